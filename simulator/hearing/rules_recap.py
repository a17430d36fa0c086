"""Rules for giving back what she said, and for inviting her to correct it."""

from simulator.hearing.acts import ActKind
from simulator.hearing.rules import Rule, rule
from simulator.hearing.wordlists import START, TAIL, WORD

_I_WILL = (
    r"(?:let (?:me|us)|i (?:will|would|shall|can|should|want|am|just|now|do)|i(?= say| repeat)"
    r"|allow me|permit me|may i|can i|if i(?: may| can| could)?|to|want to|like to)"
)
_SAYS_IT = (
    r"(?:repeat|recapitulate|restate|state|set out|confirm|run|go|have a go|check|tell|give|say"
    r"|play|paint|string|put|pour|squeeze|carry|show|get|show|see|know|summari[sz]e|be|make|read)"
)
_HEARD = (
    r"(?:have |has |had |am |was |now |really |just )*(?:heard|hear|picked up|learned|learnt"
    r"|taken|noted|wrote|written|understood|understand|got|gathered|followed|listened|listening"
    r"|told me)"
)
# What he is about to give back, in the words he announces it with.
_WHAT_WAS_SAID = (
    rf"(?:what (?:(?:i|you) {_HEARD}|(?:has |is )?(?:stuck|stayed) with me)"
    rf"|(?:that|if|whether|how) i (?:have been )?{_HEARD}|(?:my|the) (?:notes"
    r"|understanding|scribbles|(?:main|essential|key) points)|your (?:account|story|side)(?! of)"
    r"|in (?:my|mine) (?:own )?words|with my (?:own |simple )?words|back(?: to you)?(?= |$)"
    r"|(?:it|that|this) (?:all )?(?:together|straight|home right|concisely|in one \w+)(?: in my"
    r" (?:own )?head)?"
    r"|i (?:have )?(?:really )?(?:listened|taken it in)|back in a line|all (?:that|of that)|it"
    r" (?:all )?hangs together|you (?:right|rightly|correctly))"
)
_IN_SHORT = (
    r"(?:in (?:short|a few words|my words|one (?:breath|sentence|go)|a (?:line|word|nutshell))"
    r"|very short|quick recap|summing up|back to you)"
)

RECAP: tuple[Rule, ...] = (
    rule(
        "announces-what-he-heard",
        ActKind.RECAP,
        rf"{_I_WILL} (?:{WORD} ){{0,5}}?{_SAYS_IT} (?:{WORD} ){{0,4}}?{_WHAT_WAS_SAID}"
        rf"{TAIL}"
        rf"|(?:permit me to|allow me to|let me|i shall|may i) (?:briefly )?"
        rf"(?:recapitulate|summari[sz]e){TAIL}"
        rf"|(?:my notes|my scribbles(?: if i can read them)?) say {WORD}{TAIL}"
        rf"|my understanding is {WORD}{TAIL}"
        rf"|(?:so )?what i (?:have|am getting|know)(?: and i \w+ (?:{WORD} ){{0,6}}?)? is {WORD}"
        rf"{TAIL}|(?:so (?:far )?)?i (?:know now|have got|have noted|have understood you) (?:this"
        rf"|as follows|now)(?= ){TAIL}|so far i have got {WORD}{TAIL}"
        rf"|the picture is(?: now)? {WORD}{TAIL}|so (?:that )?you know i (?:have listened"
        rf"|was listening|listened){TAIL}|(?:so )?as i hear it{TAIL}"
        rf"|(?:^|(?<=[.?!] )|(?<=[.?!] so )|(?<=^so )|(?<=^well )){_IN_SHORT}{TAIL}"
        rf"|(?:^|(?<=[.?!] ))where we (?:are|stand)(?: now| today)? {WORD}{TAIL}",
        hears=(
            "My notes say: three stops a week, always the seals.",
            "Let me give you back in a line what weighs on you: the seals.",
            "Allow me to repeat the essential points: three stops a week.",
            "I'd like you to know I listened: it stops three times a week.",
            "Where we stand: three stops a week, and the seals.",
        ),
        ignores=(
            "let me check that with production",
            "I'd like to know what matters most to you",
            "I'll call you back",
            "can you tell me where we stand",
        ),
        confidence=0.8,
    ),
    rule(
        "announced-recap",
        ActKind.RECAP,
        rf"(?:if i(?: can)?|(?:so )?let me|so i|to) (?:just )?put (?:it|that|this|it all|what you"
        rf" \w+|all (?:of )?(?:that|this|it))(?: all)? (?:together|in one \w+){TAIL}"
        rf"|(?!(?:if|so|as|do|have|when|then) i (?:hear|get)\b(?! (?:(?:you|it|that|this|all of it"
        rf"|all of that) )?(?:right|correct|well|proper)))"
        rf"(?:if|so|as|do|have|let me see (?:if|whether)|what|when|then) i (?:have |am "
        rf"|did )?(?:understand"
        rf"|understood|hear|heard|hearing|get|got|gather|gathered|followed|follow)(?:ing)?"
        rf"(?: (?:you|it|that|this|correctly|right|rightly|well|from you|so far|is|was"
        rf"|what you said|what you are saying|now))*{TAIL}"
        rf"|(?:let me (?:see|check)|(?:to|want to) see) (?:if|whether) i have (?:it|this|that|you)"
        rf"(?: all)?(?: right| straight)?{TAIL}|i (?:just )?(?:understand|understood"
        rf"|gather|hear(?! it\b(?! (?:is|was))| you\b(?! (?:say|want|have)))"
        rf"|heard|take it|noted) (?:that |from you that |you saying |you |it so |so )*"
        rf"(?=(?:you(?! [.,!?]|$)|your|it|the|there|line|three|two|four|five|\d)\b){WORD}{TAIL}"
        rf"|(?:let me"
        rf"|i (?:would like to|want to|will|would|can)|to|may i|can i|if i may) (?:just |quickly "
        rf"|briefly |please |shortly )*(?:summari[sz]e|recap|sum (?:it |this |that )?up"
        rf"|repeat (?:it |that |this )?(?:back|what)|play (?:it |that |this )?back|say (?:it "
        rf"|that )?back|(?:make|be) (?:quite )?sure (?:that )?i (?:(?:have )?(?:understand"
        rf"|understood|got|followed)"
        rf"|have\b|follow)"
        rf"|check (?:that |whether |if )?i (?:understand|understood|have|got|heard"
        rf"|follow(?:ed)?))(?! (?:the test"
        rf"|the visit)){TAIL}|(?:in (?:other words|short|summary|a nutshell|sum)|to sum up"
        rf"|summing up|in summary|summary)"
        rf"(?= {WORD})(?! (?:how|what|why|who|when|where|can|could|do|did|is|are|would)\b){TAIL}"
        rf"|i (?:just |will |shall |must "
        rf")?repeat(?! (?:the test|my question|myself)\b){TAIL}|what i (?:am hearing|hear"
        rf"|heard|understand"
        rf"|understood|take|took|take away|am taking away|am taking with me|take with me|noted"
        rf"|wrote down)(?: from you| so far| from this| from that)?(?: is)?{TAIL}"
        rf"|(?:so |and |as |like |earlier |now |but |okay |before |just )*"
        rf"you (?:have |just |also |already |earlier )*(?:said|told me|mentioned"
        rf"|explained|described|are saying|were saying|are telling me|pointed out"
        rf"|have been saying|talked about|spoke about){TAIL}|{START}(?:(?:so|and|as|well|now|but"
        rf"|okay|also) )*you (?:also )?say (?!me\b|more\b|yes\b|no\b|when\b|if\b){WORD}{TAIL}",
        hears=(
            "If I understand: three stop every week, always seal.",
            "let me summarise: seals, three times a week",
            "If I put it together: three stops a week, and the seals.",
            "Let me see if I have it: three stops a week, and the seals.",
            "you said the line stops on Fridays",
            "I repeat: three stops a week",
            "so what I'm taking away: the jaws are old and Fridays are worst",
        ),
        ignores=(
            "I understand",
            "I completely understand",
            "what did you say",
            "may I repeat my question",
        ),
        confidence=0.85,
    ),
    rule(
        "so-it-is",
        ActKind.RECAP,
        rf"(?:^|(?<=[.?!] )|(?<=\bokay )|(?<=\bright )|(?<=\band )|(?<=\byes )|(?<=\byeah )"
        rf"|(?<=\bsee )|(?<=\bwell ))(?:so|okay so|right so|and so|then) (?:basically |really "
        rf"|actually |then |now |far |in fact |essentially |it sounds like |it seems "
        rf"|it looks like |for you |right now |at the moment |today |currently )*(?=(?:you|your"
        rf"|you're|it is|it was|it has|it stops|it still|the|there is|there are|there was"
        rf"|that is|these|those|they|every|all|most|some|line|\d+|one|two|three|four|five|on|he"
        rf"|she|his|her|nobody|nothing|neither|both|seals|part|between|fridays?"
        rf"|mondays?)\b)(?!that is (?:why i|great|good|fine)|the (?:purpose|reason|point|next)"
        rf"|you can (?:see|try)|you know|that is it|you will (?:get|have|receive)"
        rf"|there you){WORD}{TAIL}",
        hears=(
            "So it's still three stops a week, and it's the seals.",
            "So you have challenges with equipment and plans for growth.",
            "So the board has approved the second site.",
        ),
        ignores=("so what stops it", "so I'd suggest a visit", "so we fix it"),
        confidence=0.7,
        kind="so",
    ),
    rule(
        "sounds-like",
        ActKind.RECAP,
        rf"(?:it|that|this|which|what you say|so)? ?(?:sounds?|seems|looks"
        rf"|feels) (?:to me )?(?:like|as if|as though|that) (?:(?:that|maybe|perhaps"
        rf"|you are saying) )*(?!a (?:good|great|plan|deal|fine)){WORD}{TAIL}",
        hears=("it sounds as if Fridays are the worst",),
        ignores=("sounds like a plan",),
        confidence=0.75,
        kind="guess",
    ),
    rule(
        "you-feel",
        ActKind.RECAP,
        rf"(?:(?<![\w'] )|(?<=\bso )|(?<=\band )|(?<=\bbut )|(?<=\bbecause )|(?<=\bokay )"
        rf"|(?<=\byeah )|(?<=\bwell )|(?<=\bright )|(?<=\bsee )|(?<=\bthat ))you (?:(?:really"
        rf"|just|also|still|kind of|sort of|do not|did not|are not|have not|already|have|had"
        rf"|even|actually|never|always) )*(?:feel|felt|want|wanted|think|thought|believe|worry"
        rf"|hope|hoped|prefer|struggle|struggled|reali[sz]ed?|recogni[sz]ed?|find|found|like"
        rf"|love|hate|miss|missed|lose|lost|enjoy|value|care|noticed|noticing|decided|tried|been"
        rf"|got|a lot|a good|(?:are |were )(?:(?:really|just|also|still|not|kind of|sort of"
        rf"|quite|very|pretty|so|a bit|already|feeling) )*(?:sure|ready|worried|concerned"
        rf"|looking|trying|thinking|feeling|having|getting|hoping|doing|struggling|afraid|tired"
        rf"|happy|losing|waiting|proud|interested|aware|willing|motivated|concerned|wondering"
        rf"|unsure|frustrated|under|seeing|finding|using|paying|noticing|going through|in a)"
        rf"|would (?:like|rather|prefer|love)) {WORD}{TAIL}",
        hears=("You feel nobody tells you in time", "you're losing a shift every week"),
        ignores=("you could try the new seal", "if you want to come", "do you feel better"),
        confidence=0.55,
        kind="you",
    ),
    rule(
        "two-things",
        ActKind.RECAP,
        rf"(?:(?:two|three|four|several|both|a couple of|\d) (?:things|points|facts|topics"
        rf"|issues)(?: (?:i heard|then|so far|from you|for me|stand out|matter))*){TAIL}",
        hears=("Two things: seals three times a week, and no visitors before month-end.",),
        ignores=("things go well",),
        confidence=0.6,
        kind="list",
    ),
)

CHECK_BACK: tuple[Rule, ...] = (
    rule(
        "did-i-get-that-right",
        ActKind.CHECK_BACK,
        r"(?:did|do|have) i (?:get|got|have|hear|heard|understand|understood|understanding|catch"
        r"|caught|sum|summari[sz]e|put|say|said|describe)(?:d)? (?:(?:that|it|this|you|all"
        r"|all of that|everything|what you said|that up|it up|one) )*(?:right|correctly|correct"
        r"|well|properly|accurately|okay|all)|(?:have|did) i (?:understood|understand|got|get"
        r"|catch|hear|captured)(?: (?:you|it|that|everything|this|all of that))?(?= \?|$| right"
        r"| correctly)|(?:have|did|am) i (?:missed|miss"
        r"|missing|forgotten|forget|forgot|left out|leave out|overlooked|got wrong|overlook|left"
        r"|leave)(?: (?:anything|something|a point|any point|one|out|important))*|(?:is"
        r"|was) (?:that|this|it|my (?:understanding|summary)) (?:all |about |a )?(?:right"
        r"|correct|fair|accurate|how it is|how you see it|what you (?:said|meant|mean)|it|so"
        r"|the case|a fair summary|fair summary)(?: so far)?(?= \?|$| or| dana)|(?:please |do "
        r"|feel free to |just )*correct me(?: if (?:i am|i got|i have|i|that is|it is"
        r"|something is)(?: \w+){0,4})?|(?:stop|tell) me (?:if|where|when) i (?:am|got|have"
        r"|am getting|misunderstood)(?: (?:it|that|something|anything))*(?: wrong"
        r"| misunderstood)?|(?:please )?(?:say|tell me"
        r"|shout) if (?:(?:it|that|this|something|anything) (?:is |was )?|i (?:am|have|have got"
        r"|got) (?:it |that |something )?)?wrong|(?:what|anything) (?:have|did|else"
        r"|am) i (?:miss|missed|missing"
        r"|get wrong|forget|left out)(?:ed)?|(?:anything|something|what) (?:to (?:add|correct)"
        r"|missing|(?:you would|would you) (?:add|correct|change about that)|i (?:missed"
        r"|have missed|got wrong|forgot|left out))|(?:do i|am i) (?:understand|understanding|get"
        r"|getting|hear|hearing|read|reading) (?:you |it |that |this )*(?:right|correctly"
        r"|correct|well)|would you say (?:that is|that was) (?:right|fair|correct|accurate)"
        r"|would that be (?:right|correct|accurate)|(?:does|do) (?:that|it|this) (?:sound"
        r"|sum it up|capture|match|cover)(?: (?:right|about right|it|correct|fair|everything"
        r"|accurate|what you))*(?= \?|$)|(?:is|was) (?:there )?anything (?:wrong|missing"
        r"|i (?:missed|forgot|got wrong)|to correct"
        r"|(?:(?:in|about) (?:this|that|it) )?(?:(?:that|which) )?you would (?:correct|change|add"
        r"|amend|put differently))(?: (?:in|with|there|about) \w+)?|(?:is"
        r"|are) (?:we|you and i) on the same page",
        hears=(
            "Have I missed anything?",
            "did I get that right?",
            "did I get that?",
            "So I understood it; please correct me.",
            "is that right?",
            "please say if it's wrong",
        ),
        ignores=("is that right after the visit", "did you get it right"),
        runs_on=False,
        confidence=0.9,
    ),
    rule(
        "right-after-it",
        ActKind.CHECK_BACK,
        r"(?<=\. )(?:(?:and|so|is|was|are) )?(?:(?:that|it|this|all of that|all that|you"
        r" agree that)(?: is| was)? )?(?:all |about |so far )?(?:right|correct|true|it)"
        r"(?: so far| then)?(?= \?)",
        hears=(
            "Three stops, and one lorry missed. Right?",
            "The line stops three times in the week. It is correct?",
            "Seals, and one lorry. That it?",
            "The trays run on line 2 as well. Is that it?",
        ),
        ignores=("Right?", "Is that so?", "How so?"),
        runs_on=False,
        confidence=0.85,
    ),
    rule(
        "is-that-a-fair-account",
        ActKind.CHECK_BACK,
        r"(?:is|was|would) (?:that|this|it|you say (?:that )?(?:this|that) is) (?:be )?(?:an? )?"
        r"(?:fair|accurate|true|right|correct|(?:good|fair) (?=account|statement|picture|summary"
        r"|version))(?: ?(?:account|statement|picture|summary"
        r"|version|description))?(?: (?:to|of) you(?: and \w+(?: \w+)?)?| like this| (?:what|as)"
        r" i said)?(?: \w+){0,2}(?= \?|$)"
        r"|did i (?:say|repeat|note|tell|put) (?:the|all|your|it|them|everything|this|that)"
        r"(?: \w+)? (?:right|correct(?:ly)?|good|well|properly)"
        r"|(?:yes|right|true|correct)(?: \?)? or (?:no|not|wrong|false)(?= \?|$)"
        r"|(?:does|do) (?:this|that|it) (?:reflect|agree with|match|do"
        r" (?:\w+ ){0,4}?justice|do justice to|sound like)\b(?: \w+){0,8}|(?:is|are)"
        r" (?:anything|something|everything|all|any of (?:it|that|this)|all of (?:it|that))"
        r" (?:off|false|right|correct|wrong|inaccurate|true)(?: (?:there|what i said|so far))?"
        r"|(?:that is |is that |that )?about the size of it|(?:if (?:something|anything)|should"
        r" any of (?:this|that|it)) (?:is|be) (?:false|wrong|inaccurate|off|not right)(?: \w+){0,4}"
        r"|(?:please )?say if i (?:have )?(?:understood|got it) (?:false|wrong)|do you feel"
        r" understood(?: \w+){0,3}|set me right(?: \w+){0,3}|be corrected(?: \w+){0,4}|stop me if"
        r" (?:any|some) of (?:that|it|this) is \w+|(?:you would )?tell me if i (?:had|have|got)"
        r" (?:got )?(?:that|it|any of it) \w+(?: \w+)?|tell me what i have got (?:\w+ ?){1,4}"
        r"|is (?:that|this) how (?:it is|you would (?:tell|put|say) it)(?: \w+){0,4}|(?:(?:right"
        r"|correct) so far|all correct|everything right|missed anything)(?: \w+)?(?= \?)"
        r"|would (?:you|your \w+)(?: \w+){0,4} (?:put|say|tell) it (?:the same way|that way|like"
        r" that)(?: too)?",
        hears=(
            "Is this an accurate account, Ms Rao?",
            "Does this reflect your position accurately?",
            "Does that do you and your people justice?",
            "If something is false, please tell me.",
            "Correct so far?",
            "Yes? Or no?",
        ),
        ignores=("is it right that you decide", "what is off", "Right?"),
        runs_on=False,
        confidence=0.8,
    ),
    rule(
        "right-tag",
        ActKind.CHECK_BACK,
        r"(?<=\w )(?<!\ball )(?<!\bis )(?<!\bthat )(?<!\bwhy )(?:right|correct|yes"
        r"|is that so)(?= \?)",
        hears=("three stops a week, right?",),
        ignores=("Right?",),
        runs_on=False,
        confidence=0.6,
        kind="tag",
    ),
)
RECAP_RULES: tuple[Rule, ...] = RECAP + CHECK_BACK
