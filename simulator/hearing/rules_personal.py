"""Rules for talk about herself and the day, and for small words a call is full of.

Questions about her life are no questions about her business; a call is none the worse for
"just two questions?" or "nothing at all".
"""

from simulator.hearing.acts import ActKind
from simulator.hearing.rules import Rule, rule
from simulator.hearing.wordlists import MINUTES, START, TAIL, WORD

PERSONAL_RULES: tuple[Rule, ...] = (
    rule(
        "about-her-life",
        ActKind.PERSONA_QUESTION,
        r"(?:do|have) you (?:have|got) (?:any )?(?:children|kids|a family|grandchildren|hobbies"
        r"|a dog|pets?|brothers|sisters|a (?:husband|wife|boyfriend|girlfriend))(?: (?:too|as"
        r" well|yourself|at home))?(?= \?|$)|are you married(?= \?|$)"
        r"|how old are (?:you|your (?:children|kids))(?= \?|$)"
        r"|what do you (?:like to )?do (?:at|on|over|for|in|with) (?:the|your|a) (?:weekends?"
        r"|free time|spare time|evenings?|holidays?|fun)(?= \?|$)|what are your hobbies"
        r"|where (?:are you|do you come) from(?: originally| yourself)?(?= \?|$)"
        r"|where (?:were you born|did you grow up|do you live)(?= \?|$)"
        r"|(?:is|was) (?:that|yours|it|your name) an? (?:\w+ )?(?:name|accent)(?= \?|$)"
        r"|where does (?:your|that) (?:sur|last |first )?name come from"
        r"|do you (?:like|love|enjoy) (?:your (?:job|work)|working (?:there|here))(?= \?|$)"
        r"|what did you (?:study|learn at school)(?= \?|$)|have you always lived (?:here|there|in"
        r" \w+)(?= \?|$)|what are you doing (?:tonight|this (?:weekend|evening))(?= \?|$)"
        r"|what is your favou?rite \w+|are you from (?:here|there|around here|the area)(?= \?|$)"
        r"|when is your birthday|what is your (?:age|hobby|first name|star sign)(?= \?|$)",
        hears=(
            "Where are you from originally?",
            "Do you have children?",
            "Is that a French name?",
            "Do you like your job?",
            "What do you do at the weekend?",
        ),
        ignores=(
            "do you have children's sizes",
            "how old are your batteries",
            "where are you from the board's point of view",
            "do you like your job printed",
        ),
        runs_on=False,
        confidence=0.9,
        kind="personal",
    ),
    rule(
        "how-is-the-weather",
        ActKind.SMALL_TALK,
        r"(?:what|how) is the weather(?: like)?(?: (?:at|in|over|with|on|where|there|today|by"
        rf"|like|your|you|yours|end|out|up|down|{WORD}))*(?= \?|$)"
        r"|how (?:is|has) your (?:day|week|morning|weekend)(?: been| going| so far)*(?= \?|$)"
        r"|any plans for (?:the|your) (?:weekend|evening|holidays?)(?= \?|$)"
        r"|is it (?:raining|snowing|sunny|hot|cold)(?: (?:too|there|at yours|over there|with you"
        r"|as well|where you are))+(?= \?|$)",
        hears=("What's the weather like at yours?", "How's your day been?"),
        ignores=("how is the weather station powered since it broke . fine",),
        runs_on=False,
    ),
    rule(
        "a-question-or-two",
        ActKind.TIME_REQUEST,
        r"(?:can|could|may) (?:we|i) (?:talk|speak)(?: to you| with you)?(?: for)?"
        rf" (?:(?:just|only) )*{MINUTES}(?: now)?(?= \?|$| about)|"
        r"(?:(?<=[.?!] )|^)(?:(?:just|only|quickly|maybe) )*(?:one|two|three|a couple of|a few"
        r"|some|a)(?: (?:quick|short|small|little|brief))? questions?(?: if i may)?(?= \?)"
        r"|(?:may|can|could|might) i (?:(?:just|please|quickly) )*(?:ask|put) (?:you )?(?:one|two"
        r"|three|a couple of|a quick|a short|a small|one quick|one short|two quick|two short)"
        r"(?: (?:quick|short|small))? questions?(?: (?:to you|about (?:it|that|this|them)"
        r"|first))?(?= \?|$)",
        hears=(
            "Two questions?",
            "Can we talk for two minutes?",
            "Can I speak two minutes?",
            "May I ask you one question about it?",
        ),
        ignores=("Two questions: who decides and when?", "one question is still open"),
        runs_on=False,
        only="opening",
        confidence=0.8,
    ),
    rule(
        "nothing-at-all",
        ActKind.DENY,
        rf"{START}(?:no )?nothing(?: (?:at all|really|else|more|whatsoever|for now))*(?= [.!]|$)",
        hears=("Nothing at all.", "No, nothing."),
        ignores=("nothing stops it", "there is nothing at all"),
        runs_on=False,
        confidence=0.8,
    ),
    rule(
        "not-here-to-sell",
        ActKind.FILLER_OPENER,
        r"(?:i|we) (?:do not|will not|would not|am not|are not) (?:(?:want|wish|here|trying|going"
        r"|like|even) )*(?:to )?sell (?:you |anybody )?(?:anything|something|a thing)"
        r"(?: today| at all)?(?= [.!]|$| i\b| we\b| and\b| but\b| just\b)",
        hears=("I don't want to sell you anything.", "We won't sell you anything today."),
        ignores=("we do not sell anything like it",),
        only="opening",
        kind="kindness",
        runs_on=False,
    ),
    rule(
        "something-i-can-do",
        ActKind.HELP_OFFER,
        r"(?:is there )?(?:anything|something) (?:(?:that |which )?you would like (?:me|us) to"
        rf" {WORD}|(?:that )?(?:i|we) (?:can|could|should) (?:do|take|bring|look into)){TAIL}"
        r"(?= \?)",
        hears=(
            "Is there anything you'd like me to take care of today?",
            "Anything we can do for you?",
        ),
        ignores=("there is something you would like to know",),
        runs_on=False,
        confidence=0.85,
    ),
)
