"""What a moment of the call lends to the meaning of his next words."""

from simulator.call.draft import Draft
from simulator.call.opening import has_purpose
from simulator.hearing.context import HearingContext


def context_of(draft: Draft) -> HearingContext:
    """What bears on the meaning of his next words."""
    spoken, table = draft.spoken, draft.table
    return HearingContext(
        prepared=draft.world.prepared,
        heard_before=spoken.last.meaning if spoken.last else "",
        earlier=spoken.earlier,
        disclosed=draft.told.full,
        guarded=draft.told.guarded,
        today=draft.world.today,
        pending_objection=draft.reserves.pending,
        pending_refusal=table.refused or "",
        awaiting=spoken.awaiting,
        in_opening=not has_purpose(draft),
        open_step="" if table.agreed else table.step,
    )
