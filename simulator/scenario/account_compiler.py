"""From an account file to an immutable `Account`: its scenarios moved, changed, compiled.

Every problem of the file and of what it makes of its scenarios is reported in one run.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from simulator.encoding import to_text
from simulator.scenario.account_model import (
    TRAINEE,
    Account,
    AccountCall,
    CallNeeds,
    Colleague,
    Event,
    Golden,
    Item,
    ItemKind,
    Opinion,
    OwedAtFirst,
    Reason,
    RelationshipMove,
    RelationshipTable,
)
from simulator.scenario.account_proof import prove
from simulator.scenario.account_schema import AccountFile, CallKeys, RelationshipFile
from simulator.scenario.compiled import with_digest
from simulator.scenario.compiler import Compiled, Workshop
from simulator.scenario.diagnostics import Problem, suggestion
from simulator.scenario.model import CallNote, Direction, Scenario
from simulator.scenario.moving import moved
from simulator.scenario.nodes import KeysNode, Node, Step, at
from simulator.scenario.reading import Finder, UsedFile
from simulator.scenario.schema import ScenarioFile

RELATIONSHIP = "relationship"
# What makes it another scenario altogether, and what belongs to the scenario alone.
_NOT_CHANGED = ("kind", "schema_version", "id", "version", "language", "extends", "customer")
_LEFT_BEHIND = ("variants", "examples")


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledAccount:
    """The outcome: an account unless there were errors, and everything noticed."""

    account: Account | None
    problems: tuple[Problem, ...]
    digest: str = ""  # SHA-256 of the file itself
    used: tuple[UsedFile, ...] = ()


def compile_account(path: Path, finder: Finder) -> CompiledAccount:
    """The account in the file at `path`, with the scenarios `finder` knows."""
    writer = _Writer(finder)
    account = writer.account(path)
    problems = writer.workshop.problems
    return CompiledAccount(
        account=None if problems.has_errors else account,
        problems=problems.sorted,
        digest=writer.workshop.reading.digest(path),
        used=writer.workshop.reading.used,
    )


def check_account_file(path: Path, finder: Finder, kind: str) -> Compiled:
    """What there is to say about an account file or a relationship table."""
    if kind == "account":
        done = compile_account(path, finder)
        return Compiled(scenario=None, problems=done.problems, digest=done.digest, used=done.used)
    writer = _Writer(finder)
    writer.table(path)
    return writer.workshop.done(path, None)


def compile_relationship(finder: Finder) -> tuple[RelationshipTable | None, tuple[Problem, ...]]:
    """The relationship table of the search path, and what is wrong with it."""
    path = finder.find(RELATIONSHIP)
    writer = _Writer(finder)
    table = None if path is None else writer.table(path)
    problems = writer.workshop.problems
    return None if problems.has_errors else table, problems.sorted


class _Writer:
    """One run over an account file."""

    def __init__(self, finder: Finder) -> None:
        self.workshop = Workshop(finder)
        self.reading = self.workshop.reading
        self.problems = self.workshop.problems
        self.trees: dict[str, tuple[KeysNode, Path]] = {}  # of each call so far

    def table(self, path: Path) -> RelationshipTable | None:
        """The relationship table in a file."""
        read = self.reading.file(RelationshipFile, path)
        if read is None:
            return None
        file, tree = read
        for name in file.moves:
            self.known(
                "SC514", name, tuple(Reason), at(tree, "moves", name), key="moves", what="reasons"
            )
        return RelationshipTable(
            moves=tuple(
                RelationshipMove(reason=reason, trust=keys.trust)
                for reason, keys in file.moves.items()
            ),
            calls_a_day=file.calls_a_day,
            tasks_a_day=file.tasks_a_day,
            silence_days=file.silence_days,
            likeness=file.likeness,
        )

    def account(self, path: Path) -> Account | None:
        """The account in a file, whole."""
        tree = self.reading.tree(path)
        if tree is None or self.reading.kind(tree) != "account":
            return None
        read = self.reading.checked(AccountFile, tree, path)
        if read is None:
            return None
        file, left = read
        self.names(file, left)
        self.days(file, left)
        calls = tuple(
            made
            for n, keys in enumerate(file.calls)
            if (made := self.call(file, keys, at(left, "calls", n))) is not None
        )
        if self.problems.has_errors or not calls:
            return None
        account = _assembled(file, calls)
        self.meaning(account, left)
        return account

    # ── one call ────────────────────────────────────────────────────────────

    def call(self, file: AccountFile, keys: CallKeys, node: Node) -> AccountCall | None:
        """A call with its scenario as it is for this account."""
        scenario = self.scenario(file, keys, node)
        if scenario is None:
            return None
        return AccountCall(
            id=keys.id,
            scenario=scenario,
            opens=keys.opens or file.starts,
            closes=keys.closes or file.ends,
            dates_until=keys.dates_until or scenario.call.today.date(),
            needs=CallNeeds(after=keys.needs.after, event=keys.needs.event, trust=keys.needs.trust),
            repeats=keys.repeats,
        )

    def scenario(self, file: AccountFile, keys: CallKeys, node: Node) -> Scenario | None:
        """The scenario of a call, moved and changed."""
        based = self.based_on(keys, node)
        if based is None:
            return None
        tree, path = based
        if keys.moved is not None:
            words = at(node, "moved", "words") if keys.moved.words else None
            listed = words if isinstance(words, KeysNode) else None
            tree = moved(tree, keys.moved.weeks, listed, self.problems)
        changes = at(node, "changes") if keys.changes else None
        if isinstance(changes, KeysNode):
            for name, _ in changes.entries:
                if name.value in (*_NOT_CHANGED, *_LEFT_BEHIND):
                    self.problems.add("SC113", name, key=name.value)
                    changes = changes.without(name.value)
            tree = self.workshop.laid_over(tree, changes, ())
        self.trees[keys.id] = tree, path
        scenario = self.workshop.assembled(tree, path)
        if scenario is None:
            return None
        return with_digest(replace(scenario, id=f"{file.id}-{keys.id}"[:64]))

    def based_on(self, keys: CallKeys, node: Node) -> tuple[KeysNode, Path] | None:
        """The tree a call starts from, and the file it is of."""
        if bool(keys.scenario) == bool(keys.like):
            found = "both a scenario and a call it is like" if keys.like else "neither"
            self.problems.add("SC515", at(node, "id"), value=keys.id, found=found)
            return None
        if keys.like:
            where = at(node, "like")
            self.known(
                "SC501", keys.like, tuple(self.trees), where, key="like", what="calls above it"
            )
            return self.trees.get(keys.like)
        where = at(node, "scenario")
        path = self.reading.named(ScenarioFile, keys.scenario, "scenario", "scenario", where)
        written = None if path is None else self.reading.tree(path)
        if path is None or written is None:
            return None
        tree = self.workshop.whole(written, path)
        if tree is None:
            return None
        for key in _LEFT_BEHIND:
            tree = tree.without(key)
        return tree, path

    # ── what is wrong ───────────────────────────────────────────────────────

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


def _assembled(file: AccountFile, calls: tuple[AccountCall, ...]) -> Account:
    """The account of a checked file."""
    first = calls[0].scenario
    lead = next(one for one in first.customer.people if one.id == first.customer.lead)
    briefing, note = first.call.briefing, file.last_note
    opinions = sorted(file.opinions, key=lambda keys: -keys.trust)
    account = Account(
        id=file.id,
        version=file.version,
        title=file.title,
        condition=file.condition,
        customer=lead.name,
        firm=lead.company,
        story=file.story,
        starts=file.starts,
        ends=file.ends,
        last_contact=file.last_contact or file.starts,
        trust=lead.trust if file.trust is None else file.trust,
        balance=first.customer.relationship.balance if file.balance is None else file.balance,
        last_note=briefing.last_note
        if note is None
        else CallNote(
            discussed=note.discussed, proposed=note.proposed, next_purpose=note.next_purpose
        ),
        known=briefing.known,
        follow_ups=file.follow_ups,
        owed=tuple(
            OwedAtFirst(id=k.id, by=k.by, what=k.what, due=k.due, arrives=k.arrives)
            for k in file.owed
        ),
        events=tuple(
            Event(
                id=k.id,
                on=k.on,
                says=k.says,
                trust=k.trust,
                ends=k.ends,
                unless_held=k.unless_held,
            )
            for k in sorted(file.events, key=lambda k: k.on)
        ),
        calls=calls,
        shelf=tuple(
            Item(id=k.id, what=k.what, kind=ItemKind(k.kind), fits=k.fits, thanks=k.thanks)
            for k in file.shelf
        ),
        team=tuple(
            Colleague(id=k.id, who=k.who, about=k.about, answers=k.answers, takes_days=k.takes_days)
            for k in file.team
        ),
        golden=None
        if file.golden is None
        else Golden(
            call=file.golden.call,
            trust=file.golden.trust,
            kept=file.golden.kept,
            given=file.golden.given,
            opens=file.golden.opens or file.starts,
        ),
        opinions=tuple(Opinion(trust=k.trust, says=k.says) for k in opinions),
        farewell=file.farewell,
    )
    return replace(account, digest=hashlib.sha256(to_text(account).encode()).hexdigest())
