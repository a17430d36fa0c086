"""The closed classes of English words by which a question is known.

Owns the lists that segmenting, openings and kinds of questions share; decides nothing.
"""

from simulator.hearing.tokens import words
from simulator.hearing.wordlists import WORD

AUXILIARIES = words(
    "do does did have has had is are was were am can could will would should shall may might"
)
BE = words("is are was were am")
PRONOUNS = words(
    "you we i he she it they that this there these those anybody anyone someone somebody "
    "everybody everyone anything something nobody"
)
DETERMINERS = words("your the my our their his her any a an all most both some people dana")
SUBJECTS = PRONOUNS | DETERMINERS
WH = words("what how why where when who whom whose which")
DEGREES = words(
    "many much often long old big large far soon high wide heavy tall fast late frequently "
    "recently deep little few"
)
PREPOSITIONS = words("by until since for from at in on with to of about during within under")
JOINERS = words("and but so or then because")

PAUSES = words("okay yeah yes alright anyway so great well right oh")  # between two clauses

AUX = f"(?:{'|'.join(sorted(AUXILIARIES))})"
PRONOUN = f"(?:{'|'.join(sorted(PRONOUNS))})"
ANY_WH = f"(?:{'|'.join(sorted(WH))})"
RELATIVE = (
    rf"(?:what|how|when|where|why|who|which|whatever) (?:{PRONOUN}"
    rf"|(?:the|your|our|my|their) {WORD}) (?!{AUX} (?:you|we|they|i)\b)"
)
