"""Whether a line of hers speaks of what has not been told in this call.

Owns that comparison, for lines that say what she would like of him: "his test" makes no sense to
somebody who has heard of no test.
"""

from simulator.call.draft import Draft
from simulator.hearing.likeness import content_stems


def speaks_of_the_untold(draft: Draft, line: str) -> bool:
    """Whether a word of this line stands only in facts that neither call nor note has told."""
    known = {*draft.told.full, *draft.world.start.known_facts}
    told: set[str] = set(content_stems(draft.world.call.briefing.company))
    untold: set[str] = set()
    for fact in draft.world.customer.facts:
        (told if fact.id in known else untold).update(content_stems(fact.says))
    return bool(content_stems(line) & untold - told)
