"""From an account file to an immutable `Account`: its scenarios moved, changed, compiled.

Every problem of the file and of what it makes of its scenarios is reported in one run.
"""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from simulator.encoding import to_text
from simulator.scenario.account_checks import AccountChecks
from simulator.scenario.account_model import (
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
from simulator.scenario.account_schema import AccountFile, CallKeys, RelationshipFile
from simulator.scenario.compiled import with_digest
from simulator.scenario.compiler import Compiled, Workshop
from simulator.scenario.diagnostics import Problem
from simulator.scenario.model import CallNote, Scenario
from simulator.scenario.moving import moved
from simulator.scenario.nodes import KeysNode, Node, at
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
        self.checks = AccountChecks(self.problems)
        self.trees: dict[str, tuple[KeysNode, Path]] = {}  # of each call so far

    def table(self, path: Path) -> RelationshipTable | None:
        """The relationship table in a file."""
        read = self.reading.file(RelationshipFile, path)
        if read is None:
            return None
        file, tree = read
        for name in file.moves:
            self.checks.known(
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
        self.checks.names(file, left)
        self.checks.days(file, left)
        calls = tuple(
            made
            for n, keys in enumerate(file.calls)
            if (made := self.call(file, keys, at(left, "calls", n))) is not None
        )
        if self.problems.has_errors or not calls:
            return None
        account = _assembled(file, calls)
        self.checks.meaning(account, left)
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
            self.checks.known(
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
