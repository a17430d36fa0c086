"""Rules for why somebody rings: purposes, benefits, filler openers, the last note.

Whether a purpose has a topic and is true of this customer is decided in `purpose`; here
only the turn of phrase is found, with what follows it as `rest`.
"""

from simulator.hearing.acts import ActKind
from simulator.hearing.rules import Rule, rule
from simulator.hearing.wordlists import TAIL, WORD, up_to

_CALL = (
    r"(?:call(?:ing|ed)?|ring(?:ing)?|rang|phon(?:e|ing|ed)|telephon(?:e|ing|ed)|contact(?:ing"
    r"|ed)?|(?:get|got|getting|be|been) (?:back )?in (?:touch|contact)(?: with)?|reach(?:ing"
    r"|ed)? out|writ(?:e|ing)|on the (?:phone|line)|follow(?:ing|ed)? up|dial(?:l?ing)?"
    r"|back(?: on)?|speaking)"
)
_WHY = (
    r"(?:because|about|regarding|re|concerning|for|as|since|on|after|following|to|in regards? to"
    r"|with regards? to|in connection with|in relation to|with|due to|now that|and|so that|so"
    r"|on account of|on behalf of)"
)
_YOU = (
    r"(?:you |dana |back |today |just |again |now |up |actually |quickly |real quick "
    r"|this (?:morning|afternoon|time) |here )*"
)
_REST = rf"(?P<rest>{WORD}{TAIL})"
_WISH = (
    r"(?:i|we) (?:(?:just|only|also|really|actually|am|have|had|would|should|do|been|was|still"
    r"|simply|quickly) )*(?:want|wanted|wanting|like|love|need|needed|hope|hoping|hoped|wish|wished"
    r"|meaning|looking|going|thought i would|came|got)(?: you)? to "
)
_LOOK = (
    r"(?:(?:just|quickly|briefly|please|really) )*(?:talk|speak|chat|discuss|hear|ask|know|see"
    r"|find out|check|learn|understand|go over|go through|follow up|tell|share|bring|let"
    r"|come back|get back|update|inform|pick up|hear back|look at|sort|fix|make sure|raise"
    r"|touch on|run|review|plan|arrange|explain|clarify|confirm|congratulate|show|give|introduce"
    r"|offer|present|return|thank|say|catch up|congratulate|warn|report|wish|agree|apologi[sz]e"
    r"|continue|warn|invite)"
)

PURPOSE: tuple[Rule, ...] = (
    rule(
        "the-purpose-of-my-call-is",
        ActKind.PURPOSE,
        r"(?:(?:the|my|main|one|only|whole|real) )*(?:purpose|reason|point|aim|goal|object|cause"
        r"|subject) (?:(?:of|for|why|that|"
        rf"behind|i|we) )*(?:(?:my|this|the|our|today's|todays|am|have|had|was|are"
        rf"|a) )*{_CALL} {_YOU}(?:today )?(?:is|was|would be)(?: that| because| about)? {_REST}"
        rf"|(?:that|this|it|here) is (?:the reason |exactly |also |partly )?why (?:i|we) (?:am "
        rf"|are |have |was |want(?:ed)? to )?{_CALL}(?P<rest2>)",
        hears=(
            "The purpose of my call is to hear how the visit went",
            "The reason I'm calling is the seals",
        ),
        ignores=("the reason I left", "the purpose of the visit was training"),
        confidence=0.95,
    ),
    rule(
        "i-am-calling-because",
        ActKind.PURPOSE,
        rf"(?:i|we|it is|this is|just|so|and|but|why|me|sam)(?: am| are| was| have| had| only"
        rf"| just| also| wanted to| thought i would| would| do| been| quickly"
        rf"| today)* {_CALL} {_YOU}(?:is )?{_WHY} {_REST}|(?:a |just )?(?:quick )?(?:call"
        rf"|calling|ringing|phoning) {_YOU}(?:about|regarding|because|concerning|on account of"
        rf"|in regards? to) (?P<rest2>{WORD}{TAIL})"
        r"|(?:following|to follow|follow|followed|checking|circling|coming|come|getting"
        r"|get) (?:up|(?<!come )(?<!coming )in|back) "
        rf"(?:to you |with you |again |quickly |briefly )*(?:on|about|regarding|after"
        rf"|with) (?P<rest3>(?!you\b|me\b|(?:in )?touch){WORD}{TAIL})",
        hears=(
            "I'm ringing because our engineer was with you last week",
            "I call you for the visit of the engineer",
            "calling about line 2",
            "Checking in on Tuesday's visit",
            "following up on the seals",
        ),
        ignores=("I call my mother", "I will call you on Tuesday"),
        confidence=0.9,
    ),
    rule(
        "wants-to-talk-about",
        ActKind.PURPOSE,
        rf"(?:{_WISH}|i (?:just )?(?:thought|figured) i (?:would|had) (?:better |just )*"
        r"|i (?:would|had) (?:better |rather |just )*(?:ring|call|phone)(?: you)? (?:and|to) "
        r"|(?:i|we) would (?:much |far |really )*rather |i (?:just )?(?:thought|figured) let us )"
        rf"(?!say goodbye)(?P<rest>{_LOOK} {WORD}{TAIL})",
        hears=(
            "I'd like to talk about the seals",
            "I like to know how is the line",
            "I thought I'd better ask how the visit went",
            "rather than write I'd ring and hear how the seals held",
            "I'd rather ask you what would help with the seals",
            "so I thought, let's just see what stops line 2",
            "I should like to hear how your trucks run",
        ),
        ignores=("we wanted the seals", "I would like that"),
        confidence=0.75,
    ),
    rule(
        "you-wanted-so-i-ask",
        ActKind.PURPOSE,
        r"(?P<rest>(?:you|we)(?: had| have| were| would)? (?:wanted|said|meant|planned|hoped"
        rf"|promised|agreed|going)\b (?:{WORD} ){{2,25}}?so i (?:just )?(?:thought|figured) i"
        rf" (?:would|could) (?:better |just )*(?:ask|hear|see|find out|ring|call)\b{TAIL})",
        hears=(
            "You wanted to decide on the offer by August, so I thought I'd ask where it stands",
        ),
        ignores=("you said it stops, so I thought it was the seals",),
        confidence=0.8,
    ),
    rule(
        "has-been-wondering",
        ActKind.PURPOSE,
        rf"(?:i|we) (?:(?:have|had|am|was|were|been|just|really|also|started"
        rf"|began|kept) )*(?:curious|wondering"
        rf"|wondered)(?: to (?:know|hear|see))? (?!if i (?:can|could)\b|if you (?:can|could|would)"
        rf"\b)(?P<rest>(?:how|what|where|whether|if|about|who) {WORD}{TAIL})"
        rf"|(?:i|we) (?:just )?(?:did|do) not want you to miss (?P<rest2>{WORD}{TAIL})"
        rf"|(?:i|we) (?:just )?(?:thought you (?:should|ought to) know|wanted you to know)"
        rf" (?P<rest3>(?:that |about |of )?{WORD}{TAIL})",
        hears=(
            "I've been curious how the line runs since the visit",
            "I didn't want you to miss that the slot can still be moved",
            "I wondered whether the seals held",
            "I just started wondering if the seals fit your line",
        ),
        ignores=("I was wondering if you could help me", "I wonder why"),
        confidence=0.7,
        kind="wish",
        only="opening",
    ),
    rule(
        "wants-something",
        ActKind.PURPOSE,
        rf"(?:(?:i|we) |(?<![\w\'] )|(?<=\band )|(?<=\balso ))(?:(?:just|also|only|really|would"
        rf"|do|am|urgently|still) )*(?:wants?|needs?|needed|like|love|require"
        rf"|looking for (?=an?\b|some\b|help\b|information\b)|interested in|having (?=trouble"
        rf"|issues?\b|problems?\b|difficult)|facing|have (?:a|an|some) (?:problem|issue|trouble"
        rf"|question)s?"
        rf"|wish(?= to\b))(?: to| help| some help| assistance|ing)?(?: with| about| in| on"
        rf"| to)? (?P<rest>(?!you\b|that\b|know\b|it\b|your (?:help|time)"
        rf"|help (?:me )?understand){WORD}{TAIL})|(?:(?<![\w'] )(?:hi |hello |yes |okay |great "
        rf"|thanks |and |also )?(?!(?:get|pay|buy|stop|fix)\b(?! my\b)"
        rf"|(?:make|open|add|report)\b(?! my\b| an?\b))|please |can you (?:please )?"
        rf"|could you (?:please )?|can i "
        rf"|could i |may i |kindly )(?:help me (?:with |to )?|send me |give me |tell me about "
        rf"|send |give us |assist me (?:with |in )?|check|order|book|change|update|transfer"
        rf"|cancel|renew|get|pay|report|stop|open|fix|reset|upgrade|provide|make|arrange|add"
        rf"|purchase|buy)(?: me| my| a| the| in| to| for)* (?P<rest2>{WORD}{TAIL})|how (?:do|can"
        rf"|could|to|should) (?:i |we )?(?:(?:go about|please|proceed to) )*(?:check|order|book"
        rf"|change|update|transfer|cancel|renew|get|pay|report|stop|open|fix|reset"
        rf"|upgrade)(?: {WORD}){{0,3}}? (?P<rest3>{WORD}{TAIL})",
        hears=(
            "I need a new boarding pass",
            "can you change my seat",
            "I have a problem with the labels",
        ),
        ignores=("I want that", "can you tell me about the line"),
        confidence=0.55,
        kind="wish",
    ),
    rule(
        "minutes-about",
        ActKind.PURPOSE,
        rf"(?<=\bminutes )(?:about|on|regarding|concerning|for) (?!me\b|you\b|it\b|this\b|that\b"
        rf"|a (?:quick|short))(?P<rest>{WORD}{TAIL})",
        hears=("May I have two minutes about the Friday stops?",),
        ignores=("have you ten minutes for me",),
        confidence=0.75,
    ),
    rule(
        "it-is-about",
        ActKind.PURPOSE,
        rf"(?:it|this|that|my call|the call|today) (?:is|was|will be) (?:just |really |all "
        rf"|only )?(?:about|regarding|concerning|because of|in regard to) (?!time\b|ten\b|half\b"
        rf"|right\b|as\b|to\b|an? |\d){_REST}|(?:a |one |just )?(?:quick |short |brief )?(?:word"
        rf"|question|questions|one|call|note|thing) (?:about|regarding|concerning"
        rf"|(?<=quick one )on|(?<=quick word )on|(?<=quick question )on"
        rf"|(?<=\ba word )on|(?<=\ba question )on) (?P<rest2>{WORD}{TAIL})|(?:let us|let me|can we"
        rf"|could we|may we|shall we"
        rf"|may i|can i|could i|we (?:need|have) to|i (?:need|have) to) (?:just |quickly "
        rf"|please )*(?:discuss|(?:talk|speak|chat|ask(?: you)?)(?: to you| with you)?"
        rf" (?:about|over|regarding|concerning)) (?P<rest3>(?!you\b|soon|later|again|next|on\b"
        rf"|then|tomorrow|to\b"
        rf"|through\b){WORD}{TAIL})",
        hears=("It's about the seals on line 2 since the visit", "a quick word about the seals"),
        ignores=("it is about time", "that was about ten"),
        confidence=0.8,
    ),
    rule(
        "brings-what-was-asked",
        ActKind.PURPOSE,
        rf"(?:last (?:time|week|month) )?you (?:had )?(?:asked|wanted|told|requested|said"
        rf"|mentioned)(?: me| us)? (?P<rest>(?:{WORD} |\. ){{0,12}}?(?:i|we) (?:now )?(?:have"
        rf"|got|can|found|checked|am|are|will|brought) {up_to(6)}(?:answer|news|it|that|result"
        rf"|results|reply|figures|numbers|quote|offer|drawing|data|information|details|one"
        rf"|for you))|(?:i|we) (?:now |finally )?(?:have|got) (?:the |an |your |some "
        rf"|good )*(?:answer|answers|news|result|results|figures|reply) (?:to|about|from|on|of"
        rf"|for|regarding) (?P<rest2>{WORD}{TAIL})|(?:as|like) (?:i )?(?:promised|agreed"
        rf"|announced)(?! in) (?P<rest3>{WORD}{TAIL})|(?:i|we) promised (?:you "
        rf"|to ){_REST.replace('rest', 'rest4')}",
        hears=("You asked if one visit would be enough; I have the answer.",),
        ignores=("you asked me twice",),
        confidence=0.85,
    ),
    rule(
        "event-first",
        ActKind.PURPOSE,
        rf"(?P<rest>(?:our|your|my) (?:new |own )?{up_to(3)}(?:was|were|came|installed|delivered"
        rf"|fixed|visited|serviced|arrived|replaced) {up_to(3)}(?:with you|at your|on your"
        rf"|at line|on line|there|at the|by you|to you"
        r"|you|last week|last month|yesterday|on (?:mon|tues|wednes|thurs|fri)day|this week"
        r"|the other day)"
        rf"{TAIL}|(?!when|who|what|that|which|if|it|there|this|line\b|you|we|they|nobody)\w+"
        rf" (?:was|were|came|has been|have been|called in|stopped by)"
        rf" (?:(?:over|back|out|round|here|only|just|down|up) )*(?:with you|by you|to you"
        rf"|(?:at|on|in) (?:yours\b|your (?:\w+)|line|site)){TAIL})",
        hears=(
            "Our engineer was with you last week",
            "your order was delivered last week",
            "Marek was over at yours last Tuesday",
        ),
        ignores=("our engineer is good", "was your engineer there", "it was on your line"),
        confidence=0.6,
        kind="event",
    ),
)

BENEFIT: tuple[Rule, ...] = (
    rule(
        "so-that-you",
        ActKind.BENEFIT,
        r"(?:so that|(?<=[a-z0-9] )(?<!\bokay )(?<!\bright )(?<!\byes )(?<!\byeah )(?<!\bwell"
        r" )(?<!and )(?<!\bsee )(?<!\bgreat )(?<!\bgood )so|in order that|(?<!\bit )that way"
        r"|(?<!\bit )this way"
        r"|such that) (?:we (?:can |could )?(?:make sure|ensure"
        r"|see to it) (?:that )?)?(?P<rest>(?:you|your|whatever|the|it|they|nobody|nothing|no"
        r"|next|those|these|this|dana|that|both|we (?:can |could |will )?(?:fix|mend|stop|avoid"
        r"|prevent|spare|save|get|have|keep|solve|repair|sort|bring|cut|help|take|end"
        r"|put))(?! (?:said|told|mentioned|understand what|so|see|know(?= |$)))"
        rf" {WORD}{TAIL})",
        hears=(
            "it's about line 2 so whatever still stops it is fixed before your Easter run",
            "so that we fix what still stops it",
            "about line 2, so you don't lose Saturdays",
        ),
        ignores=(
            "I call so I can better understand your needs",
            "so we learn more",
            "so you have stops",
        ),
    ),
    rule(
        "i-want-that-you",
        ActKind.BENEFIT,
        r"(?:i|we) (?:just |only |really )?(?:want|wish|hope|would like|like)(?: that"
        r"| to make sure that| to make sure| to ensure that| to ensure"
        r"| to see to it that)? (?P<rest>(?:you(?! are| had| have| were)|your|the line|nobody"
        r"|line) "
        rf"(?!to (?:know|tell|meet|buy|see|hear|sign)){WORD}{TAIL})",
        hears=("I want that you not lose another shift", "We want your line to run on Fridays"),
        ignores=("I hope you are well", "I want you to know"),
        confidence=0.8,
    ),
    rule(
        "to-spare-you",
        ActKind.BENEFIT,
        r"(?:to|and|would|could|can|will|which|that|it|this|i|we) (?:would |could |can |will "
        r"|might |helps? |help )*(?:to )?(?P<rest>(?:save|spare|saves|spares|get|keep|protect"
        r"|give|earn|bring|buy) (?:you|your)"
        r"(?! (?:a (?:quick |short )?(?:call|ring|bell|buzz|tinkle|shout)"
        rf"|an? (?:update|overview|quote|offer)|some (?:information"
        rf"|details)|to|back)) {up_to(8)}{WORD}|(?:make sure|ensure)(?: that)? (?:you|your|the"
        rf"|nothing|it|nobody) {WORD}{TAIL}|(?:avoid|prevent|stop|reduce|cut|lower) (?:your"
        rf"|another|any more|more|further|those|these) {WORD}{TAIL}|help(?:s)? (?:you"
        rf"|your {WORD}) (?!with\b|today|better understand){WORD}{TAIL}"
        rf"|(?<!\bi )means? (?:that )?(?:you"
        rf"|your) {WORD}{TAIL})",
        hears=("to save you another lost Saturday", "which means you can drop the Saturday shift"),
        ignores=(
            "to give you a call",
            "I'll give you a bell on Friday",
            "I'll get back to you",
            "I mean you said yes",
        ),
        confidence=0.75,
    ),
    rule(
        "before-your",
        ActKind.BENEFIT,
        rf"(?P<rest>(?:fixed|sorted|solved|ready|running|done|fix|sort|settled|gone|repaired"
        rf"|clear|in place) (?:it |that |this |them )?(?:before|by|in time for) (?:your"
        rf"|the) {WORD}{TAIL})",
        hears=("to get it fixed before your Easter run",),
        ignores=("we spoke before your holiday",),
        confidence=0.7,
    ),
)

FILLER: tuple[Rule, ...] = (
    rule(
        "touching-base",
        ActKind.FILLER_OPENER,
        r"touch(?:ing|ed)? base(?! camp)|(?:just |only )*check(?:ing)? in(?= [.?!]|$| with you"
        r"| on you| and| to see| today| quickly)|(?:to |for a |just )*(?:catch|catching) up"
        r"|(?:to |just )*(?:say|saying) (?:a quick )?(?:hi|hello)|(?:to|just) (?:stay|staying"
        r"|keep|keeping|remain) in (?:touch|contact)|(?:a |my |our )(?:quick |courtesy |regular "
        r"|monthly |usual |little )+(?:call|check in|catch up)(?= [.?!]|$)|courtesy call"
        r"|circling back(?= [.?!]|$)|following up(?= [.?!]|$)",
        hears=("just touching base", "I'm just checking in", "I wanted to touch base"),
        ignores=("I touched base camp", "check in the parcel"),
    ),
    rule(
        "how-things-are-going",
        ActKind.FILLER_OPENER,
        r"(?:to |just |i was |i |and )*(?:see|hear|know|find out|ask|check|wonder(?:ing"
        r"|ed)?)(?: you)? (?:how|where|if|whether) (?:(?:things|everything|it|life|we|you|all"
        r"|business|we all|the business|stuff|you guys|you all) (?:is|are|was|were|has been"
        r"|have been|had been) ?(?:all )?(?:going|doing|stand|at|with things|getting on"
        r"|getting along|been|standing|okay|fine|with everything|well|keeping)?(?: with (?:you"
        r"|things|everything|it all|it))?(?: (?:these days|lately|right now|at the moment"
        r"|over there|there|at your end|on your side|on your end|today))?|(?:you"
        r"|there) (?:(?:are|is|have|need|needed|might|still) )*(?:anything|any news"
        r"|something new|any changes?|any updates?|any needs?|anything new|anything you need)"
        r"|anything (?:new|has changed|changed))(?= [.?!]|$| and| so| dana)"
        r"|where we are(?: with (?:things|everything|it|this))?(?= [.?!]|$)|see (?:if"
        r"|whether) (?:anything (?:has )?changed|there (?:is|are) (?:any )?(?:news|updates?"
        r"|changes?|anything new)|you need anything)",
        hears=("wanted to see how things are going", "to see where we are with things"),
        ignores=("to see how the seals are doing", "to hear how you handle Fridays"),
    ),
    rule(
        "email-and-changed",
        ActKind.FILLER_OPENER,
        r"(?:did|have) you (?:get|got|received?|see|seen|read|had a chance to (?:read|look at"
        r"|see))(?: a chance to (?:read|look at|see))? (?:my|our|the) (?:last |latest |recent "
        r"|little |previous )?(?:e ?mail|mail|message|letter|brochure|voicemail|catalogue"
        r"|newsletter|flyer)(?= [.?!]|$| and| yet| i sent| from| last| or)|(?:has |have "
        r"|is )?(?:anything|something|much) (?:has |have |is |that )?(?:changed|new"
        r"|happened)(?: since| lately| on your side| for you| at your end| there"
        r"| with you)*(?= [.?!]|$| since we)|(?:any|what is the) (?:news|updates?|changes?"
        r"|latest)(?: from your side| on your side| on your end| for me| from you"
        r"| yet)?(?= [.?!]|$)|(?:what is|anything) new(?: with you| there"
        r"| at your end)?(?= [.?!]|$)",
        hears=("Did you get my email, and has anything changed?", "any news from your side?"),
        ignores=("Did you get my email about the seals?", "has anything changed on line 2"),
        confidence=0.8,
    ),
    rule(
        "long-time",
        ActKind.FILLER_OPENER,
        r"(?:i have |i had )?been meaning to (?:ring|call|phone|contact|get in touch"
        r"|reach out)(?: you)?(?: for (?:ages|weeks|months|a (?:long time|while)|some time))?"
        r"|it (?:has|is) been (?:ages|a (?:long )?while|(?:such |quite )?a long time|too long"
        r"|some time|months|quite (?:a while|some time))|long time no (?:see|speak|hear)|(?:we"
        r"|i) (?:have )?not (?:spoken|talked|heard|caught up)(?: from you| to you"
        r"| with you)? (?:in|for) (?:ages|a (?:long )?(?:while|time)|some time|months|quite)"
        r"|(?:i )?(?:just )?(?:thought i would|figured i would) (?:give you a (?:call|ring)"
        r"|(?:call|ring)(?: you)?)(?= [.?!]|$| see| to see how (?:you|things|life))"
        r"|how life is treating you|thinking (?:of|about) you(?: guys| all)?(?= [.?!]|$| and)"
        r"|just (?:a )?(?:quick )?(?:calling|ringing)(?= [.?!]|$)",
        hears=("I've been meaning to ring for ages", "it's been a while", "long time no speak"),
        ignores=("it took ages to fix the line",),
        confidence=0.75,
    ),
)

KINDNESS: tuple[Rule, ...] = (
    rule(
        "nothing-to-sell",
        ActKind.FILLER_OPENER,
        r"(?:(?<=[.?!] )|^)(?:no )*i (?:am selling|sell) nothing(?! on| to)"
        r"|(?:i have |there is |i have got |got )?(?:nothing|not anything) to (?:sell|pitch"
        r"|offer)(?: you)?(?: today)?|(?:i am |this is )?not (?:calling |ringing |here "
        r"|trying )?(?:to )?(?:sell(?:ing)?|a sales call)(?: you)?(?: anything| something)?"
        r"|no (?:sales pitch|pitch|agenda|sales call|selling)(?: today)?|(?:i do not"
        r"|not) (?:want|need) anything from you",
        hears=(
            "Nothing to sell; I saw the flood in the news.",
            "I'm not calling to sell anything",
            "I'm selling nothing.",
            "No, no, I sell nothing.",
        ),
        ignores=("you sell nothing on Fridays", "I sell nothing to them"),
        kind="kindness",
        runs_on=False,
    ),
    rule(
        "are-you-all-right",
        ActKind.FILLER_OPENER,
        r"(?:are|is) (?:you|everybody|everyone|your (?:family|team|people|staff|crew|wife"
        r"|husband|son|daughter|house|site)|the team|all of you)(?: and \w+ \w+)? (?:all |both "
        r"|doing )?(?:all right|alright|okay|safe|affected|hurt|coping|recovering|feeling better"
        r"|feeling okay|well again|better)(?! with)(?: after [\w ]+| now| there| over there)?"
        r"|(?:to (?:ask|see|hear|check|make sure)|i hope)(?: if| whether| how)? (?:you|everybody"
        r"|everyone|your \w+|all of you) (?:are|is|were) (?:all |doing )?(?:all right|alright"
        r"|okay|safe|coping|recovering|feeling better|better)",
        hears=("Are you all right?", "is everybody safe", "to see if you are okay after the flood"),
        ignores=("is your line okay with that", "are you all right with Tuesday"),
        kind="kindness",
        runs_on=False,
        confidence=0.8,
    ),
)

NOTES: tuple[Rule, ...] = (
    rule(
        "last-note",
        ActKind.NOTE_REFERENCE,
        r"(?:as |according to |in |from |looking at |i see (?:from|in) |reading )*(?:my"
        r"|our) (?:last |own |call |previous )*notes?"
        rf"(?: (?:say|says|tell|tells|from|of|here|show|shows|that|last){up_to(3)})?(?= |$)"
        rf"|(?:when|since|after) we (?:last )?(?:spoke|talked|met|had|discussed)(?: last| in| on"
        rf"| about)?|(?:the )?last time (?:we|you|i|when)(?: we| i| you)? (?:spoke|talked|met"
        rf"|said|told|mentioned|asked|called|discussed)|(?:in|from|after) our last (?:call"
        rf"|conversation|talk|chat|meeting)"
        r"|(?:you|we) (?:said|told me|mentioned|agreed|talked|spoke|discussed|had"
        r"|asked) (?:about |that )?(?:it |this )?last (?:time|week|month|year|autumn|summer"
        r"|spring|winter|call)|i wrote (?:it |that |this )?down|last (?:week|month"
        r"|time) you (?:said|told|mentioned|asked|had|were)",
        hears=(
            "As my notes say, you had seal failures",
            "last time you told me about the seals",
            "my note says seals, still so?",
        ),
        ignores=("the note on the door",),
        runs_on=True,
        confidence=0.85,
    ),
)
PURPOSE_RULES: tuple[Rule, ...] = PURPOSE + BENEFIT + FILLER + KINDNESS + NOTES
