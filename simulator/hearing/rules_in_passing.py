"""Rules for what is said in passing: yes and no, listening noises, thanks, sorry, wait, bye.

Beside `rules_social`, which holds the set phrases.
"""

from simulator.hearing.acts import ActKind
from simulator.hearing.rules import Rule, rule
from simulator.hearing.wordlists import START, TAIL, WEEKDAY

_NOISE = (
    r"(?:mm|mhm|hm|huh|hmm|uh|ah|oh|aha|right|okay|yeah|yes|yep|gosh|wow|really|so|sure|i see"
    r"|i listen|i am listening|go on|indeed|true|goodness|blimey|no way|well|my|exactly|mmm|ooh)"
)

IN_PASSING_RULES: tuple[Rule, ...] = (
    rule(
        "listening-noises",
        ActKind.BACKCHANNEL,
        "mm mhm hm huh hmm uh ah oh aha right okay gosh wow really listen listening goodness yeah"
        " blimey mmm ooh",
        rf"{START}(?:{_NOISE} )*{_NOISE}(?= [.!]|$)",
        hears=("Mm-hm, mm-hm.", "Oh really.", "Ah, I see, okay."),
        ignores=("right after the visit", "oh the seals"),
        confidence=0.7,
        runs_on=False,
    ),
    rule(
        "say-it-again",
        ActKind.ASK_TO_REPEAT,
        "again once more time sorry line lost missed understood what hear how pardon catched slowly"
        " three thirteen",
        rf"{START}(?:(?:please|sorry|and|okay|the) )*(?:once more|one more time|again)(?= \?| [.]|$"
        rf"| please| for me| slowly| here| my){TAIL}|(?:bad line|the line (?:is|was) (?:bad|so bad"
        rf"|terrible)|i lost you|you broke up|you are breaking up){TAIL}|{START}(?:sorry|pardon)"
        rf" (?:(?:how (?:many|much|often|long)|what|who|when|which|where)(?: \w+)?(?= \?| [.]|$)"
        rf"|(?:the last|i did not (?:catch|hear|get)|i have not (?:heard|understood))\b{TAIL})"
        rf"|(?:missed|did not (?:catch(?:ed)?|hear|get|understand)|have not (?:heard"
        rf"|understood|caught)|not understood)(?: (?:the|that|your|you))?(?: (?:last|whole))?"
        rf"(?: (?:number|figure|word|bit|part|name|day|well|it|thing))?(?= [.]|$| there| my| you|"
        rf" by)"
        rf"|(?:the )?last (?:number|word|thing|part|figure|bit) (?:i|again|please|was){TAIL}"
        rf"|{START}what was (?:that|the last \w+)(?= \?|$| \w+){TAIL}|{START}how(?= \?)"
        rf"|(?:thirteen or thirty|three(?: \w+)? or thirty|fifteen or fifty|fourteen or forty"
        rf"|sixteen or sixty)",
        hears=("One more time.", "Sorry, how many?", "Missed the last number."),
        ignores=("it stopped again", "we lost a shift", "once more a stop cost us the lorry"),
        confidence=0.75,
        runs_on=False,
    ),
    rule(
        "wait-while-i-look",
        ActKind.HOLD_ON,
        "moment second sec tick wait hold stay remain minute getting pen away screen",
        rf"(?:just |one |half |little |only )+(?:an? )?(?:little |quick )?(?:moment|second|sec|tick"
        rf"|minute)(?= [.]|$| please| while| i\b| let| \w+ the| \w+$){TAIL}|{START}(?:a )?(?:moment"
        rf"|second)(?: please)?(?= [.]|$| where| i\b| the){TAIL}|half a (?:sec|second|minute|tick)"
        rf"|{START}wait(?= [.]|$| i\b| let| there)|hold please|(?:put(?:ting)?) (?:you on hold|the"
        rf" phone down){TAIL}|(?:do not|not) go away|(?:stay|remain) (?:there|on the line|by the"
        rf" phone)|{START}getting a \w+(?= [.]|$)|give me (?:a|one) (?:moment|second|sec|minute)"
        rf" (?:i|to|while)\b{TAIL}",
        hears=("Half a sec, I'll just pull over.", "Just a moment while I open your file", "Wait."),
        ignores=("wait until the 22nd", "at the moment it stops", "just a minute ago it stopped"),
        confidence=0.85,
        runs_on=False,
    ),
    rule(
        "my-mistake",
        ActKind.APOLOGY,
        "mistake fault excuse pardon forgive mistaken oops embarrassing apologise mea bad",
        rf"(?:my|our|mine|all on us|entirely my|entirely our) (?:mistake|fault|error|bad)\b|excuse"
        rf" (?:us|me)(?= please| for| [.]|$| the)|i beg your pardon|{START}pardon(?= [.!]|$| \w+"
        rf" [.]"
        rf"| \w+$)|forgive (?:me|us|the|my)\b|i have mistaken|{START}oops|(?:how |that is |was )*"
        rf"embarrassing(?= [.]|$)|that (?:one )?(?:is|was) on (?:me|us)",
        hears=("My mistake on the date.", "Excuse us please for the half boxes", "Oops, mine."),
        ignores=("it is your fault", "a mistake in the proof"),
        confidence=0.85,
    ),
    rule(
        "much-obliged",
        ActKind.THANKS,
        "ta obliged grateful thankful kind appreciate thank nice good",
        rf"{START}ta(?= [.]|$| that| very| \w+ [.])|(?:much|very) obliged|(?:so|very|really|i am|we"
        rf" are) (?:grateful|thankful)\b|grateful(?= [.]|$)|(?:that is|how|very|really) (?:\w+"
        rf" )?(?:kind|decent|good|nice|sweet) of (?:you|\w+){TAIL}|{START}appreciate"
        rf" (?:it|that|the|your|you)\b{TAIL}|thank (?:you|your \w+|her|him|them)",
        hears=("Much obliged.", "That's really kind of you", "Appreciate the patience."),
        ignores=("what kind of line", "do you appreciate it"),
        runs_on=False,
    ),
    rule(
        "till-then",
        ActKind.GOODBYE,
        "bye ciao soon till until see off best next day hear tschüss adieu cheers luck",
        rf"ciao|tsch\w+ss|adieu|(?:bye )+now|{START}(?:okay |right |good |so )*(?:see|hear) (?:you|"
        rf"from you)(?= [.!]|$| soon| on| at| then| or| next)|{START}(?:till|until) (?:next (?:time"
        rf"|week|\w+day)|then|soon|{WEEKDAY}|the (?:\d+\w*|next)|tomorrow)(?= [.!]|$| then| \w+ [.]"
        rf"|\w)|(?:off now|i am off|must dash|must run|have to run|i will be off)(?= [.!]|$| then)"
        rf"|all the best(?: with| for| to)?|good (?:day|evening|week|weekend) (?:in|at|to|with"
        rf"|then)\b",
        hears=("See you.", "Till next time!", "All the best with exams."),
        ignores=("until then it stops", "see your line", "wait until the 22nd"),
        confidence=0.8,
        runs_on=False,
    ),
    rule(
        "agrees-plainly",
        ActKind.AFFIRM,
        "agree right true same done can fine good okay way argue view understood",
        rf"(?:you are|that is) (?:quite |absolutely |so |very )*(?:right|true|correct|so)(?:"
        rf" (?:there"
        rf"|about that))?(?= [.]|$| i\b| we\b)|i (?:would |do |fully |quite |completely |can only |"
        rf"could not )*agree(?: (?:more|with (?:you|that|every)))?\b|i (?:would )?(?:see|do|think"
        rf"|say) (?:it )?the same|{START}(?:can|will) do(?= [.]|$)|{START}(?:fine|done|okay|good)"
        rf" (?:the \d|the \w+(?:th|st|nd|rd|first|second)\b|your way|we do it|i agree|with me)"
        rf"|{START}same (?:view|here)|(?:i )?can not argue with (?:that|it)|{START}(?:mm hm )?true"
        rf"(?= [.]|$| we| i\b)|{START}right this was",
        hears=("You're quite right there", "I'd agree with every word of that", "Can do."),
        ignores=("is that true", "do you agree"),
        confidence=0.8,
        runs_on=False,
    ),
    rule(
        "says-no-plainly",
        ActKind.DENY,
        "no not cannot can't impossible wouldn't can never won't would say",
        rf"(?:must|have to|would have to|need to) say no\b{TAIL}|(?:it is|that is|so it is)"
        rf" (?:a )?(?:no\b|not (?:right|so|correct|true|what we|possible|how))(?: \w+){{0,4}}"
        rf"|{START}(?:\w+ ){{0,2}}?i do not think so|{START}(?:er|ah|hm|um|well|sorry|oh|but|so"
        rf"|and)"
        rf" no(?= [.]|$| we| i\b| that| the| it){TAIL}|{START}not (?:before|without|at|on|for|in|so"
        rf"|by|with|under)\b{TAIL}|(?:i|we) (?:can not|could not|would not|will not)(?: (?:do|make"
        rf"|accept|go))?(?: (?:this|that|it))?(?= [.]|$| no\b){TAIL}|(?:there |here )?i am not with"
        rf" you\b|{START}impossible|impossible(?= [.]|$)|is not possible(?= [.]|$)|{START}(?:would"
        rf"|can|could|will) not(?= [.]|$)|it does not go(?= [.]|$)|(?<=\w )no(?= [.]|$)",
        hears=("I don't think so, sorry", "Not without the deposit.", "It's a no."),
        ignores=("is it not possible", "there is no reason"),
        only="under_way",
        confidence=0.7,
        runs_on=False,
    ),
    rule(
        "more-on-your-list",
        ActKind.HELP_OFFER,
        "else something more list open other another besides lot complete covered stayed point all"
        " question before",
        rf"(?:anything|something) else (?:on (?:your )?(?:mind|heart|list|paper)|(?:you|what you)"
        rf" (?:would|need|want)|troubling|bothering|bugging|i can|while)\b{TAIL}|{START}(?:and )?"
        rf"(?:anything|something) (?:else|more)(?= \?| \w+ \?|$| on\b| while)|what else do you need"
        rf"(?= \?|$| for| from){TAIL}|(?:more|anything) on your list|open questions(?= \?|$)|(?:is"
        rf" there )(?:some |any |an)?other thing (?:that|i|you){TAIL}|is there (?:any|another)"
        rf" (?:question|thing|point) (?:which|that|i|you){TAIL}|another thing i could{TAIL}|(?:and"
        rf" )?"
        rf"besides (?:the )?(?:\w+ ){{1,3}}?(?:all good|does|is|anything){TAIL}|{START}(?:is )?that"
        rf" the lot|(?:are we complete|do we have all|have we (?:got )?(?:all|everything|covered))"
        rf"\b{TAIL}|what have (?:i|we) not covered|(?:shall|should) i look at (?:those|that|it)"
        rf" too|any other \w+ (?:that is|playing|giving|that)\b{TAIL}|did you ha(?:ve|d) another"
        rf" point",
        hears=("More on your list?", "Anything else on your mind?", "Besides 6, all good?"),
        ignores=("anything else that stops it", "what else would you change"),
        only="under_way",
        confidence=0.75,
        runs_on=False,
    ),
)
