"""What a code of a problem is; which there are stands in `codes`."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a file with this problem can still be used."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Code:
    """What is said about one kind of problem."""

    code: str
    template: str
    why: str
    help: str
    severity: Severity = Severity.ERROR
