"""Every code a problem in an author's file can have, as data.

Codes are stable and never reused. `template`, `why` and `help` are filled with the words
given where the problem is found; the words used are the trainer's: text, list, keys.
Each code has a failing example in `tests/scenario/codes`.
"""

from simulator.scenario.code import Code, Severity
from simulator.scenario.codes_of_accounts import CODES_OF_ACCOUNTS
from simulator.scenario.codes_of_files import CODES_OF_FILES
from simulator.scenario.codes_of_sense import CODES_OF_SENSE

__all__ = ["CODES", "Code", "Severity"]

_CODES_OF_SCENARIOS = (
    # ── names ───────────────────────────────────────────────────────────────
    Code(
        "SC101",
        "'{key}' names no fact: '{value}'",
        "only facts of this scenario and its customer can be named",
        "{help}",
    ),
    Code(
        "SC102",
        "'{key}' names no person: '{value}'",
        "only people of this scenario and its customer can be named",
        "{help}",
    ),
    Code(
        "SC103",
        "'{key}' names neither an act nor a situation: '{value}'",
        "{why}",
        "{help}",
    ),
    Code(
        "SC104",
        "'{key}' names no state: '{value}'",
        "a state can only be one of this file or of the base call",
        "{help}",
    ),
    Code(
        "SC105",
        "'{key}' names no check: '{value}'",
        "the scorecard has sixteen checks, and some more for each type of call",
        "{help}",
    ),
    Code(
        "SC106",
        "there is no file for the {kind} '{value}'",
        "it was looked for as {value}.yaml in: {folders}",
        "{help}",
    ),
    Code(
        "SC107",
        "'{value}' is the id of a {found}, not of a {kind}",
        "'{key}' takes the id of a {kind} file",
        "name a {kind} file, or change the kind of that one",
    ),
    Code(
        "SC108",
        "the id '{value}' stands twice",
        "it already stands in line {line}, and an id names one thing",
        "give one of them another id",
    ),
    Code(
        "SC109",
        "'{value}' is no placeholder",
        "words in {{curly brackets}} are filled in during the call, and only these can be: {known}",
        "{help}",
    ),
    Code(
        "SC110",
        "there is no reason '{value}' for trust or patience to move",
        "the disposition table names what the call can notice",
        "{help}",
    ),
    Code(
        "SC111",
        "'{key}' names no variant: '{value}'",
        "only variants of this scenario can be named",
        "{help}",
    ),
    Code(
        "SC112",
        "the variant changes '{value}', which is not in the scenario",
        "a variant changes what is there; something new must be complete",
        "{help}",
    ),
    Code(
        "SC113",
        "a variant cannot change '{key}'",
        "a variant is the same call with other figures; this key says which scenario it is",
        "remove the line, or write a scenario of its own",
    ),
    # ── meaning ─────────────────────────────────────────────────────────────
    Code(
        "SC201",
        "the fact '{value}' needs itself",
        "it could only be told after it has been told",
        "name another fact, or remove the line",
    ),
    Code(
        "SC202",
        "these facts wait for each other: {cycle}",
        "none of them could ever be told",
        "remove one 'after'",
    ),
    Code(
        "SC203",
        "these libraries are like each other in a circle: {cycle}",
        "there would be no end to looking up a line",
        "remove one 'like'",
    ),
    Code(
        "SC204",
        "'{late}' comes before '{early}'",
        "{late_value} is earlier than {early_value}",
        "swap the two, or correct one",
    ),
    Code(
        "SC205",
        "{found}",
        "a scenario has one of: persona (one person), people (several), customer (a shared file)",
        "keep one of the three",
    ),
    Code(
        "SC206",
        "a transition {found}",
        "it either leads somewhere (goes_to, hand_to) or forbids, which leads nowhere",
        "{help}",
    ),
    Code(
        "SC207",
        "this can never hold: {name} at least {low} and below {high}",
        "no number is both",
        "swap the two, or remove one",
    ),
    Code(
        "SC208",
        "the key fact '{value}' says nowhere how it is asked for",
        "without sample questions it is found by its own words only, so good questions may miss it",
        "add 'asked_by' with two or three questions a trainee might ask",
        Severity.WARNING,
    ),
    Code(
        "SC209",
        "{key} lies before the day of the call",
        "the call is on {today}",
        "correct one of the two dates",
        Severity.WARNING,
    ),
    Code(
        "SC210",
        "everybody here keeps the gate, so the call is for nobody",
        "the call is for somebody who is no gatekeeper",
        "add that person, or name one with 'lead'",
    ),
    Code(
        "SC211",
        "'{value}' is a state of the base call",
        "a state of your own needs a name of its own",
        "choose another id; to change the base call, use transitions",
    ),
    Code(
        "SC212",
        "'when' has both 'act' and 'cue'",
        "a line answers one thing",
        "keep one of the two",
    ),
    Code(
        "SC213",
        "call_type is inbound, but direction is outbound",
        "in an inbound call the customer rings",
        "remove 'direction'",
    ),
    Code(
        "SC214",
        "'relationship' stands with somebody the call is not for",
        "only the relationship with {lead} counts here",
        "move it to {lead}",
        Severity.WARNING,
    ),
    Code(
        "SC215",
        "the bounds are not in order: {names}",
        "cold ends below polite, polite below open",
        "write rising numbers",
    ),
    Code(
        "SC216",
        "the next step '{value}' can never be agreed",
        "its appointment is {at}, outside the dates she accepts ({span})",
        "correct one of the dates",
    ),
    Code(
        "SC217",
        "an answer to an objection has neither sentences nor an act",
        "there would be no way to recognise it",
        "write a sentence, or {{act: …, about: …}}",
    ),
    Code(
        "SC218",
        "no wording of this detail stands in what she says",
        "a summary is right when it holds this detail, and she would never have told it",
        "write it as she says it, or correct 'says': {says}",
        Severity.WARNING,
    ),
    Code(
        "SC219",
        "there are moments for which nobody has a line: {moments}",
        "neither this library nor those it rests on answer them, so she passes over them and at "
        "last only hums",
        "add a cell for each, or leave out your own 'common' library to have the bundled one",
        Severity.WARNING,
    ),
    Code(
        "SC220",
        "these scenarios extend each other in a circle: {cycle}",
        "a scenario takes over what it does not say itself from the one it extends, and here "
        "there would be no first one",
        "remove one 'extends'",
    ),
    Code(
        "SC221",
        "the recorded clip {clip} is never heard: {reason}",
        "a clip in {folder} is named after the first words of the line it says, with hyphens",
        "name it after its line as it stands here, such as {example}, or remove it",
        Severity.WARNING,
    ),
)
CODES: dict[str, Code] = {
    code.code: code
    for code in (*CODES_OF_FILES, *_CODES_OF_SCENARIOS, *CODES_OF_ACCOUNTS, *CODES_OF_SENSE)
}
