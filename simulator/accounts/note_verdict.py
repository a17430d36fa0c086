"""What the check of a call note comes to, as the book keeps it."""

from simulator.accounts.state import NoteVerdict
from simulator.notes import NoteCheck


def verdict_of(check: NoteCheck) -> NoteVerdict:
    """The figures of a note's check; a fact noted wrongly is not known."""
    discussed = check.discussed
    return NoteVerdict(
        told=len(discussed.covered) + len(discussed.missed) + len(discussed.wrong),
        covered=discussed.covered,
        wrong=len(discussed.wrong),
        invented=len(discussed.invented),
        owed=len(check.proposed),
        owed_noted=sum(item.noted and item.day_noted for item in check.proposed),
        has_purpose=check.next_purpose.has_topic,
    )
