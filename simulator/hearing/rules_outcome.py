"""Rules for what she would have of his call, in the words of an opening.

Owns outcomes told without "so that you": things put right, made easier, spared or kept. They
count only where he still owes her a reason; what every seller promises is dropped elsewhere.
"""

from simulator.hearing.acts import ActKind
from simulator.hearing.rules import Rule, rule
from simulator.hearing.wordlists import TAIL, WORD, up_to

_AIMS = (
    r"(?:to|and|so|then|let us|let me|that|who|how|which|with you|i|we|can|could|might|may|would"
    r"|ways?|of)(?: (?:i|we|would|could|can|will|want|wanted|like|love|to|might|just|really|then"
    r"|quickly|perhaps|with you|together|also|rather))*"
)

_COUNT = r"two|three|four|five|six|seven|eight|nine|ten|twelve|a dozen|[0-9]+"
_FEW = r"one|none|nought|zero|two|half"

OUTCOMES: tuple[Rule, ...] = (
    rule(
        "put-right",
        ActKind.BENEFIT,
        rf"{_AIMS} (?P<rest>(?:put|set|make|get|putting|setting) (?:it |this |that |things |what "
        rf"(?:{WORD} ){{1,4}}?)(?:right|good|straight)\b{TAIL}|(?:sort|fix|fixes|repair|mend|settle"
        rf"|settles|solve) (?:it|this|that|things|what|the|your|whatever)\b{TAIL}|make"
        rf" (?:up for|amends)\b{TAIL}|put right what{TAIL})",
        hears=(
            "I'm ringing to hear what happened and to set it right.",
            "It's about the uniforms; you should have somebody who fixes things.",
        ),
        ignores=("how did you fix it", "we found it right away"),
        only="opening",
        confidence=0.7,
    ),
    rule(
        "made-easier",
        ActKind.BENEFIT,
        rf"(?P<rest>(?:make|makes|making|made|become|becomes|get|gets|be)(?: {WORD}){{0,6}}?"
        rf" (?:easier|simpler|lighter|smoother|safer|more easy|easiest)\b(?: for (?:you|your {WORD}"
        rf"|them))?|decide (?:more )?easi\w+|(?:take|takes|taking)(?: {WORD}){{0,6}}? off (?:of )?"
        rf"(?:you|your {WORD})|(?:give|gives|given) you(?: {WORD}){{0,3}}? (?:peace|rest))",
        hears=(
            "I'd like to make that decision easier for you.",
            "I wondered if we could take some of the ordering fuss off you.",
        ),
        ignores=("was it easier last year",),
        only="opening",
        confidence=0.7,
    ),
    rule(
        "help-with-it",
        ActKind.BENEFIT,
        rf"{_AIMS} (?P<rest>help (?:that |you |your |it |them |make |people "
        rf"|{WORD} (?:to )?(?:see|notice|spot|recogni[sz]e|catch|prevent|avoid) )"
        rf"(?!understand|today\b|with (?:anything|something)\b){WORD}{TAIL}|help with (?:the|your"
        rf"|that|what) {WORD}{TAIL}|lend a hand{TAIL}|(?:look|looking) after you{TAIL}|smooth out"
        rf" {WORD}{TAIL}|do something that {WORD}{TAIL})|if (?:anything|something|{WORD})(?: is|'s)"
        rf" (?:stuck|broken|wrong|not right) (?P<then>(?:i|we|{WORD}) (?:will|can) {WORD}{TAIL})",
        hears=(
            "We help people see a failure coming.",
            "We help waterworks to notice such failures beforehand.",
            "The power is over your forecast; I'd like to help make it hold.",
            "If anything's stuck, I'll help.",
        ),
        ignores=("how can I help you today", "can you help me with the seals"),
        only="opening",
        confidence=0.65,
    ),
    rule(
        "spared-or-kept",
        ActKind.BENEFIT,
        rf"{_AIMS} (?:{WORD} ){{0,14}}?(?P<rest>(?:without|with no|fewer|no more)(?: such)?"
        rf" (?:stop|stops|stoppage|loss|losses|night|nights|surprise|surprises|delay|delays"
        rf"|{WORD} (?:stops|nights|call outs))\b|before (?:one|it|they|a {WORD}|the {WORD})"
        rf" (?:fails?|stops?|breaks?|goes|comes)\b|in (?:good )?time\b(?! for a)|(?:is|be"
        rf"|are|s) (?:ready|fit|safe)\b"
        rf"|(?:runs?|run) reliabl\w+|dependable|you can count on|(?:the|your|it|that)"
        rf" {up_to(1)}holds?\b"
        rf"|gets? (?:it|them|things) to behave|(?:gets|gives) you (?:{WORD} ){{0,2}}(?:your|the)"
        rf" answer\b|make (?:them|it) firm|spare you|not (?:have to )?lose\b|may be kept"
        rf"|lets you sleep|forecast that holds|see it"
        rf" coming|keep your {WORD}|show(?:s)? (?:you )?where (?:it|the|your) {WORD}{TAIL})",
        hears=(
            "I'd like to make certain that line 2 will run reliably by then.",
            "I want to find a way that your certificates get printed in time.",
            "We can show where the power goes.",
        ),
        ignores=("it runs without stops", "did the seals hold"),
        only="opening",
        confidence=0.65,
    ),
    rule(
        "good-for-you",
        ActKind.BENEFIT,
        rf"(?P<rest>(?:your (?:{WORD} ){{1,2}}(?:might|could|may|would|will) benefit|(?:good"
        rf"|useful|money|worth something|helpful) for (?:you|your {WORD})|be (?:good|useful|money"
        rf"|worth \w+) (?:for|to) (?:you|your {WORD})|would (?:that|it|this) help (?:you|her|him"
        rf"|them)|find it (?:useful|helpful)))",
        hears=("There's a grant, and your members might benefit.",),
        ignores=("was it a good visit",),
        only="opening",
        confidence=0.65,
    ),
    rule(
        "finds-it-out",
        ActKind.BENEFIT,
        rf"(?P<rest>(?:we|i|you|she|they|your {WORD}|(?:with|by) {WORD} we) (?:can|could|would|will"
        rf"|may|might|then|now|able to|be able to|to)(?: (?:then|also|easily|really|be able to))*"
        rf" (?:find|see|show|tell|explain|know|prove)(?: (?:you|her|him|them|your {WORD}|the {WORD}"
        rf"|out|exactly|at last))* (?:where|why|what|which|how)"
        rf"(?: {WORD})* (?:goes|go|went|gets lost|is lost|leaks?|comes from|lies|why)\b{TAIL}"
        rf"|so (?:{WORD} ){{1,3}}?(?:tell|show|explain)(?: to)? (?:your|the) {WORD}"
        rf" (?:why|where)\b{TAIL}"
        rf"|so (?:that )?(?:we|our {WORD}) (?:can |could |will )?(?:fit|suit|go round|work round)"
        rf"\b{TAIL})",
        hears=(
            "The power is over your forecast, and by measuring we could see where it goes.",
            "I call about the bill, so you can tell your board why.",
            "I want to know how you order, so we fit in with you.",
        ),
        ignores=("can you see where it goes wrong?", "tell me what you know"),
        only="opening",
        confidence=0.65,
    ),
    rule(
        "fewer-than-before",
        ActKind.BENEFIT,
        rf"(?P<rest>(?:went|gone|goes|got|get|gets|came|come|down|fell|dropped|reduced|cut|brought)"
        rf"(?: {WORD}){{0,5}}? from (?:{_COUNT}) (?:{WORD} ){{0,5}}?(?:down )?to (?:{_FEW})\b"
        rf"(?! {WORD} a (?:metre|kilo|day))|(?:and|now) (?:{WORD} ){{0,4}}?(?:{_FEW})"
        rf" (?:{WORD} ){{0,5}}?(?:before|instead of) (?:{_COUNT})\b"
        rf"|(?:{_COUNT}) (?:{WORD} ){{0,5}}?(?:and )?now (?:it |there )?(?:is |are |has )?"
        rf"(?:only |just )?(?:{_FEW})\b)",
        hears=(
            "A town like yours got its night calls from five a month down to one.",
            "They used to be called out six nights a month and now it's one.",
            "At a town like yours were six night calls in the month, now is one.",
        ),
        ignores=("we moved from Hull to one of the villages", "from ten to eleven would suit me"),
        only="opening",
        confidence=0.65,
    ),
)
