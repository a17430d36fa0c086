"""Rules for the courteous register: what formal and old-fashioned speakers say.

Beside the other rule tables, which hold everyday wording.
"""

from simulator.hearing.acts import ActKind
from simulator.hearing.rules import Rule, rule
from simulator.hearing.wordlists import START, TAIL, WORD

COURTEOUS_RULES: tuple[Rule, ...] = (
    rule(
        "puts-it-formally-who",
        ActKind.SELF_INTRODUCTION,
        "speaking represent name remember calling",
        r"you are speaking (?:with|to) \w+ \w+|i represent \w+|\w+ is my name|you will remember"
        r" me|\w+ is calling you from \w+",
        hears=("You are speaking with Sam Berg",),
        ignores=("are you speaking to Dana",),
        only="opening",
        confidence=0.7,
    ),
    rule(
        "asks-politely-for-her",
        ActKind.ASK_FOR_PERSON,
        "speak talk whether transferred connected free expected greet",
        r"(?:should|would) like to (?:(?:speak|talk) (?:to|with)|greet) (?!you\b)\w+"
        r"|(?:transferred|connected|put through) to \w+|(?:ask )?whether \w+(?: \w+)? is (?:in"
        r"|available|free)\b|is (?:the|our|ms|mr|mrs|dr) (?:\w+ ){1,3}?(?:free|expected"
        r"|available|back)\b",
        hears=("I should like to speak to Ms Hargreaves",),
        ignores=("I should like to speak to you",),
        only="opening",
        confidence=0.7,
    ),
    rule(
        "my-call-concerns",
        ActKind.PURPOSE,
        "concerns account preparation preparing address bring brings reviewed",
        rf"my call concerns (?P<rest>{WORD}{TAIL})|it is on account of (?P<rest2>{WORD}{TAIL})"
        rf"|(?:in preparation for|in preparing) (?P<rest3>{WORD}{TAIL})|i (?:wish|want) to"
        rf" (?:address|talk about) (?P<rest4>{WORD}{TAIL})|that brings? me to you",
        hears=("My call concerns the late approval of the proofs",),
        ignores=("what concerns you",),
        only="opening",
        confidence=0.7,
    ),
    rule(
        "a-greeting-and-no-more",
        ActKind.FILLER_OPENER,
        "occasion matter request greeting enquire wish hear agenda acquaintance opportunity"
        " customers clients organisations interest programme time",
        r"(?:no|without any|without) (?:particular |other )*(?:occasion|matter|request|agenda"
        r"|purpose)\b(?: (?:for|at|other) \w+)?|(?:merely|only|simply|solely|no more than|just)"
        r" (?:an? (?:friendly )?(?:greeting|enquiry)|calling to (?:say|wish)|to wish you"
        r"|want(?:ed)? to (?:hear|find out how)|wished to (?:enquire|hear))|keep up our"
        r" acquaintance|opportunity of (?:presenting|introducing)|customer care programme"
        r"|(?:contact(?:ing)?|speak(?:ing)? (?:to|with)|greeting) (?:all of |each of |selected "
        r"|our |all )+(?:good )?(?:clients|customers|organisations|partners)|(?:may|might)(?:"
        r" possibly)? be of interest",
        hears=("There is no particular occasion for my call",),
        ignores=("is there an occasion",),
        only="opening",
        confidence=0.7,
        runs_on=False,
    ),
    rule(
        "the-advantage-for-you",
        ActKind.BENEFIT,
        "benefit advantage enable brings would",
        rf"the (?:benefit|advantage)(?: for \w+(?: \w+)?)?(?: lies| is)\b{TAIL}|for you the"
        rf" (?:benefit|advantage){TAIL}|(?:enable|allow) you to (?P<rest>{WORD}{TAIL})|your \w+"
        rf" would (?:come|go|get|see|have|be)\b{TAIL}",
        hears=("It would enable you to present a figure",),
        ignores=("what would enable that",),
        only="opening",
        confidence=0.7,
    ),
    rule(
        "are-you-at-liberty",
        ActKind.TIME_REQUEST,
        "liberty quarter suitable convenient free keep minutes",
        r"at liberty to (?:talk|speak)|quarter of an hour|(?:at|is this) a suitable (?:moment"
        r"|time)|keep you for (?:a|five|ten|two)\b|is it convenient(?= [.?]|$| \w+)|are you free"
        r" just now|spoke for (?:five|ten|a few) minutes",
        hears=("Have I reached you at a suitable moment?",),
        ignores=("what is convenient for you",),
        only="opening",
        confidence=0.7,
        runs_on=False,
    ),
    rule(
        "as-we-arranged",
        ActKind.NOTE_REFERENCE,
        "conversation meeting arranged noted record recall promise",
        rf"(?:in|at|of) our (?:previous |last )?(?:conversation|meeting)\b{TAIL}|as we (?:arranged"
        rf"|agreed|settled)\b{TAIL}|(?:it was|i have) noted\b{TAIL}|the record of\b{TAIL}|i made"
        rf" you a promise\b{TAIL}|you had (?:said|wanted|asked)\b{TAIL}",
        hears=("As we arranged in December, I waited",),
        ignores=("a record of stops",),
        only="opening",
        confidence=0.7,
    ),
    rule(
        "allow-me-to-restate",
        ActKind.RECAP,
        "recapitulate restate repeat conclude telling understood therefore hear",
        rf"(?:if i may|permit me to|allow me to|let me) (?:recapitulate|restate|repeat)\b{TAIL}|i"
        rf" (?:conclude|gather) from (?:what|that)\b{TAIL}|you are telling me\b{TAIL}|i (?:have"
        rf" )?understood (?:you|that)\b{TAIL}|i hear that you\b{TAIL}|you are therefore\b{TAIL}|as"
        rf" i hear it",
        hears=("If I may recapitulate, truck 6 stops at three",),
        ignores=("I hear you",),
        only="under_way",
        confidence=0.7,
    ),
    rule(
        "set-me-right",
        ActKind.CHECK_BACK,
        "accurate inaccurate correspond right fair contradict justice omitted stated properly",
        r"accurate (?:account|description|summary)|(?:is|are) inaccurate|correspond to what you\b"
        r"|(?:set|put) me right\b|fair (?:description|account)|contradict me\b|did i do you"
        r" justice|omitted (?:something|anything)|as i have stated|take?n? it in properly",
        hears=("Is this an accurate account?",),
        ignores=("accurate figures",),
        only="under_way",
        confidence=0.7,
        runs_on=False,
    ),
    rule(
        "it-must-hurt",
        ActKind.EMPATHY,
        "must disheartening hurtful vexing thankless bitter heart irritation forgotten",
        rf"(?:it|that|such \w+) must (?:be|hurt|have been) (?:\w+ ){{0,3}}?(?:hurtful|vexing|hard"
        rf"|bitter|frustrating|tiring|disappointing|to)\b{TAIL}|(?:truly |so |most"
        rf" )?(?:disheartening|hurtful|vexing|thankless|disappointing)\b|(?:it would |would )break"
        rf" my heart\b{TAIL}|i know (?:how (?:bitter|hard)|the fear)\b{TAIL}|understand your"
        rf" (?:irritation|annoyance|anger)\b{TAIL}|one feels forgotten\b{TAIL}",
        hears=("It must be most vexing to see it stop",),
        ignores=("it must be there",),
        only="under_way",
        confidence=0.7,
    ),
    rule(
        "allow-me-to-differ",
        ActKind.RESPECTFUL_CHALLENGE,
        "differ doubt opinion disagree otherwise underestimating differently fond",
        rf"allow me to differ\b{TAIL}|i doubt (?:that|whether|if)\b{TAIL}|in my opinion\b{TAIL}"
        rf"|(?:have|must) to? ?disagree\b{TAIL}|see (?:it|the matter|this) (?:somewhat |a little "
        rf"|quite )?(?:otherwise|differently)\b{TAIL}|underestimating\b{TAIL}|i do not believe"
        rf" that (?:you|it|the)\b{TAIL}",
        hears=("I have to disagree on one point",),
        ignores=("no doubt",),
        only="under_way",
        confidence=0.7,
    ),
    rule(
        "might-i-suggest",
        ActKind.SUGGESTION,
        "suggest worthwhile suffice might perhaps",
        rf"might i suggest\b{TAIL}|it (?:could|may|might) (?:be worthwhile|suffice|be worth|pay"
        rf"|help)\b{TAIL}|(?:one|we) might (?:watch|prepare|begin|lower|start|try|first)\b{TAIL}"
        rf"|{START}perhaps (?:ask|try|start|let|put)\b{TAIL}",
        hears=("It may suffice to lower the suction pipe",),
        ignores=("what might help",),
        only="under_way",
        confidence=0.7,
    ),
    rule(
        "with-my-compliments",
        ActKind.VALUE_GIVEN,
        "charge cost return courtesy contact copy gladly friendship pleased invites enclosed",
        rf"(?:free of charge|at no (?:cost|charge)(?: to you)?|as a courtesy|out of friendship)\b"
        rf"|(?:nothing )?(?:would be )?expected in return|pleased to pass on\b{TAIL}|put you in"
        rf" (?:contact|touch) with\b{TAIL}|(?:enclosed|attached) a copy\b{TAIL}|(?:would )?gladly"
        rf" (?:look|tell|show|share|help)\b{TAIL}|happy to check\b{TAIL}|invites you to\b{TAIL}",
        hears=("Our typesetter would check your list at no cost to you",),
        ignores=("at what cost",),
        only="under_way",
        confidence=0.7,
    ),
    rule(
        "none-finer",
        ActKind.PITCH,
        "finer finest superior excellent exceptional attractive never",
        rf"(?:no|not a) \w+ (?:builds|makes|has) a finer\b{TAIL}|(?:the )?finest \w+(?: \w+)?"
        rf" (?:available|under|on)\b{TAIL}|superior to any\b{TAIL}|(?:excellent|great)"
        rf" value\b{TAIL}|(?:are|is) exceptional\b{TAIL}|(?:most )?attractive (?:terms"
        rf"|conditions)\b{TAIL}|as the finest\b{TAIL}",
        hears=("The complete package represents excellent value",),
        ignores=("which is superior",),
        only="under_way",
        confidence=0.7,
    ),
    rule(
        "i-undertake-to",
        ActKind.COMMITMENT,
        "shall undertake notify reach receive",
        rf"i shall (?:telephone|send|call|write|notify|prepare|forward|ring|bring|visit)\b(?!"
        rf" if){TAIL}|i undertake to\b{TAIL}|i will notify\b{TAIL}|(?:should|will) reach you (?:on"
        rf"|by)\b{TAIL}|you (?:will )?receive the\b{TAIL}",
        hears=("I shall telephone you on Friday at two",),
        ignores=("shall we see",),
        only="under_way",
        confidence=0.7,
    ),
    rule(
        "subject-to-others",
        ActKind.CONDITIONAL_COMMITMENT,
        "consult confirm once then accounts adviser director before",
        rf"(?:would|will|shall|must) (?:first )?(?:have to |need to )?(?:consult|examine)\b{TAIL}"
        rf"|(?:will|shall) only then\b{TAIL}|will have to (?:confirm|agree|approve)\b{TAIL}|once"
        rf" (?:she|he|they|the \w+) (?:has|have|agrees?|confirms?|is)\b{TAIL}|only when (?:he|she"
        rf"|they)\b{TAIL}|(?:prefer to|shall|must) ask (?:our|my|the)\b{TAIL}|i must put \w+ \w+"
        rf" \w* ?(?:figure )?to my\b{TAIL}",
        hears=("I would first have to consult our service manager",),
        ignores=("have you consulted them",),
        only="under_way",
        confidence=0.7,
    ),
    rule(
        "unconditionally",
        ActKind.OVER_PROMISE,
        "single unconditionally last every dry nothing time assured",
        rf"not be a single (?:error|mistake|stop|fault)\b{TAIL}|promise you unconditionally|to the"
        rf" last (?:cent|penny)\b{TAIL}|(?:will|can) never (?:run dry|fail|stop|stand"
        rf" still)\b{TAIL}|nothing can go wrong\b{TAIL}|at any (?:time|hour) of (?:the day|your"
        rf" life)\b{TAIL}|(?:every|whatever) (?:conceivable|heaven)\b{TAIL}",
        hears=("There will not be a single error",),
        ignores=("not a single stop this week",),
        only="under_way",
        confidence=0.7,
    ),
    rule(
        "lapses-at-midnight",
        ActKind.FALSE_URGENCY,
        "lapses withdrawn allocation place void longer today tonight strike conditions quotation",
        rf"(?:offer|quotation|price list|price|terms|conditions)(?: \w+){{0,3}}? (?:lapses?|be"
        rf" withdrawn|be void|void)\b{TAIL}|(?:one|merely one|last) (?:allocation|place|slot)"
        rf" left\b{TAIL}|(?:hold|keep) (?:these|the|this) (?:conditions|terms|price)(?:"
        rf" \w+){{0,3}}? (?:no longer|any longer)\b{TAIL}|so today \w+ it has to be today",
        hears=("This offer lapses at midnight",),
        ignores=("the contract lapses in June",),
        confidence=0.7,
    ),
    rule(
        "i-must-press-you",
        ActKind.PRESSURE,
        "decision press consider accept signature deliberation commit yes sign last",
        rf"(?:must |have to )ask you for a decision now|nothing left to consider|(?:obliged|have"
        rf"|must) (?:to )?press you\b{TAIL}|(?:dispense with|no) further deliberation\b{TAIL}"
        rf"|(?:urge you to )?commit yourself\b{TAIL}|your signature is all\b{TAIL}|give me your"
        rf" (?:yes|hand)(?: on it)? now\b{TAIL}|sign it today\b{TAIL}|asking you for the last"
        rf" time\b{TAIL}|until you say yes",
        hears=("I must ask you for a decision now",),
        ignores=("what made you commit",),
        only="under_way",
        confidence=0.7,
    ),
    rule(
        "it-was-you-who",
        ActKind.BLAME,
        "who which failed yourselves yourself neglected careless told own",
        rf"(?:only|yourselves) (?:have )?(?:yourselves|yourself)? ?to blame\b{TAIL}|it was (?:you"
        rf"|your \w+) (?:\w+ ){{0,2}}?(?:who|which) (?:failed|forgot|disregarded|missed|ignored"
        rf"|delayed|neglected|did not)\b{TAIL}|(?:your \w+|you) (?:has|have) neglected\b{TAIL}|it"
        rf" was careless\b{TAIL}|result of your own\b{TAIL}|you let the \w+ go by\b{TAIL}",
        hears=("It was you who failed to return the proofs",),
        ignores=("it was you who told me",),
        only="under_way",
        confidence=0.7,
    ),
    rule(
        "should-be-obliged",
        ActKind.REQUEST,
        "request obliged kindly ask",
        rf"(?:may|might) i (?:request|ask) (?:that )?you\b(?: to)?{TAIL}|(?:should|would) be"
        rf" (?:obliged|grateful) if you\b{TAIL}|kindly let me have\b{TAIL}|i have a"
        rf" request\b{TAIL}",
        hears=("I should be obliged if you would speak to him",),
        ignores=("on request",),
        only="under_way",
        confidence=0.7,
    ),
    rule(
        "let-us-settle",
        ActKind.STANDARDS_AGREEMENT,
        "agree rule settle custom neither each",
        rf"let us agree (?:to|that (?:whichever|neither|each|no))\b{TAIL}|(?:establish|make)"
        rf" (?:the|it) (?:a )?rule\b{TAIL}|like us to settle\b{TAIL}|propose that no\b{TAIL}|as"
        rf" our custom|neither of us (?:decides|publish\w*|does)\b{TAIL}|tell each other"
        rf" the\b{TAIL}",
        hears=("Let us agree to maintain one schedule",),
        ignores=("let us agree a day",),
        only="under_way",
        confidence=0.7,
    ),
    rule(
        "part-on-good-terms",
        ActKind.DISQUALIFY,
        "suited better outside part lose offer disappoint hands success",
        rf"not suited to\b{TAIL}|(?:would )?(?:serve you better|disappoint you)\b{TAIL}|outside"
        rf" our (?:range|trade|field)\b{TAIL}|part (?:on good terms|as we)\b{TAIL}|rather lose"
        rf" (?:an|the|this) order\b{TAIL}|nothing we can (?:usefully )?offer\b{TAIL}|better hands"
        rf" than ours\b{TAIL}",
        hears=("I would rather lose the order than your good opinion",),
        ignores=("which is better suited",),
        only="under_way",
        confidence=0.7,
    ),
    rule(
        "agrees-formally",
        ActKind.AFFIRM,
        "agree perfectly well opinion mind share",
        rf"i (?:entirely|fully|quite|wholly) agree\b|you are perfectly right\b|{START}very well\b"
        rf"|i share your (?:opinion|view)|of your (?:mind|opinion)\b|{START}so be it",
        hears=("I entirely agree with you",),
        ignores=("we share your data",),
        confidence=0.7,
        runs_on=False,
    ),
    rule(
        "declines-formally",
        ActKind.DENY,
        "unfortunately decline unable mistaken",
        rf"unfortunately not|i (?:have to|must) decline|i am unable to\b{TAIL}|you are"
        rf" mistaken\b{TAIL}",
        hears=("I have to decline, Mr Demir.",),
        ignores=("unable to sleep",),
        only="under_way",
        confidence=0.7,
        runs_on=False,
    ),
    rule(
        "say-it-once-again",
        ActKind.ASK_TO_REPEAT,
        "repeat once noise missed quite",
        rf"(?:kind enough|good enough|be so kind as) to repeat\b(?: that)?|once (?:again|more)"
        rf" please|noise on the line|(?:i|we) missed (?:the|that) \w+ (?:figure|number|word|part)"
        rf"|did not quite (?:hear|catch|get)\b{TAIL}|how did you say",
        hears=("Would you be kind enough to repeat that?",),
        ignores=("what noise is it",),
        confidence=0.7,
        runs_on=False,
    ),
    rule(
        "a-little-patience",
        ActKind.HOLD_ON,
        "patience line hang moment seconds",
        r"(?:a |have a )little patience\b|hold the line\b|do not hang up\b|(?:excuse|grant|allow"
        r"|stay with) me (?:for )?a (?:few )?(?:moment|seconds|minute)\b|wait (?:for )?a (?:few"
        r" )?(?:moments?|seconds)\b",
        hears=("Would you hold the line for a moment?",),
        ignores=("a lot of patience",),
        confidence=0.7,
        runs_on=False,
    ),
    rule(
        "i-regret",
        ActKind.APOLOGY,
        "regret pardon",
        r"i (?:deeply |sincerely |very much )?regret (?:that|having|the)\b|(?:ask |beg )?your"
        r" pardon for\b|pardon me(?! \?)",
        hears=("I deeply regret that I did not call",),
        ignores=("do you regret it",),
        confidence=0.7,
    ),
    rule(
        "my-gratitude",
        ActKind.THANKS,
        "gratitude bless merci",
        rf"(?:my|our) gratitude\b|(?:god )?bless you\b|{START}merci\b",
        hears=("I express my gratitude for your loyalty",),
        ignores=("bless the line",),
        confidence=0.7,
        runs_on=False,
    ),
    rule(
        "go-well",
        ActKind.GOODBYE,
        "detain well bid day",
        rf"not detain you\b(?: \w+){{0,2}}|{START}(?:stay|go) well\b|bid you (?:good|farewell)(?:"
        rf" \w+)?",
        hears=("I shall not detain you any longer.",),
        ignores=("it may go well",),
        confidence=0.7,
        runs_on=False,
    ),
    rule(
        "beneath-contempt",
        ActKind.RUDE,
        "ashamed insignificant laughably consequence competence nothing",
        rf"(?:must |should )?be ashamed of\b{TAIL}|too insignificant\b{TAIL}|laughably\b{TAIL}|of"
        rf" no consequence whatsoever|you understand nothing\b|hardly expect competence\b{TAIL}"
        rf"|small people stay small",
        hears=("You understand nothing.",),
        ignores=("I understand nothing changes",),
        confidence=0.7,
    ),
)
