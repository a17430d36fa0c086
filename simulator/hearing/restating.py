"""A question he puts again because it was not answered: "I meant …", "I asked whether …".

Owns the words that lead in to such a question; the question itself is told in `question_kinds`.
"""

import re

from simulator.hearing.english import ANY_WH
from simulator.hearing.fluency import Fluent
from simulator.hearing.openings import Opening
from simulator.hearing.segmenting import inverted

_AGAIN = re.compile(
    r"(?:(?:no|sorry|but|well|yes|yeah|and|so|oh|okay|right|please|excuse me|hang on|um|uh|actually"
    r"|all i|what) )*"
    r"(?:i (?:(?:just|only|really|actually|rather) )*(?:meant|mean|asked(?: you)?"
    r"|was asking(?: you)?|am asking(?: you)?)(?: was)?|i still (?:do|did) not (?:\w+ )?"
    r"(?:know|understand|see)"
    r"|(?:but )?(?:please )?my question (?:was|is)(?: just| only| simply)?)"
    r" (?P<asked>(?:(?:in|on|at|from|with|to|for|about|since|until|by) )?"
    rf"(?:{ANY_WH}|if|whether)\b)"
)
_MENTIONED = re.compile(r"(?:what|why|how) (?:you|we|i|else|to)\b")  # "I don't know what to say"
# "I mean, when you look at it, it's fine": a clause that leads in to a statement.
_LEADS_IN = re.compile(r"i mean (?:if|when|where|who|which)\b")


def put_again(said: Fluent) -> Opening | None:
    """The question of a sentence that only puts it again, or None."""
    match = _AGAIN.match(said.text)
    if match is None:
        return None
    asked = said.text[match.start("asked") :]
    if " not " in match.group() and _MENTIONED.match(asked):
        return None
    at = said.index_at(match.start("asked"))
    leads_in = _LEADS_IN.search(match.group()) and at + 1 < len(said.words)
    if leads_in and said.mark != "?" and not inverted(said, at):
        return None
    form = "aux" if asked.startswith(("if ", "whether ")) else "wh"
    return Opening(at, form)
