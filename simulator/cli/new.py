"""`warmcall new`: a scenario to begin from, by an interview, a template or a transcript."""

import re
from pathlib import Path

import click

from simulator.authoring.checking import check
from simulator.authoring.drafts import Draft, DraftFact, draft_text, id_of
from simulator.authoring.from_transcript import (
    NoConversationError,
    Spoken,
    facts_in,
    likely_customer,
    read_conversation,
    speakers,
)
from simulator.authoring.gallery import Template, filled_in, plain_name, template
from simulator.authoring.json_schema import SCHEMA_FILE
from simulator.cli.exits import Exit, Failure
from simulator.cli.schema import write_schema
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.sources import read_source
from simulator.scenario.diagnostics import format_problems
from simulator.scenario.library import SUFFIX, SearchPath
from simulator.scenario.model import CallType, Layer

KINDS = tuple(kind.value for kind in CallType)
_ID = re.compile(r"[a-z0-9-]{1,64}")
_LONGEST_ANSWER = 300


@click.command("new")
@click.argument("id", required=False, default="")
@click.option("--template", "kind", type=click.Choice(KINDS), help="The kind of call.")
@click.option(
    "--from", "transcript", type=click.Path(path_type=Path), help="A written-down conversation."
)
@click.option("--customer", default="", help="Who in the conversation is the customer.")
@click.option(
    "--folder", type=click.Path(path_type=Path), default=Path(), help="Where to write it."
)
@click.option("--list", "listing", is_flag=True, help="Show the templates there are.")
@pass_settings
def new_command(
    settings: Settings,
    *,
    id: str,
    kind: str | None,
    transcript: Path | None,
    customer: str,
    folder: Path,
    listing: bool,
) -> None:
    """Write a scenario file to begin from, called ID.

    Without options you are asked a few questions; Enter takes what stands in brackets. With
    --template nothing is asked: you get a whole example of that kind of call to change. With
    --from the customer's side of a real conversation becomes draft facts, each with the
    question that brought it. A file that is there is never overwritten.
    """
    screen = Screen(no_input=settings.no_input)
    if listing:
        _show_gallery(screen)
        return
    if id and not _ID.fullmatch(id):
        raise Failure(_no_id(id), Exit.USAGE)
    if transcript is not None:
        text = _from_transcript(screen, transcript, customer, id, CallType(kind or "follow_up"))
    elif kind is not None:
        text = filled_in(template(CallType(kind)), {"id": id})
    elif screen.can_ask:
        text = _interview(screen, id, folder)
    else:
        raise click.UsageError(
            "Nobody can be asked here. Name a kind of call with --template, for instance: "
            "warmcall new boiler-service --template follow_up"
        )
    _write(screen, folder, text)


def _no_id(id: str) -> str:
    near = id_of(id, fallback="boiler-service")
    return (
        f"A scenario cannot be called {id!r}: its id has only small letters, digits and hyphens, "
        f"as a file name may have. Call it {near}, for instance."
    )


def _show_gallery(screen: Screen) -> None:
    for kind in CallType:
        screen.show(screen.strong(kind.value))
        screen.show(screen.wrapped(template(kind).about, first="  "))
    screen.tell()
    screen.tell("Begin from one of them with: warmcall new my-call --template follow_up")


# ── the interview ───────────────────────────────────────────────────────────


def _interview(screen: Screen, id: str, folder: Path) -> str:
    screen.tell(
        "A few questions. Enter takes what stands in brackets; everything can be changed in the "
        "file afterwards."
    )
    start = template(_kind(screen))
    answers = _names(screen, start, id, folder)
    screen.tell()
    screen.tell(
        f"Now what {answers['person'].split()[0]} could tell. Press Enter at the first question "
        "to begin with a whole example instead."
    )
    says = _asked(screen, "What goes wrong there, in the customer's own words?")
    if not says:
        return filled_in(start, answers)
    facts = [_fact(screen, "trouble", Layer.PROBLEM, says)]
    wish = "What would be possible if it went right? It is told once there is some trust."
    if says := _asked(screen, wish):
        facts.append(_fact(screen, "wish", Layer.OPPORTUNITY, says))
    if says := _asked(screen, "Which plan is told only to somebody who is trusted?"):
        facts.append(_fact(screen, "plan", Layer.STRATEGY, says))
    step = _asked(screen, "Which next step would be right, as a trainee would propose it?")
    return draft_text(
        Draft(
            id=answers["id"],
            title=answers["title"],
            call_type=start.call_type,
            person=answers["person"],
            role=answers["role"],
            company=answers["company"],
            our_role=start.our_role,
            our_company=answers["our_company"],
            sells=answers["sells"],
            facts=tuple(facts),
            step=step,
        )
    )


def _kind(screen: Screen) -> CallType:
    screen.tell()
    for number, kind in enumerate(CallType, 1):
        screen.tell(screen.wrapped(template(kind).about, first=f"  {number}  ", rest="     "))
    while True:
        answer = _asked(screen, "Which kind of call?", "2")
        if answer in KINDS:
            return CallType(answer)
        if answer.isdecimal() and 1 <= int(answer) <= len(KINDS):
            return CallType(KINDS[int(answer) - 1])
        screen.tell(f"Type a number from 1 to {len(KINDS)}.")


def _names(screen: Screen, start: Template, id: str, folder: Path) -> dict[str, str]:
    screen.tell()
    title = _asked(screen, "What should trainees see in the list?", start.title)
    while not id:
        offered = id_of(title, fallback=start.id)
        id = _asked(screen, "Name of the file, without .yaml", offered)
        if not _ID.fullmatch(id):
            screen.tell(_no_id(id))
            id = ""
        elif (folder / f"{id}{SUFFIX}").exists():
            screen.tell(f"{folder / (id + SUFFIX)} is there already and is not overwritten.")
            id = ""
    questions = {
        "person": "Whom does the trainee talk to? First name and surname",
        "role": "What does this person do?",
        "company": "In which company?",
        "our_company": "What is the trainee's own company called?",
        "sells": "What does it sell?",
    }
    answers = {
        field: plain_name(_asked(screen, question, getattr(start, field))) or getattr(start, field)
        for field, question in questions.items()
    }
    return {"id": id, "title": plain_name(title) or start.title, **answers}


def _fact(screen: Screen, id: str, layer: Layer, says: str) -> DraftFact:
    question = _asked(screen, "  Which question would bring that out?")
    return DraftFact(
        id=id, layer=layer, says=says, key=True, asked_by=(question,) if question else ()
    )


def _asked(screen: Screen, question: str, default: str = "") -> str:
    shown = f" [{default}]" if default else ""
    end = " " if question.endswith(("?", ".")) else ": "
    answer = screen.ask_or_skip(f"{question}{shown}{end}")
    return " ".join(answer.split())[:_LONGEST_ANSWER] or default


# ── a conversation that was written down ────────────────────────────────────


def _from_transcript(screen: Screen, path: Path, customer: str, id: str, kind: CallType) -> str:
    turns = _conversation(path)
    named = speakers(turns)
    if customer and customer not in named:
        raise Failure(
            f"Nobody called {customer!r} speaks in {path}. These do: {', '.join(named)}.",
            Exit.NOT_FOUND,
        )
    customer = customer or likely_customer(turns)
    facts = facts_in(turns, customer)
    if not facts:
        raise Failure(
            f"{customer} tells nothing in {path} that could become a fact. If the customer is "
            "somebody else, name that person with --customer."
        )
    screen.tell(
        f"{customer} is taken for the customer; {len(facts)} things told became draft facts. "
        "Their layers are guesses from how they were asked for: look at each, and say which are "
        "key."
    )
    start = template(kind)
    name = plain_name(customer) or start.person
    return draft_text(
        Draft(
            id=id or id_of(path.stem, fallback=start.id),
            title=f"A call with {name}",
            call_type=kind,
            person=name,
            role=start.role,
            company=start.company,
            our_role=start.our_role,
            our_company=start.our_company,
            sells=start.sells,
            facts=facts,
            assumed=frozenset({"role", "company", "our_role", "our_company", "sells"}),
        )
    )


def _conversation(path: Path) -> tuple[Spoken, ...]:
    source = read_source(path)
    try:
        return read_conversation(source.text)
    except NoConversationError as error:
        raise Failure(f"{path}: {error}") from error


# ── writing it ──────────────────────────────────────────────────────────────


def _write(screen: Screen, folder: Path, text: str) -> None:
    found = re.search(r"^id: ([a-z0-9-]+)", text, re.MULTILINE)
    assert found is not None, "every draft has an id"
    path = folder / f"{found[1]}{SUFFIX}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise Failure(
            f"{path} is there already and is not overwritten. Name another id, for instance: "
            f"warmcall new {found[1]}-2"
        ) from error
    except OSError as error:
        raise Failure(f"{path} could not be written: {error.strerror}.") from error
    write_schema(folder)
    screen.show(str(path))
    problems = check([path], SearchPath.of(folder))
    if problems:
        screen.tell()
        screen.tell("What is still to do in it:")
        screen.tell()
        screen.show(format_problems(problems))
    screen.tell()
    screen.tell(
        f"{SCHEMA_FILE} beside it lets your editor complete and explain every key. Now change the "
        "file until it is your customer, and then:"
    )
    screen.tell(f"  warmcall check {path}")
    screen.tell(f"  warmcall test {path}")
    screen.tell(f"  warmcall play {path}")
