"""Rules for next steps said by who rings whom, by minutes of another day, or by "when then?".

The everyday forms stand in `rules_next_step`, offers of a colleague's visit in `rules_offers`.
"""

from simulator.hearing.acts import ActKind
from simulator.hearing.rules import Rule, rule
from simulator.hearing.wordlists import DAY, MINUTES, TAIL, WEEKDAY, WORD, up_to

# A name, or somebody of ours; no word that begins another thought.
_SOMEBODY = (
    r"(?:i|we|he|she|they|(?:my|our|your) \w+|(?:mr|ms|mrs|dr) \w+|(?!the\b|a\b|an\b|it\b|that\b"
    r"|this\b|these\b|those\b|there\b|you\b|which\b|what\b|who\b|when\b|nothing\b|nobody\b"
    r"|everybody\b|everything\b|people\b|customers?\b|parts?\b|line\b|so\b|and\b|or\b)\w+"
    r"(?: (?!and\b|or\b|you\b|the\b|will\b|would\b|could\b|can\b)\w+)?)"
)
_RINGS = r"(?:calls|rings|phones|visits|emails|writes to|comes (?:to|by|over))"
_HER = r"(?:you|her|him|them|both of you|(?:mr|ms|mrs|dr) \w+)"
_ANOTHER_DAY = (
    rf"(?:(?:on |at |for |early |late |later |maybe |perhaps |some ?time |free )*(?:{DAY}"
    rf"|some day|one day|one of these days|(?:later )?(?:this|next) (?:week|afternoon|month)"
    rf"|later today|on (?:{WEEKDAY})|in the (?:next|coming) \w+))(?!'s)"
)
_SO = (
    r"(?:^|(?<=[.?!] )|(?<=\band )|(?<=\bthen )|(?<=\bso )|(?<=\bgood )|(?<=\bokay )"
    r"|(?<=\bfine )|(?<=\bgreat )|(?<=\blovely )|(?<=\bright )|(?<=\bagreed )|(?<=\bperfect )"
    r"|(?<=\bnoted ))"
)

WHO_AND_WHEN: tuple[Rule, ...] = (
    rule(
        "minutes-of-another-day",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"(?:do you have|have you(?: got)?|(?:can|could|would|will|might) (?:you|{_SOMEBODY})"
        rf" (?:spare|give|have|find|make)(?: me| us)?) (?:(?:about|just|only|maybe|perhaps"
        rf"|me|us|around) )*(?:{MINUTES}|(?:a )?(?:quarter of an|half an|an) hour)"
        rf"(?: for (?:me|us|it|that|this|a \w+))? {_ANOTHER_DAY}{TAIL}"
        rf"|(?:when|(?:what|which) (?:day|time)) (?:would|could|do|can|will|might|does)"
        rf" (?:you|{_SOMEBODY}) (?:have|spare|find|give)(?: me| us)? (?:(?:about|just|only|a)"
        rf" )*(?:{MINUTES}|(?:a )?(?:quarter of an|half an|an) hour){TAIL}",
        hears=(
            "Could she spare me ten minutes some day this week?",
            "When would you have ten minutes for me?",
            "Do you have half an hour on Thursday?",
            "can you give me a quarter of an hour next week",
        ),
        ignores=(
            "have you two minutes about Tuesday's visit",
            "when did you have ten minutes for lunch",
            "can you spare me five minutes",
        ),
        runs_on=False,
    ),
    rule(
        "may-somebody-ring",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"(?:can|could|may|might|shall|should|would it help if) {_SOMEBODY}(?: and {_SOMEBODY})?"
        rf" (?:(?:just|then|also|perhaps|maybe|please|quickly) )*(?:(?:call|ring|phone|visit"
        rf"|calls|rings|called|rang) {_HER}\b|give {_HER} a (?:\w+ )?(?:ring|call|bell|buzz))"
        rf"(?! back to (?:that|this)| (?:a|an|the|your|by) ){TAIL}"
        rf"|(?:can|could|may|might) (?:i|we) (?:see|catch|reach|meet|find|ring|call) {_HER} "
        rf"(?:again )?{_ANOTHER_DAY}{TAIL}"
        rf"|{_SO}(?:shall i |i )?(?:call|ring|phone|visit|see|meet) you (?:(?:on|at|again|back"
        rf"|then) )*(?:{DAY}|next \w+|after {WORD})(?: {WORD}){{0,6}}(?= \?)",
        hears=(
            "Can Iain Farrow call you tomorrow?",
            "Could Ruben give you a ring about the charger?",
            "Can I see her on Tuesday at ten?",
            "Call you tomorrow?",
            "May our planner ring you?",
        ),
        ignores=(
            "can your drivers call the hotline",
            "could you call me",
            "do they call you tomorrow?",
            "can I see the line",
        ),
        confidence=0.8,
    ),
    rule(
        "he-rings-you",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"{_SO}(?!who\b|why\b|when\b|how\b|where\b|nobody\b|somebody\b|everybody\b|it\b|that\b"
        rf"|this\b|what\b|which\b|one\b"
        rf"|the\b|she\b|there\b)(?:he|our \w+|my \w+|\w+)(?: and i)? (?:{_RINGS} {_HER}"
        rf"(?= [.]|$| then\b| back\b| tomorrow\b| on (?!\w+days\b)| at \w+| next\b"
        r"| (?:mon|tues|wednes|thurs|fri|satur|sun)day\b)"
        r"|comes(?: by| over| round| to you)*(?: on)?(?= the \w+| tomorrow\b"
        rf"| (?:mon|tues|wednes|thurs|fri|satur|sun)day\b)){TAIL}",
        hears=(
            "Noted. Ruben calls you.",
            "Good, Farah comes on the twenty-third at one",
            "Then Iain rings you tomorrow",
            "Ruben rings you Wednesday 17 June, ten o'clock, about truck 6.",
        ),
        ignores=(
            "the driver calls you when the truck stops",
            "Who calls you?",
            "Mira calls you on Fridays",
        ),
        confidence=0.75,
    ),
    rule(
        "he-will-be-in-touch",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"{_SO}(?!who\b|why\b|when\b|how\b|where\b|nobody\b|it\b|that\b|they\b|you\b|she\b)(?:he"
        rf"|our \w+|my \w+|\w+) will"
        rf" (?:(?:then|also|just) )*(?:(?:be|get) in touch|get back to {_HER}|give {_HER} a"
        rf" (?:ring|call)){TAIL}|(?:do you want|would you (?:maybe |perhaps )?(?:like"
        rf"|want)|do you need) (?:me|us"
        rf"|{_SOMEBODY}) to (?:(?:just|also|perhaps) )*(?:come|send|ring|call|phone|visit|bring"
        rf"|show|drop by|meet|look (?:at|into|over|round)|sit)"
        rf"(?! (?:it|that|this) (?:a|off|back)\b)"
        rf"(?! like\b){TAIL}",
        hears=(
            "Ruben will be in touch with you tomorrow morning.",
            "Do you want Ruben to come and look?",
            "Would you like me to send our fitter over?",
            "Would you maybe like Ruben to ring you about it?",
        ),
        ignores=(
            "They will get in touch with the plant",
            "do you want it to look nice",
            "what would you want next year to look like",
            "How would you like your team to look in a few years' time?",
        ),
        only="under_way",
        confidence=0.75,
    ),
    rule(
        "what-about-him-coming",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"(?:how|what) about (?:{_SOMEBODY} |\w+ ){{1,3}}?(?:sitting|coming|visiting|calling"
        rf"|ringing|meeting|joining|dropping|showing|walking|talking|looking)"
        rf" (?:with|by|to|in|over|round|at|you|your|her|the|us|through|again|on){TAIL}",
        hears=(
            "What about our trainer Farah sitting with the two for half an hour",
            "how about Owen coming to the river with you?",
        ),
        ignores=("how about the trucks coming late", "what about your people talking"),
        confidence=0.8,
    ),
    rule(
        "have-a-chat",
        ActKind.NEXT_STEP_PROPOSAL,
        r"(?:shall|should|could|can|may|might|let|why do not) (?:i|we|us|you and i|all of us"
        r"|both of us|the (?:two|three|four) of us|we (?:all|two|three)) (?:(?:all|both|just|then"
        r"|perhaps|maybe) )*(?:(?:have|hold|do) (?:a|another|our) (?:\w+ )?(?:chat|talk"
        rf"|conversation|meeting|session|coffee)|sit together|get together)(?! with"
        rf" (?:mr|ms|mrs|dr|dana)\b){TAIL}",
        hears=("Should the three of us have a chat about it, Jonas, you and me?",),
        ignores=("can we have a chatty person", "could we have a quote"),
        only="under_way",
        confidence=0.8,
    ),
    rule(
        "would-you-take-a-plan",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"(?:would|could|may|shall) (?:you|she|it help if you) (?:like|take|accept|read|look at"
        rf"|have|got|had) (?:a|an|one|our|my) {up_to(3)}(?:plan|page|list|draft|sketch|proposal)"
        rf"(?= from| by| before| with| [.?]|$| on one){TAIL}",
        hears=(
            "Would you take a written plan from Iain?",
            "Would you read a one page draft from me?",
        ),
        ignores=("would you have a plan B", "do you have a list"),
        only="under_way",
        confidence=0.75,
    ),
    rule(
        "when-then",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"{_SO}any (?:day|time) (?:(?:that|which) )?(?:you like|you want|suits|is fine|works)"
        rf"|you (?:can |may )?(?:choose|pick|name) (?:the|a) (?:day|date|time)(?= [.]|$)"
        rf"|{_SO}you tell me when(?= [.]|$)|{_SO}(?:(?:and|so|okay|oh|well|but) )*when (?:then"
        rf"|instead|though|would that be"
        rf"|exactly would (?:that|it) be)(?= \?|$)|(?<=\bokay )when(?= \?|$)"
        rf"|whenever (?:it |that |this )?(?:would |might )?(?:suits?|works?|fits?)\b{TAIL}",
        hears=(
            "Any day you like.",
            "You choose the day.",
            "Oh. When then?",
            "after the vote okay when",
            "Whenever it suits you after that.",
        ),
        ignores=(
            "when then did it stop",
            "did you choose the day shift",
            "whenever it rains the line stops",
        ),
        only="under_way",
        confidence=0.8,
    ),
    rule(
        "when-is-a-better-time",
        ActKind.NEXT_STEP_PROPOSAL,
        r"(?:when|what) (?:would|will|might|could|is|are) (?:be )?(?:(?:a|the|an|some) )?"
        r"(?:better|good|best|right|convenient|quieter|suitable|easier)(?: (?:time|moment|day"
        rf"|hour)s?)(?! of\b"
        rf"| for (?!you\b|me\b|us\b|a\b|it\b|that\b|this\b|both\b|her\b|him\b)){TAIL}",
        hears=("When would be a better time to talk?", "When would be a good day?"),
        ignores=(
            "when was a good time",
            "what is a good price",
            "what is the best time for charging",
        ),
        confidence=0.85,
    ),
)
