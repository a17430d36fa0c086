"""What is wrong with an account: names, days, what only the compiled story shows.

Reads the checked file beside its tree, which knows the positions. Changes neither.
"""

from collections.abc import Iterable
from datetime import date

from simulator.scenario.account_model import TRAINEE, Account
from simulator.scenario.account_proof import prove
from simulator.scenario.account_schema import AccountFile
from simulator.scenario.diagnostics import Problems, suggestion
from simulator.scenario.model import Direction
from simulator.scenario.nodes import Node, Step, at


class AccountChecks:
    """The checks of one account; everything found goes into `problems`."""

    def __init__(self, problems: Problems) -> None:
        """Nothing is checked yet."""
        self.problems = problems

    def known(
        self, code: str, name: str, known: Iterable[str], where: Node, *, key: str, what: str
    ) -> None:
        """Report `name` at `where` unless it is one of `known`."""
        names = tuple(str(one) for one in known)
        if name not in names:
            hint = suggestion(name, names, what=what)
            self.problems.add(code, where, key=key, value=name, help=hint)

    def names(self, file: AccountFile, tree: Node) -> None:
        """Everything named inside the file is there, and each id once."""
        calls = tuple(keys.id for keys in file.calls)
        events = tuple(keys.id for keys in file.events)
        self.once(calls, tree, "calls")
        self.once(events, tree, "events")
        self.once(tuple(keys.id for keys in file.shelf), tree, "shelf")
        self.once(tuple(keys.id for keys in file.team), tree, "team")
        for n, call in enumerate(file.calls):
            for m, name in enumerate(call.needs.after):
                where = at(tree, "calls", n, "needs", "after", m)
                self.known("SC501", name, calls, where, key="after", what="calls here")
            if call.needs.event:
                where = at(tree, "calls", n, "needs", "event")
                self.known(
                    "SC502", call.needs.event, events, where, key="event", what="events here"
                )
        for n, event in enumerate(file.events):
            for m, name in enumerate(event.unless_held):
                where = at(tree, "events", n, "unless_held", m)
                self.known("SC501", name, calls, where, key="unless_held", what="calls here")
        if file.golden is not None:
            where = at(tree, "golden", "call")
            self.known("SC501", file.golden.call, calls, where, key="call", what="calls here")

    def once(self, ids: tuple[str, ...], tree: Node, key: str) -> None:
        """No id stands twice in the list under `key`."""
        for n, id in enumerate(ids):
            if id in ids[:n]:
                line = at(tree, key, ids.index(id), "id").place.line
                self.problems.add("SC108", at(tree, key, n, "id"), value=id, line=line)

    def days(self, file: AccountFile, tree: Node) -> None:
        """The story has days, and everything dated lies in it on a workday."""
        if file.ends <= file.starts:
            self.problems.add(
                "SC204",
                at(tree, "ends"),
                late="ends",
                early="starts",
                late_value=file.ends,
                early_value=file.starts,
            )
            return
        dated: list[tuple[date | None, tuple[Step, ...]]] = [
            (file.starts, ("starts",)),
            (file.ends, ("ends",)),
        ]
        for n, event in enumerate(file.events):
            dated.append((event.on, ("events", n, "on")))
        for n, call in enumerate(file.calls):
            dated.append((call.opens, ("calls", n, "opens")))
            dated.append((call.closes, ("calls", n, "closes")))
        for n, owed in enumerate(file.owed):
            dated.append((owed.due, ("owed", n, "due")))
            dated.append((owed.arrives, ("owed", n, "arrives")))
        for day, path in dated:
            if day is None:
                continue
            what = f"'{path[-1]}'"
            if not file.starts <= day <= file.ends:
                where = at(tree, *path)
                self.problems.add("SC506", where, what=what, starts=file.starts, ends=file.ends)
            elif day.weekday() > 4:
                self.problems.add("SC510", at(tree, *path), what=what, weekday=f"{day:%A}")

    def meaning(self, account: Account, tree: Node) -> None:
        """What only the compiled account shows."""
        sides = [call.scenario.customer for call in account.calls]
        facts = tuple(dict.fromkeys(fact.id for side in sides for fact in side.facts))
        limits = tuple(dict.fromkeys(one.about for side in sides for one in side.our_limits))
        people = tuple(dict.fromkeys(one.id for side in sides for one in side.people))
        for n, item in enumerate(account.shelf):
            for m, fact in enumerate(item.fits):
                where = at(tree, "shelf", n, "fits", m)
                self.known("SC503", fact, facts, where, key="fits", what="facts here")
        for n, colleague in enumerate(account.team):
            for m, about in enumerate(colleague.about):
                where = at(tree, "team", n, "about", m)
                self.known("SC511", about, limits, where, key="about", what="limits here")
        for n, owed in enumerate(account.owed):
            where = at(tree, "owed", n, "by")
            self.known("SC512", owed.by, (TRAINEE, *people), where, key="by", what="it is one of")
        lowest = account.opinions[-1].trust
        if lowest:
            self.problems.add("SC513", at(tree, "opinions"), low=lowest)
        self.ringing(account, tree)
        if not self.problems.has_errors:
            self.ways_through(account, tree)

    def ringing(self, account: Account, tree: Node) -> None:
        """She rings in the call that is earned, and in no other."""
        for n, call in enumerate(account.calls):
            rings = call.scenario.call.direction is Direction.INBOUND
            earned = account.golden is not None and account.golden.call == call.id
            where = at(tree, "calls", n, "id")
            if rings and not earned:
                found = f"in the call '{call.id}' she rings, but nothing says when she does"
                hint = "name it under 'golden', or write 'direction: outbound' under 'changes'"
                self.problems.add("SC509", where, found=found, help=hint)
            elif earned and not rings:
                found = f"the golden call '{call.id}' is one that the trainee makes"
                hint = "write 'call_type: inbound' and 'rings_about' under its 'changes'"
                self.problems.add("SC509", where, found=found, help=hint)

    def ways_through(self, account: Account, tree: Node) -> None:
        """Every call can be held, and no state of the story is a dead end."""
        proof = prove(account)
        for n, call in enumerate(account.calls):
            if call.id not in proof.reached:
                late = call.closes < call.opens
                reason = (
                    f"it closes on {call.closes}, before it opens on {call.opens}"
                    if late
                    else "what it needs never lies behind it while it is open"
                )
                hint = "correct its dates" if late else "name other calls or events under 'needs'"
                where = at(tree, "calls", n, "id")
                self.problems.add("SC504", where, value=call.id, reason=reason, help=hint)
        if proof.dead_ends:
            first = proof.dead_ends[0]
            held = f", once {' and '.join(first.held)} were held," if first.held else ""
            self.problems.add("SC505", at(tree, "calls"), day=first.day, held=held)
