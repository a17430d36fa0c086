"""Rules for selling over her head and for treating her badly, as people really say it.

Beside `rules_conduct`. A wrong accusation is worse than a missed one, so each pattern asks
for words that hardly anybody says in good faith.
"""

from simulator.hearing.acts import ActKind
from simulator.hearing.rules import Rule, rule
from simulator.hearing.wordlists import START, TAIL, WORD

_FEATURE = (
    r"(?:hologram|watermark|uv|fibres?|fibers?|microtext|micro|qr|foil|foils|embossing|relief"
    r"|linen|leather|guilloche|thermochromic|lithium|volts?|camera|telematics?|bluetooth|sensors?"
    r"|blue (?:lights?|spots?)|heated|heating|heater|fingerprint|hotline|inspection|tyres|chains"
    r"|training"
    r"|transcritical|co2|ejectors?|compression|condensing|defrost|recovery|monitoring|converter"
    r"|modbus|dashboards?|alarms?|reports?|pdfs?|benchmarks?|module|modules|interface|languages"
    r"|stainless|inox|variable speed|dry run|app|solar|soft start|ip(?:44|5[45]|6[5678])|valves?"
    r"|probes?|radio"
    r"|fertigation|weather (?:station|mast|data)|flow meter|maps|self flushing|anti siphon"
    r"|servo|touchscreen|touch screen|plc|recipes|changeover|nozzles?|tracking|charging"
    r"|stacking|racks?|filters?|filtered|sterile|barcodes?|low retention|dnase|autoclavable"
    r"|graduated|conveyor|film|vacuum|cleaning|hygienic|cartridges?|jaws)"
)

UNFAIR_RULES: tuple[Rule, ...] = (
    rule(
        "string-of-features",
        ActKind.FEATURE_DUMP,
        rf"{_FEATURE}(?:\b(?: (?!you\b|your\b|what\b|how\b|why\b){WORD}){{0,6}}?"
        rf" {_FEATURE}){{3,12}}",
        hears=("Stainless, variable speed, dry-run cut-off, app, solar input, IP68.",),
        ignores=("we look at the sensors and the camera", "the film and the jaws"),
        only="under_way",
        confidence=0.7,
    ),
    rule(
        "praises-his-own",
        ActKind.PITCH,
        rf"(?:ours|our \w+) (?:is|are) (?:simply |just |really )*the (?:best|finest"
        rf"|leading)\b{TAIL}"
        rf"|(?:no|not a|a) better (?:\w+ )?(?:machine|contract|truck|pump|paper|system|product"
        rf"|service|supplier|price)s?\b{TAIL}|(?:you )?(?:will|would) (?:not )?(?:find|get) (?:a"
        rf" )?better\b{TAIL}|(?:the )?(?:best|finest)(?: \w+)? (?:what |that |thing )?we (?:have"
        rf"|make"
        rf"|do|offer|ever){TAIL}|(?:simply |just )?(?:the )?(?:leaders?|number one) (?:in|on|for"
        rf"|system){TAIL}|{START}number one\b{TAIL}|(?:brilliant|such a good|great|good|special)"
        rf" (?:deal|price) (?:on|for)\b{TAIL}|price for \w+ \w+ you would{TAIL}|sell (?:it |them"
        rf" |these \w+ |this )?to my (?:own )?mother{TAIL}|(?:it|they|she) (?:is|are) a (?:dream"
        rf"|beauty){TAIL}|dream \w+(?= [.]|$)|(?:it|that) pays for itself{TAIL}|(?:clients?"
        rf"|customers) (?:save|economi[sz]e|gain)\b{TAIL}|never had a customer who{TAIL}"
        rf"|(?:you would|you will|you are going to) love (?:the|our|it|this){TAIL}"
        rf"|(?<!\bdo )you (?:need"
        rf"|want)"
        rf" (?:our|the (?:big|full|new|gold))\b{TAIL}|{START}(?:so |you should )?(?:take|buy|get)"
        rf" (?:the|our) (?:\w+ )?(?:new|gold|big|controller|package|contract|series"
        rf"|premium)\b{TAIL}"
        rf"|you should (?:take|get|have) (?:the|our) (?:new|\w+ (?:series|model|package))\b{TAIL}"
        rf"|{START}gold contract{TAIL}|with (?:the )?discount\b{TAIL}|smart (?:co ops|customers"
        rf"|people) (?:are )?buy\w*",
        hears=("No better machine in Europe.", "Take the service contract Gold", "Dream truck."),
        ignores=("which would be better for you", "take the old seals", "the best day for you"),
        only="under_way",
        confidence=0.7,
    ),
    rule(
        "more-than-anybody-can-keep",
        ActKind.OVER_PROMISE,
        rf"(?:pays?|have paid) for itself (?:in|within|inside|after) (?:a|one|two|three|\d+|no) \w+"
        rf"|never (?:\w+ ){{1,4}}?again (?:\. )?(?:guaranteed|promise|i (?:swear|promise))|(?:any"
        rf"|every)"
        rf" hour\b(?: \w+){{0,8}}? (?:engineer|in (?:ten|five|\d+) minutes|there|we"
        rf"|christmas){TAIL}"
        rf"|not (?:one|a single) (?:mistake|comma|wrong \w+|error)\b{TAIL}|(?:right|correct|exact)"
        rf" (?:to|on) the (?:cent|euro|penny)\b{TAIL}|i (?:will )?halve (?:your )?\w+{TAIL}|half"
        rf" your"
        rf" (?:bill|costs?) gone{TAIL}|(?:never mind|whatever|whenever|does not matter) (?:when"
        rf" )?you"
        rf" pay\b{TAIL}|pay when you like{TAIL}|(?:every|all)(?: \w+)? (?:members?|votes?)(?:"
        rf" will)?"
        rf" votes? yes{TAIL}|every single one of them{TAIL}|whatever the (?:summer|winter|weather)"
        rf" does{TAIL}|on my (?:mother's|mothers) (?:life|grave)|(?:no|never no) air (?:ever"
        rf"|more)\b"
        rf"{TAIL}|(?:will be |is )?(?:ready|there|done|with you) in (?:an|one|two) hours? (?:any"
        rf"|day"
        rf"|always){TAIL}",
        hears=(
            "Never stops again. Guaranteed.",
            "Forecast right to the euro, every month",
            "It pays for itself in a month.",
        ),
        ignores=("you never have time", "at any hour you can call me"),
        only="under_way",
        confidence=0.85,
    ),
    rule(
        "while-it-lasts",
        ActKind.FALSE_URGENCY,
        rf"(?:price|offer|discount|deal|rate) (?:\w+ ){{0,4}}?(?:(?:dies|vanish\w*|ends|runs out)\b"
        rf"|(?:only )?(?:till|until) (?:\w+ )?(?:today|tonight|midnight|noon|five|six|tomorrow)"
        rf"|(?:good |valid )?(?:only )?(?:for|in) this hour){TAIL}|(?:last|final|only) (?:week|day"
        rf"|chance|pallet|box|boxes|one|ones|\w+ boxes|\w+ \w+ left)(?: (?:for|of|at|in|on)\b"
        rf"(?: \w+){{0,4}}? (?:price|europe|stock|left)){TAIL}|(?:boxes|pallets?|units|trucks?"
        rf"|pumps?"
        rf"|machines?|kits?|rolls) left\b(?=.*(?:gone|else|noon|other|go to|today)){TAIL}"
        rf"|(?<!\bif )(?<!\bwhen )(?:somebody"
        rf"|someone|another (?:customer|lab|firm|plant|co op)|two other \w+(?: \w+)?) (?:else"
        rf" )?(?:\w+"
        rf" ){{0,3}}?(?:wants?|has (?:his|a|her|their) (?:hand|finger|eye)|want (?:the|these)|is"
        rf" on the other line)"
        rf"\b{TAIL}|(?:prices?|batteries|costs) (?:\w+ )?(?:will be |are |be |go(?:es)? )?(?:up"
        rf" (?:by )?)?(?:a third|(?:\w+ )?percent)(?: \w+){{0,3}}? (?:monday|more expensive"
        rf"|tomorrow)"
        rf"{TAIL}|from (?:monday|tomorrow)(?: \w+){{0,6}}? more expensive\b{TAIL}|(?:clos(?:es|ing)"
        rf"|shuts?) the (?:list|order book|books)\b{TAIL}|(?:first come|who signs first)\b{TAIL}"
        rf"|(?:do not|you do not|does not) (?:say yes|register|order|sign|book)(?: \w+){{0,8}}?"
        rf" (?:until|by|before|till) {WORD}(?: \w+){{0,6}}? (?:go to|gone|vanish\w*|will not be any"
        rf"|lose|too late){TAIL}|{START}(?:noon|midnight|five) (?:and )?then (?:they are|it is)"
        rf" gone",
        hears=("Price dies at midnight.", "Three boxes left. Noon, then they're gone."),
        ignores=(
            "I can hold your slot until the 22nd",
            "the last three boxes came late",
            "someone else decides",
            "if somebody wants it for spring, it's worth thinking about early",
        ),
        confidence=0.85,
    ),
    rule(
        "say-yes-now",
        ActKind.PRESSURE,
        rf"{START}(?:so |come on |well )*(?:yes or no|in or out|deal or no deal|take it or leave"
        rf" it)\b"
        rf"{TAIL}|do you (?:take|want) it (?:now )?or not|do we have a deal or\b{TAIL}|(?:nothing"
        rf"|no"
        rf" more)(?: \w+)? (?:left )?to think about\b{TAIL}"
        rf"|(?<!you )(?<!\bi )(?<!\bwe )(?<!\bshe )(?<!\bhe )"
        rf"(?<!\bthey )(?<!\bwill )(?<!\bwould )(?<!\btheyll )(?<!\bto )"
        rf"(?<!\balways )(?<!\bboth )(?<!\ball )"
        rf"say (?:okay|yes)(?= and| done"
        rf"| now|"
        rf" [.]|$){TAIL}|i (?:will )?(?:put it through|write it up now)|(?:not|will not)"
        rf" (?:hang(?:ing)?"
        rf" up|leave|put the phone down|let you go) (?:till|until|before)\b{TAIL}|(?:decide|do) it"
        rf" (?:now|today|this minute|right now)(?= [.!]|$)|(?:could|can) decide it this minute"
        rf"|why not now(?= \?|$| save){TAIL}|do not be so hesitat\w+{TAIL}|stay on the phone"
        rf" (?:till"
        rf"|until)\b{TAIL}|give me the go ahead\b{TAIL}|what do you still wait for{TAIL}|sign and"
        rf" you"
        rf" have peace|(?:no but |haha )really decide",
        hears=("So. Yes or no?", "Not hanging up till you say yes.", "Forget them. Do it today."),
        ignores=("nothing stops it", "say yes to what", "I ask our plant before I say yes"),
        only="under_way",
        confidence=0.8,
    ),
    rule(
        "your-own-doing",
        ActKind.BLAME,
        rf"(?:it is |that is |all )?your own (?:doing|guilt|fault|making)\b{TAIL}|(?:your|yours not"
        rf"|is your|a) mistake (?:of yours|not (?:the|of|ours))\b{TAIL}|only (?:have )?yourself to"
        rf" (?:thank|blame)\b{TAIL}|you have only yourself\b{TAIL}|if you had (?:\w+ )?(?:done"
        rf"|maintained|serviced|called|rung|paid|listened|opened|answered|approved|checked|told us)"
        rf"\b(?: \w+){{0,10}}? (?:would|none|nothing|in time|on time|earlier){TAIL}|(?:would have"
        rf"|would be)(?: \w+){{0,4}}? had you\b{TAIL}|(?:still good|fine|lasted)(?: \w+)? if you"
        rf" had"
        rf"\b{TAIL}|you (?:approved|ordered|signed|called|told us|decided|sent)(?: \w+){{0,5}}? too"
        rf" late\b{TAIL}|you (?:have )?(?:forgot|forgotten) to \w+{TAIL}|you (?:did not|never)"
        rf" open(?:ed)? it\b{TAIL}|i (?:did say|told you|said)(?: \w+){{0,6}}? and you did"
        rf" not\b{TAIL}"
        rf"|the (?P<due>\w+) (?:was|meant|means|is) the (?P=due)\b{TAIL}|you (?:had it written|had"
        rf" it"
        rf" in writing)|how you managed to miss\b{TAIL}|whose fault is (?:that|it)|you (?:did"
        rf" )?le(?:ft|ave)"
        rf" it (?:terribly |so |far |much )*(?:too )?late\b{TAIL}|you have let (?:those|the|that"
        rf"|it)"
        rf" \w+ go\b{TAIL}",
        hears=("Three people ordering. Your own doing.", "The tenth meant the tenth."),
        ignores=("if you had a magic wand", "was it our mistake", "the visit was the first"),
        only="under_way",
        confidence=0.85,
    ),
    rule(
        "looks-down-on-her",
        ActKind.RUDE,
        rf"you are (?:only|just) (?:a|the) (?:\w+ )?(?:registrar|lab|secretary|clerk|farmer|firm"
        rf"|assistant|nobody)\b(?: \w+){{0,3}}(?= give| get| are not|.*real customers)|{START}only"
        rf" the"
        rf" \w+ [.] (?:get|give)|(?:your|with your|a|{START}) ?(?:tiny|mini|silly) (?:firm|lab"
        rf"|company)|a child could (?:run|do|understand|see)\b|(?:do not|stop) wast(?:e|ing)"
        rf" my time\b|nobody cares about your\b|(?:not|hardly) (?:quite )?(?:clever|bright"
        rf"|smart) enough (?:for|to)\b|(?:the )?stupidest \w+|kindergarten(?= \?)|{START}liar(?="
        rf" [.!]|$)|(?:someone|somebody|one) who (?:matters|has something"
        rf" to say)|clueless|(?:can they even|can not) count(?: to three)?(?= \?| [.]|$| so)"
        rf"|{START}farmers (?:always|clueless|what|typical)|you are farmers\b|do not you know your"
        rf" own \w+|know how (?:works )?your own \w+(?: works)? what are you doing|real customers"
        rf" waiting|(?:actually|even) read a calendar|what do they pay you for",
        hears=(
            "Nobody cares about your Saturday.",
            "Lab or kindergarten?",
            "Your tiny firm can wait.",
        ),
        ignores=("you are only a call away", "who cares for the line", "the count is three"),
        confidence=0.9,
    ),
)
