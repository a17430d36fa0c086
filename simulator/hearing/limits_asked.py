"""Whether he asks if she can live with what he has just said: "… is that a problem for you?".

Owns the reading of those words; what she says to it is the call's.
"""

import re

_IT = r"(?:that|this|it|they|those|these)"
_BOTHERS = re.compile(
    rf"\W*(?:(?:and|so|but|or|then|well) )*(?:"
    rf"(?:is|would|will|does|could|are) {_IT} (?:be |a |any |much of a |too |such a )*"
    r"(?:problem|trouble|bother you|worry you|disturb you|matter to you|matter|late|long|slow|far"
    r"|soon|early|little|much|enough|soon enough|fast enough|quick enough|early enough)"
    rf"|(?:can|could|would) you (?:live|manage|work|cope|get by) with {_IT}"
    rf"|do you mind(?: {_IT})?|would you mind {_IT}"
    r")(?: (?:for|to|with) (?:you|your \w+|all of you))?(?: at all| then| though)?\W*$",
    re.I,
)


def asks_whether_she_minds(words: str) -> bool:
    """Whether a question asks only if what he has just named will do: "is that too late?"."""
    return _BOTHERS.match(words) is not None
