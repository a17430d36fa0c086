"""Every code a problem in an author's file can have, as data.

Codes are stable and never reused. `template`, `why` and `help` are filled with the words
given where the problem is found; the words used are the trainer's: text, list, keys.
Each code has a failing example in `tests/scenario/codes`.
"""

from simulator.scenario.code import Code, Severity
from simulator.scenario.codes_of_sense import CODES_OF_SENSE

__all__ = ["CODES", "Code", "Severity"]

_ALL = (
    # ── the file ────────────────────────────────────────────────────────────
    Code(
        "SC001",
        "there is no such file",
        "nothing is stored under this name",
        "check the spelling and the folder",
    ),
    Code(
        "SC002",
        "this is no ordinary file",
        "a scenario is one text file; folders and devices cannot be read as one",
        "name a file that ends in .yaml",
    ),
    Code(
        "SC003",
        "this is a link to another file",
        "links are never followed, so that a scenario folder cannot reach outside itself",
        "put a copy of the file here instead of the link",
    ),
    Code(
        "SC004",
        "this file has {size} bytes; at most {limit} are read",
        "a scenario is a few pages of text, so a file this large is something else",
        "split it, or check that it is the file you meant",
    ),
    Code(
        "SC005",
        "this text is not UTF-8",
        "the byte 0x{byte:02x} cannot stand here in UTF-8, so letters would be shown wrongly",
        "save the file again with the encoding UTF-8",
    ),
    Code(
        "SC006",
        "this is no text: it holds the control character U+{character:04X}",
        "such characters stand in programs, pictures and documents, not in plain text",
        "save the scenario as plain text, or remove the character",
    ),
    Code(
        "SC007",
        "this file cannot be read: {reason}",
        "the system refused to open it",
        "check that you may read the file and that its disk is there",
    ),
    # ── YAML ────────────────────────────────────────────────────────────────
    Code(
        "SC008",
        "this cannot be read as YAML: {problem}",
        "{context}",
        "{help}",
    ),
    Code(
        "SC009",
        "a tab stands where only spaces may",
        "the depth of a line is counted in spaces; a tab has no fixed width",
        "replace the tab by two spaces for each level",
    ),
    Code(
        "SC010",
        "the key '{key}' stands twice",
        "it already stands in line {line}, and only one of the two could count",
        "remove one of them",
    ),
    Code(
        "SC011",
        "'{mark}' is a YAML {what}, which scenario files do not have",
        "each text is written where it stands, so that a file reads from top to bottom",
        "write the text out; if it is a sentence that begins with {first}, put it in quotes",
    ),
    Code(
        "SC012",
        "'{tag}' is a YAML tag, which scenario files do not have",
        "what kind of value stands here follows from its key, and a file can run nothing",
        "remove it; if it is a sentence that begins with !, put it in quotes",
    ),
    Code(
        "SC013",
        "lists and keys lie more than {limit} deep here",
        "nothing in a scenario lies deeper than a few levels",
        "look for a bracket that is not closed",
    ),
    Code(
        "SC014",
        "this file holds more than {limit} values",
        "a scenario has a few hundred, so a file this large is something else",
        "split it, or check that it is the file you meant",
    ),
    Code(
        "SC015",
        "a second document begins here",
        "one file holds one scenario, library or customer; --- may only stand at the top",
        "put the rest into a file of its own",
    ),
    Code(
        "SC016",
        "this file is empty",
        "there is nothing in it but blank lines and comments",
        "start from the example in the author's manual, scenarios/README.md",
    ),
    Code(
        "SC017",
        "a key must be a text",
        "here a whole list or a group of keys stands in the place of a key",
        "write one word before the colon",
    ),
    Code(
        "SC018",
        "what stands in brackets cannot be read here",
        "a […] or {{…}} is not closed, or a sentence inside it has no quotes: there every comma, "
        "colon and bracket has a meaning of its own",
        'put each sentence in "quotes", or write one sentence a line, each after a dash',
    ),
    Code(
        "SC019",
        "this sentence in […] is not in quotes",
        "inside […] every comma begins a new sentence, so a longer one falls apart unnoticed",
        'put each sentence in "quotes", or write one sentence a line, each after a dash',
        Severity.WARNING,
    ),
    # ── shapes and values ───────────────────────────────────────────────────
    Code(
        "SC020",
        "'kind' is '{value}'",
        "a file is one of: scenario, customer, library, disposition, account, relationship",
        "{help}",
    ),
    Code(
        "SC022",
        "schema_version is '{value}'; this version of warmcall reads {known}",
        "the number says which form the file has, and another form may mean other things",
        "write 'schema_version: {known}', or use the warmcall that the file was made for",
    ),
    Code(
        "SC023",
        "there is no key '{key}' here",
        "a misspelt key would be left out unnoticed",
        "{help}",
    ),
    Code(
        "SC024",
        "'{key}' is missing",
        "{what} cannot do without it",
        "add a line '{key}: …'",
    ),
    Code(
        "SC025",
        "here should be {expected}, not {found}",
        "'{key}' takes {expected}",
        "{help}",
    ),
    Code(
        "SC026",
        "'{key}' has no value and counts as left out",
        "nothing stands after the colon",
        "write a value, or remove the line",
        Severity.WARNING,
    ),
    Code(
        "SC027",
        "'{key}' cannot be '{value}'",
        "it takes one of a fixed list of words",
        "{help}",
    ),
    Code(
        "SC028",
        "'{value}' is no whole number",
        "'{key}' takes a whole number, written without leading zeros, colons or units",
        "{help}",
    ),
    Code(
        "SC029",
        "{value} is out of range",
        "'{key}' lies between {low} and {high}",
        "write a number from {low} to {high}",
    ),
    Code(
        "SC030",
        "'{value}' is neither yes nor no",
        "'{key}' is either so or not so",
        "write true or false",
    ),
    Code(
        "SC031",
        "'{value}' is no {expected}",
        "'{key}' takes a {expected}, written like {example}",
        "write it like {example}",
    ),
    Code(
        "SC032",
        "'{value}' is no length of time",
        "'{key}' takes a number with its unit: s, min or h",
        "write it like 12 min or 90 s",
    ),
    Code(
        "SC033",
        "'{value}' is no id",
        "an id has only small letters a-z, digits and hyphens, 64 at most, as a file name may have",
        "{help}",
    ),
    Code(
        "SC034",
        "this text has {length} characters; '{key}' has at most {limit}",
        "nobody says or reads so much at once",
        "shorten it, or split it into several",
    ),
    Code(
        "SC035",
        "'{key}' is an empty list",
        "it needs at least one entry to mean anything",
        "add an entry, or remove the line",
    ),
    Code(
        "SC036",
        "'{key}' is an empty text",
        "there would be nothing to say or to show",
        "write the text, or remove the line",
    ),
    Code(
        "SC037",
        "the file is called '{stem}' but its id is '{id}'",
        "files are found by their id, so this one can only be opened by its path",
        "call the file {id}.yaml",
        Severity.WARNING,
    ),
    Code(
        "SC038",
        "this text holds a character that can be neither said nor shown",
        "the character U+{character:04X} is not text",
        "remove it",
    ),
    Code(
        "SC039",
        "this is a file of kind {found}, not a scenario",
        "only a scenario can be played",
        "name a scenario; to check this file, use: warmcall check",
    ),
    Code(
        "SC040",
        "this text ends with a quotation mark and begins with none",
        "the mark at its end counts as one of its characters, and a comma or colon in the text may "
        "break it apart",
        "put a quotation mark before the text as well, or remove the one after it",
        Severity.WARNING,
    ),
    # ── small answers ───────────────────────────────────────────────────────
    Code(
        "SC041",
        "this line stands under no name",
        "each block of small answers begins with its name in square brackets, and an empty line "
        "ends it",
        "write a name like [parking] above it, or take away the empty line that parts it from "
        "its block",
    ),
    Code(
        "SC042",
        "there is no answer in this file",
        "it holds nothing but empty lines and remarks",
        "write a block like those in the author's manual, scenarios/README.md, or remove the file",
        Severity.WARNING,
    ),
    Code(
        "SC043",
        "the name of this block is not closed",
        "a block begins with its name in square brackets, alone on its line",
        "close it with ], and put what follows on a line of its own",
    ),
    Code(
        "SC044",
        "a second line of answer begins here",
        "she says one line, which already stands in line {line}; a block ends with an empty line",
        "put both on one line; if this is a question, begin it with ?; if it belongs to the next "
        "block, put an empty line and a name in [brackets] above it",
    ),
    Code(
        "SC045",
        "the block '{value}' holds no question",
        "she says an answer only when she is asked for it",
        "add the questions it answers, each on a line of its own that begins with ?",
    ),
    Code(
        "SC046",
        "the block '{value}' has no answer, and there is no fact of this name",
        "a block without an answer adds questions to a fact that is there",
        "write what she answers on a line of its own below the questions; or {help}",
    ),
    Code(
        "SC047",
        "'{value}' has an answer already",
        "it stands in {place}, and she cannot give two",
        "remove the answer here, so that only the questions are added; or give the block another "
        "name",
    ),
    Code(
        "SC048",
        "these answers belong to nobody",
        "small answers lie beside a scenario or a customer file of the same name, and there is "
        "none here",
        "name the file after the scenario: packaging-renewal.answers.txt lies beside "
        "packaging-renewal.yaml",
    ),
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
    # ── accounts ────────────────────────────────────────────────────────────
    Code(
        "SC501",
        "'{key}' names no call of this account: '{value}'",
        "only calls that stand under 'calls' can be named",
        "{help}",
    ),
    Code(
        "SC502",
        "'{key}' names no event of this account: '{value}'",
        "only events that stand under 'events' can be named",
        "{help}",
    ),
    Code(
        "SC503",
        "'{value}' is a fact of none of the calls",
        "what is sent helps with something the customer can have told",
        "{help}",
    ),
    Code(
        "SC504",
        "the call '{value}' can never be held: {reason}",
        "a call is held after those it needs, while its days last",
        "{help}",
    ),
    Code(
        "SC505",
        "on {day}{held} nothing can be done any more, and nobody says that it is over",
        "the trainee would wait for ever: no call can be held from then on and no event ends it",
        "let a call repeat, let one close later, or add an event with 'ends: true' that tells why",
    ),
    Code(
        "SC506",
        "{what} lies outside the story",
        "the story goes from {starts} to {ends}",
        "correct one of the dates",
    ),
    Code(
        "SC507",
        "'{value}' stands nowhere in the scenario",
        "the list under 'words' says what its texts call a date; this wording they do not have",
        "write it exactly as the scenario has it, or remove the line",
        Severity.WARNING,
    ),
    Code(
        "SC508",
        "this still says '{value}', but the scenario was moved (weeks: {weeks})",
        "dates are reckoned, but what the texts call them is not",
        "add the old and the new wording under 'words', or 'January: January' if it may stand",
        Severity.WARNING,
    ),
    Code(
        "SC509",
        "{found}",
        "the call in which she rings is earned: 'golden' says by what",
        "{help}",
    ),
    Code(
        "SC510",
        "{what} is a {weekday}",
        "the calendar of a story has workdays only, Monday to Friday",
        "choose a day from Monday to Friday",
    ),
    Code(
        "SC511",
        "'{value}' is a limit of none of the calls",
        "a colleague answers for what our own firm can do: the 'about' of a limit",
        "{help}",
    ),
    Code(
        "SC512",
        "'{value}' is nobody in these calls",
        "a promise is owed by the trainee or by somebody on the customer's side",
        "{help}",
    ),
    Code(
        "SC513",
        "nothing is said of the trainee while trust is under {low}",
        "the story ends with what the customer would say to a colleague, however it went",
        "add an opinion without 'trust', which holds for the rest",
    ),
    Code(
        "SC514",
        "there is no reason '{value}' for trust to move between calls",
        "the relationship table names what can happen between calls",
        "{help}",
    ),
    Code(
        "SC515",
        "the call '{value}' has {found}",
        "a call is made of one scenario, or is like one call above it and then differs from it",
        "write either 'scenario: …' or 'like: …'",
    ),
)

CODES: dict[str, Code] = {code.code: code for code in (*_ALL, *CODES_OF_SENSE)}
