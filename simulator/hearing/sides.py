"""Which side of a matter a question is about: how it stands, what one does then, who is on …

Owns that reading of the question's words alone. It is finer than the sort of answer (`wants`)
and serves where nothing she knows answers: what she then says still belongs to the question.
"""

import re
from enum import StrEnum

from simulator.hearing.english import AUX


class Side(StrEnum):
    """Sides of a matter; each is also the name of the lines that answer it."""

    HOW_LONG_HERE = "how_long_here"  # how long she has been there
    HOW_OLD = "how_old"
    HOW_OFTEN = "how_often"
    WHEN_TO_REACH = "when_to_reach"  # when to ring her
    WHEN_IT_WAS = "when_it_was"
    WHEN_IT_WILL_BE = "when_it_will_be"
    WHOSE_IDEA = "whose_idea"
    WHOM_TO_ASK = "whom_to_ask"  # who should he talk to?
    NOBODY_ELSE = "nobody_else"  # who else?
    WHOEVER_IS_ON = "whoever_is_on"  # who stands there, who cleans up
    WHAT_SOMEBODY_IS_LIKE = "what_somebody_is_like"
    WHAT_ONE_DOES = "what_one_does"  # what they do then, how they cope
    WHAT_THEN = "what_then"  # what happens if …
    WHAT_IT_MEANS = "what_it_means"  # what it does to them
    WHAT_IT_WOULD_MEAN = "what_it_would_mean"
    WHAT_TO_AVOID = "what_to_avoid"  # what he should never do
    WHAT_OTHERS_WANT = "what_others_want"
    WHAT_SHE_LIKES = "what_she_likes"
    WHAT_ANNOYS = "what_annoys"
    WHAT_WOULD_HELP = "what_would_help"  # what she needs, wants, hopes for
    THE_USUAL = "the_usual"  # what do they use?
    WHAT_IS_BEHIND_IT = "what_is_behind_it"
    HOW_IT_IS = "how_it_is"
    HOW_TO_SEND = "how_to_send"  # how should he send it?
    HOW_IT_CAME = "how_it_came"  # how did they notice?
    ONE_WILL_DO = "one_will_do"  # one or two?
    A_BIT_OF_BOTH = "a_bit_of_both"  # either … or
    LIKES_IT = "likes_it"  # does she like it?
    IS_CONTENT = "is_content"  # is she happy with it?
    HAS_TRIED = "has_tried"  # has she talked to them, looked at it?
    THINKS_SO = "thinks_so"  # does she think, feel that?
    NEEDS_IT = "needs_it"
    KNOWS_IT = "knows_it"
    HER_PLANS = "her_plans"  # is she going to?
    SHALL_HE = "shall_he"  # could I, should we?
    WOULD_SHE = "would_she"
    IS_THERE_ANY = "is_there_any"
    SOMETHING_LIKE_IT = "something_like_it"  # does she have one?
    PARTLY = "partly"  # is she, did she, has she?
    NOW_AND_THEN = "now_and_then"  # does she do that?
    PROBABLY = "probably"  # a yes or a no about anything else


_LEAD = re.compile(
    r"(?:(?:and|but|so|well|okay|oh|right|then|sorry|please|actually|now|also|thanks|great|honestly"
    r"|um|by the way|just|out of curiosity) )*"
    r"(?:(?:(?:can|could|would|do|may|might) (?:you|i)(?: happen to| please| just)* (?:know"
    r"|remember|recall|tell me|say|ask(?: you)?|guess|have (?:any|an) idea)(?: of| about)?"
    r"|if i may ask|tell me|i (?:was |am )?wonder(?:ing)?)"
    rf" (?=wh|how|{AUX} |if |whether ))?(?:if |whether )?"
)
_YOU = r"(?:you|we|your \w+)"
_SOME = r"(?:\w+ ){1,3}?"
_DOES = r"(?:do|does|did)"
_WOULD = r"(?:would|could|can|should|might|must|will)"
_READINGS = tuple(
    (side, re.compile(pattern))
    for side, pattern in (
        (
            Side.HOW_LONG_HERE,
            r"(?:how long|since when) (?:have|had|are|do) you (?:(?:been|already|now|actually"
            r"|personally|yourself) )*(?:at|with|in|here|there|working|work|worked|doing|running|on"
            r"|part)\b|are you new (?:there|here|in|to|at|with)\b"
            r"|did you have that (?:job|chair|post|role)\b"
            r"|have you (?:always|already) (?:been|done|worked)\b",
        ),
        (Side.HOW_OLD, r"how (?:old|new) (?:is|are|was|were)\b"),
        (Side.HOW_OFTEN, r"how (?:often|frequently|regularly)\b"),
        (
            Side.WHEN_TO_REACH,
            r"when .*\b(?:best|good|better|easiest|easier|convenient|quiet\w*|suit\w*|reach you"
            r"|get (?:hold of|through to) you|catch you|ring you|call you|phone you)\b",
        ),
        (
            Side.WHEN_IT_WAS,
            r"(?:when|(?:what|which|in what|in which) (?:day|date|month|year|week)) (?:exactly )?"
            r"(?:did|was|were|has|have|had)\b",
        ),
        (
            Side.WHEN_IT_WILL_BE,
            r"(?:when|by when|until when|how soon|(?:what|which|by what|by which) (?:day|date|month"
            r"|year|week)) (?:exactly )?(?:will|is|are|does|do|would|can|could|should|must)\b",
        ),
        (Side.WHOSE_IDEA, r"whose (?:idea|suggestion|wish) (?:was|is)\b"),
        (
            Side.WHOM_TO_ASK,
            r"whom? (?:should|shall|can|could|do|would|may|must) (?:i|we) (?:\w+ )?(?:talk|speak"
            r"|turn|write|ring|call|ask|contact|address|go)\b",
        ),
        (Side.NOBODY_ELSE, r"whom? else\b"),
        (
            Side.WHOEVER_IS_ON,
            r"who (?:is|are) (?:usually|normally|actually|there|around|on duty|on shift|\w+ing)\b"
            r"|who (?:usually |normally |actually )?(?:does the|do the|cleans?|drives?|uses?|helps?"
            r"|stands?|notices?|picks? up|fixes|repairs|clears)\b",
        ),
        (
            Side.WHAT_SOMEBODY_IS_LIKE,
            r"what (?:is|are|was|were) (?:he|she|they|(?:mr|ms|mrs|dr) \w+|your (?:boss|manager"
            r"|director|partner|colleagues?|team|people|chief|owners?|board)|the (?:boss|manager"
            r"|director|team|people|others)|(?!it\b|that\b|this\b|life\b|work\b|things\b)\w+)"
            r" like\b(?! (?:for|in|at|on|during|when)\b)",
        ),
        (
            Side.WHAT_ONE_DOES,
            rf"(?:what|how) {_DOES} {_SOME}(?:(?:then|usually|normally|all|actually) )*do (?:then"
            r"|when|if|about|with|in that|in such|instead|on (?:such|those|these|that)|until|till"
            r"|while|meanwhile|in the meantime|against|for now)\b"
            rf"|how {_DOES} {_SOME}(?:cope|manage|deal|handle|get (?:by|through|around|round)|work"
            r" around|live with|survive|bear|stand|solve|sort)\b",
        ),
        (
            Side.WHAT_THEN,
            r"(?:what then|then what)$"
            r"|what (?:happens|would happen|will happen|comes|follows) (?:then|next|if|when|once"
            r"|after)\b|what (?:would happen|happens)$|what if\b|what (?:is|would be) the"
            r" (?:consequence|result)",
        ),
        (
            Side.WHAT_TO_AVOID,
            rf"what {_WOULD} {_SOME}(?:(?:better|rather|definitely) )?(?:not|never|avoid)\b"
            r"|what (?:is|are) (?:a|the|your) (?:no go|no gos|absolute no|taboo)",
        ),
        (
            Side.WHAT_OTHERS_WANT,
            rf"what (?:{_DOES}|is|are|{_WOULD}) (?!(?:you|it|that|this|we|i|an?)\b)(?:\w+ )"
            r"{1,4}?(?:want|need|care|look(?:ing)? for|expect|have to (?:see|hear|know|read)"
            r"|wait(?:ing)? for|ask for|hope|be convinced|convince)\b"
            rf"|what (?:{_WOULD} )?(?:convinces?|persuades?|matters? to|is important (?:to|for))"
            r" (?!you\b|us\b|me\b)",
        ),
        (
            Side.WHAT_SHE_LIKES,
            r"what do (?:you|your \w+) (?:\w+ )?(?:like|love|enjoy|appreciate|value)\b"
            r"|what (?:is|are) (?:good|nice|best|great) (?:about|with)\b|what works well\b",
        ),
        (
            Side.WHAT_ANNOYS,
            r"what (?:is it )?(?:that )?(?:do |does |did )?\w+ (?:do |does |did )?not like\b"
            r"|what (?:do you (?:dislike|hate|mind|fear)|annoys|bothers|irritates|worries"
            r"|frustrates|upsets)\b|what (?:is|was) (?:it (?:that )?)?(?:(?:the|most|your) )*"
            r"(?:worst|hardest|biggest|annoying|worrying|difficult)"
            r"(?: (?:part|thing|bit|problem|trouble|worry|headache|nuisance|of|about|for|in|to)\b"
            r"|\W*$)",
        ),
        (
            Side.WHAT_IT_WOULD_MEAN,
            rf"what {_WOULD} (?:that|it|this|such \w+|(?:a|the) \w+(?: \w+)?) (?:\w+ )?(?:mean|do"
            r"|change|bring|make possible|save)\b(?! (?:then|when|if)\b)",
        ),
        (
            Side.WHAT_IT_MEANS,
            rf"what {_DOES} (?:that|it|this|such \w+|(?:a|the|your) \w+(?: \w+)?) (?:\w+ )?(?:mean"
            r"|do|change|bring|cost) (?:for|to|in|with|you)\b"
            r"|how (?:does|did) (?:that|it|this|the \w+) (?:\w+ )?(?:affect|hit|hurt|touch)\b",
        ),
        (
            Side.WHAT_WOULD_HELP,
            rf"what {_WOULD} (?!(?:you|i|we|they|he|she) (?:say|think|do|call|tell|answer|suggest"
            r"|recommend|advise)\b)(?:\w+ ){0,4}?(?:help|need|want|like|liked|wanted|wish|prefer"
            r"|look like|make|take|be|happen|have to|do)\b"
            r"|what (?:do|did|are|were) you (?:\w+ )?(?:need|want|wish|expect (?:of|from)|hope"
            r"|looking for|hoping|after)\b|how (?:can|could|may) (?:i|we) help\b"
            r"|what (?:matters|counts|is (?:\w+ )?important)\b"
            r"|how (?:should|would|must|could) (?:\w+ ){1,2}(?:be|look|go|work)\b",
        ),
        (
            Side.WHAT_IS_BEHIND_IT,
            r"what (?:do|would) you (?:think|say|reckon|believe) (?:is|are|was|causes?|makes?|puts"
            r"|keeps?|stops?|lies)\b|what (?:is|was|lies|could be) behind\b|what (?:causes|makes)\b"
            r"|where (?:does|do|did) .* come from\b",
        ),
        (
            Side.THE_USUAL,
            r"what (?:do|did) (?:you|we|your \w+) (?:\w+ )?(?:use|have|make|buy|take|eat|drink|run"
            r"|sell|produce|order|store|keep)\b"
            r"|what (?:happens|goes on|is going on) (?:on|at|in|there|here|during)\b",
        ),
        (
            Side.HOW_IT_IS,
            r"how (?:is|are|was|were|has|have) (?!.* (?:to|by)\b)(?!it that\b)(?!.*\b(?:\w+ed|done"
            r"|made|built|sent|paid|kept|chosen|taken|meant)$)"
            r"|how (?:the|your|it|they|things|that|this) (?:\w+ ){0,4}?(?:is|are|was|were|went"
            r"|goes|stands?|looks?|runs?)\b"
            rf"|how {_DOES} {_SOME}(?:look|run|feel|go|get on|get along|turn out|hold up|do"
            r"|find(?! out)|take it)\b"
            r"|what (?:is|are|was|were) (?!it\b)(?:(?!not\b)\w+ )+like\b"
            r"|what (?:is|was) it like\b",
        ),
        (
            Side.HOW_TO_SEND,
            r"(?:how|where|(?:what|which) address) (?:should|shall|can|could|may|do|would) (?:i|we)"
            r" (?:\w+ )?(?:send|get|bring|post|mail)\b"
            r"|(?:to |at )?(?:what|which) (?:e ?mail )?address\b"
            r"|(?:what|which) is (?:the|your) (?:(?:best|right|e ?mail|mail) )*address\b",
        ),
        (Side.HOW_IT_CAME, r"how (?:did|had|have) \w+"),
        (
            Side.LIKES_IT,
            r"do you (?:\w+ )?(?:like|love|enjoy)\b|are you (?:a fan|fond|keen|looking forward)\b",
        ),
        (
            Side.IS_CONTENT,
            r"(?:are|were) you (?:\w+ )?(?:happy|satisfied|content|pleased|comfortable|okay"
            r"|all right|fine|glad|proud)\b",
        ),
        (Side.IS_CONTENT, r"do you (?:\w+ )?(?:trust|believe in|rely on|get on with)\b"),
        (
            Side.HAS_TRIED,
            r"(?:have|had|has|did) (?:you|your \w+|anybody|anyone|somebody|someone) (?:(?:ever"
            r"|already|yet|really|all|at least|even) )*(?:try|tried|think|thought|consider"
            r"|considered|look|looked|talk|talked|speak|spoken|ask|asked|tell|told|compare|compared|check|checked"
            r"|test|tested|mention|mentioned|discuss|discussed|explain|explained)\b",
        ),
        (
            Side.THINKS_SO,
            r"(?:do|would|did) you (?:\w+ )?(?:think|feel|believe|reckon|expect|suppose|guess|say"
            r"|agree|have (?:a|the) (?:feeling|impression|sense|hunch))\b",
        ),
        (Side.NEEDS_IT, r"(?:do|did|would|will) you (?:\w+ )?need\b"),
        (
            Side.KNOWS_IT,
            r"(?:do|did|have|are) you (?:\w+ )?(?:know|known|heard|familiar|aware|remember|recall"
            r"|understand)\b",
        ),
        (
            Side.HER_PLANS,
            r"(?:are you (?:\w+ )?(?:going to|planning|thinking (?:of|about)|looking (?:at|for)"
            r"|about to|hoping)|will you|do you (?:\w+ )?(?:plan|intend|want|hope|mean) to)\b",
        ),
        (Side.SHALL_HE, r"(?:could|can|should|shall|may|might|would) (?:i|we|our \w+|my \w+)\b"),
        (Side.WOULD_SHE, r"(?:would|could|might|can) you\b"),
        (
            Side.IS_THERE_ANY,
            r"(?:is|are|was|were) (?:not )?there\b|(?:do|did|have|has) \w+ (?:have |got |get |know "
            r"|use |see )?any"
            r"(?:\b(?! (?:better|worse|closer|easier|faster|slower|different|longer|further))"
            r"|thing|body|one)|any(?:thing|body|one)?\b",
        ),
        (
            Side.SOMETHING_LIKE_IT,
            rf"(?:do|did) (?:not )?{_YOU} (?:\w+ )?have (?!to\b)"
            rf"|have {_YOU} (?:got )?(?:an?|the)\b",
        ),
        (Side.PARTLY, rf"(?:are|were|did|have|had|am|was) (?:not )?{_YOU}\b"),
        (Side.NOW_AND_THEN, rf"(?:do|does) (?:not )?{_YOU}\b"),
        (
            Side.NOW_AND_THEN,
            r"(?:do|does) (?:not )?(?!(?:it|that|this|there)\b)(?:\w+ ){1,4}?(?:ever|always|often"
            r"|get|go|come|take|make|write|call|ring|help|ask|forget|leave|use|work|complain|stop"
            r"|say|tell|check|send|bring|try|wait|eat|talk|run|miss|turn|show|do)\b",
        ),
        (Side.PROBABLY, rf"{AUX}\b"),
    )
)
# What was so was so, and what he should do is one of the two.
_NOT_BOTH = re.compile(
    r"(?:did|was|were|has|had|have|shall|should|could|can|may|would (?:i|we|two))\b"
)
_ONE_OR_MORE = re.compile(r"\b(?:one|1)(?: \w+){0,4} or (?:two|2|more|several)\b")
_ANY = re.compile(r"(?:(?:is|are|was|were) there|do you have|have you) any")


def plainly_asked(question: str) -> str:
    """A question in plain wording without the words that lead into it."""
    lead = _LEAD.match(question)
    return question[lead.end() :] if lead else question


def side(question: str, kind: str) -> Side | None:
    """The side a question in plain wording is about; None where it is none of these.

    `kind` is its finer kind.
    """
    asked = plainly_asked(question)
    first, personal = _READINGS[0]
    if personal.match(asked):
        return first
    if _ONE_OR_MORE.search(asked):
        return Side.ONE_WILL_DO
    if kind == "either_or" and not _ANY.match(asked):
        return None if _NOT_BOTH.match(asked) else Side.A_BIT_OF_BOTH
    return next((side for side, pattern in _READINGS if pattern.match(asked)), None)
