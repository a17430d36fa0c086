"""Rules for next steps whose doer is somebody else, or that ask for her day in other words.

The everyday forms ("shall we meet", "would Tuesday suit") stand in `rules_next_step`.
"""

from simulator.hearing.acts import ActKind
from simulator.hearing.rules import Rule, rule
from simulator.hearing.wordlists import DAY, TAIL, WORD, up_to

_IF = (
    r"(?:what if|what about if|how about if|how would it be if|would it help(?: you)? if"
    r"|would it be (?:any |of )?(?:help|use|good|better|okay|useful)(?: to you)? if|suppose"
    r"|supposing|do you want me to have|shall|should|could|can|would you like it if)"
)
# One of ours: himself, his firm's people, or somebody by name. A name may be any word but
# those that begin another thought.
_OURS = (
    r"(?:i|we|he|she|they|(?:my|our) (?:\w+ )?\w+|somebody|someone|one of (?:us|ours|our \w+)"
    r"|(?!the\b|a\b|an\b|it\b|that\b|this\b|there\b|you\b|your\b|which\b|what\b|who\b|nothing\b"
    r"|everything\b|nobody\b|people\b|customers?\b|orders?\b|summer\b|autumn\b|winter\b"
    r"|spring\b|demand\b|prices?\b|costs?\b|parts?\b|line\b|these\b|those\b|have\b|\w+s\b)\w+)"
)
_BOTH = rf"{_OURS}(?: and {_OURS})?"
_COMES = (
    r"(?:come|comes|came|coming|drop by|drops by|drop in|pop in|pop over|visit|visits|visited"
    r"|stop by|bring|brings|brought|walk (?:the|your|it|through)|walked (?:the|your|it|through)"
    r"|(?:have|has|had|take|took|takes) (?:a|another) (?:good |proper |quick )?look"
    r"|look(?:s|ed)? at|be there|are there|sit down|sat down|meet|met|ring|rings|rang"
    r"|call(?:s|ed)? (?:you|on you|back)|send(?:s)?|sent)"
)
# "When do they come off?" asks about the labels, and for no day off.
_GO_OFF = ("knock", "far", "come", "fall", "drop", "peel", "wear", "break", "slip", "go", "set")
_NO_DAY_OFF = "".join(rf"(?<!{verb} )" for verb in _GO_OFF)
_RESTS = (
    r"(?:stand(?:s|ing)? still|stand(?:s|ing)? idle|standing(?= anyway|[ ]?[.?]|$)|idle"
    r"|not running|not run|quiet(?:er|est)?"
    rf"|slack|free(?:st)?|least busy|{_NO_DAY_OFF}off|down anyway|out of use|empty)"
)
_DAYS = r"(?:what|which) (?:time|day|days|morning|afternoon|week|evening|shift)(?: of the week)?"

OFFERS: tuple[Rule, ...] = (
    rule(
        "what-if-somebody-came",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"(?<!what )(?<!which ){_IF} {_BOTH}"
        rf" (?:(?:all|both|just|then|also|perhaps|maybe|would|could|can|will|to"
        rf"|simply|quickly) )*{_COMES}(?! (?:it|that|this) up| up\b| down\b){TAIL}",
        hears=(
            "What if Marek comes back with the other pair?",
            "would it help if our engineer and I came over",
            "Could we walk the line together?",
            "Should we send Marek again?",
        ),
        ignores=(
            "what if it comes back",
            "what should I send you before then?",
            "what if customers come to you",
            "what if the parts come late",
            "but he should have come",
        ),
        confidence=0.8,
    ),
    rule(
        "may-we-say-a-day",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"(?:shall|may|can|could|might|should|let) (?:we|i|us) (?:(?:perhaps|maybe|then|just"
        rf"|rather|also) )*(?:say|make it|take|do|try|agree on|settle on|plan)"
        rf" (?:(?:for|it|on|with) )*{DAY}{TAIL}",
        hears=("may we say Thursday, 9 April, at nine?", "Could we make it the tenth of April?"),
        ignores=("can we say that on Friday it stopped",),
        confidence=0.85,
    ),
    rule(
        "how-about-this",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"(?:how about|what about|what do you (?:say|think) (?:to|about)) (?:this|the following)"
        rf" (?:then )?{_OURS} {WORD}{TAIL}",
        hears=("How about this: I order the parts today, and Marek comes by with them",),
        ignores=("how about this line", "what about this"),
        confidence=0.8,
    ),
    rule(
        "marek-comes",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"(?:(?<=[.?!] )|^|(?<=\band )|(?<=\bthen )|(?<=\bpropose )|(?<=\bsuggest )"
        rf"|(?<=\bthat ))(?:(?:he|somebody|someone|our \w+|my \w+"
        rf"|(?!it\b|that\b|this\b|there\b|what\b|who\b|you\b|which\b|nobody\b|\w+s\b)\w+)"
        rf"(?: and i)? (?:(?:would|will|could|can) (?:then |just |also )?(?:come|bring|visit"
        rf"|look at|have a look|ring you|call you)|comes (?:by|over|back|along|round|to"
        rf"|with|on|and)|brings)"
        rf"|i would propose that \w+ (?:comes|visits|brings)|(?:i|we) (?:(?:would|will|can|could"
        rf"|shall|like|love|want|to|then|just) )*send (?!you\b|it\b|the\b|a\b|an\b"
        rf"|this\b|that\b|to\b|your\b|some\b|them\b)(?:our )?\w+ (?:to |over |back |out |round "
        rf"|again )+(?:to )?(?:look|come|fit|change|replace|see|do|check|fix|you|measure"
        rf"|visit)){TAIL}",
        hears=(
            "Marek comes by with the parts and shows your people",
            "Our engineer would come on that day",
            "I'd like to send Marek to look at it",
            "I would propose that Marek comes to do it",
        ),
        ignores=(
            "Marek came last week",
            "what comes next",
            "that comes to ten a week",
            "I have time to look",
        ),
        confidence=0.7,
    ),
    rule(
        "when-can-he-come",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"(?:when|how soon) (?:can|could|may|should|shall|would|might) (?:{_OURS}|the \w+)"
        rf" (?:and (?:i|we) )?(?:come|visit|ring|call|drop by|be there|look at|have a look"
        rf"|bring|start|walk|see (?:you|it|the))(?: {WORD}){{0,8}}|when (?:would|does|could|will"
        rf"|might|should) (?:it |that |this )?(?:suit|work|be (?:good|best|convenient|okay)"
        rf"|fit)(?: (?:for )?(?:you|your \w+))",
        hears=("So when can he come?", "When can our engineer come?", "when would suit you"),
        ignores=("when did he come", "when could it break"),
        confidence=0.85,
    ),
    rule(
        "which-day-is-quiet",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"(?:{_DAYS}|when) (?:is|are|does|do|will|would) {up_to(5)}{_RESTS}(?: anyway| for"
        rf" (?:you|us))?(?: {WORD}){{0,12}}|(?:{_DAYS}|when) (?:can|could|would|will) (?:you"
        rf"|your \w+) (?:stop|spare|shut|free|give us|let us have|do without|manage|make it"
        rf"|fit (?:it|us|that) in)(?: {WORD}){{0,10}}",
        hears=(
            "Which day is line 2 standing still anyway?",
            "when is it not running so we could come",
            "What day does the line stand still?",
            "When can you stop the line?",
            "Which day is the line standing anyway?",
        ),
        ignores=("when did it stand still", "which day is the worst", "When do they come off?"),
        confidence=0.85,
    ),
)
