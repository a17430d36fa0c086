"""Whether a line of hers speaks of what has not been told in this call.

Owns that comparison, for lines that say what she would like of him: "his test" makes no sense to
somebody who has heard of no test.
"""

from simulator.call.draft import Draft
from simulator.hearing.likeness import content_stems


def speaks_of_the_untold(draft: Draft, line: str) -> bool:
    """Whether a word of this line stands only in facts that neither call nor note has told."""
    known = {*draft.told.full, *draft.world.start.known_facts}
    facts = draft.world.customer.facts
    told = [fact.says for fact in facts if fact.id in known]
    strange = content_stems(line).difference(
        *map(content_stems, (draft.world.call.briefing.company, *told))
    )
    return bool(strange) and any(
        not strange.isdisjoint(content_stems(fact.says)) for fact in facts if fact.id not in known
    )
