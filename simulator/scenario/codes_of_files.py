"""The codes of files that cannot be read, and of keys and values that are not as they should be.

Data, as in `codes`.
"""

from simulator.scenario.code import Code, Severity

CODES_OF_FILES = (
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
        "write what she answers on a line of its own below the questions; {help}",
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
)
