"""Small answers of a scenario in plain text, in `<file stem>.answers.txt` beside it.

Reads them with their lines and lays them over the tree of the scenario, so that everything
that is checked in a fact of it is checked in them too. A block with an answer becomes a fact;
one without adds questions to a fact there is.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from simulator.scenario.diagnostics import Problems, suggestion
from simulator.scenario.model import Layer
from simulator.scenario.nodes import KeysNode, ListNode, Node, Place, SourceFile, TextNode

MOST_LINES = 10_000  # of questions and answers; the richest bundled scenario has some hundreds
REMARK, QUESTION = "#", "?"
# "? after weekly-stops: why?" is asked on about a fact she has just told.
_ASKED_AFTER = re.compile(r"after (?P<fact>[a-z0-9][a-z0-9_-]*):\s*(?P<question>\S.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A few lines under an id: questions, and perhaps the answer to them."""

    id: TextNode
    questions: tuple[TextNode, ...]
    answer: TextNode | None


def read_answers(source: SourceFile, problems: Problems) -> tuple[Block, ...]:
    """The blocks of a file; what is wrong with its form is reported and left out."""
    blocks: list[Block] = []
    here: Block | None = None
    is_lost = False  # among lines that follow no id, of which the first was reported
    count = 0
    for number, line in enumerate(source.lines, 1):
        said = line.strip()
        if not said:
            here, is_lost = None, False
        if not said or said.startswith(REMARK):
            continue
        count += 1
        if count > MOST_LINES:
            problems.add("SC014", _words(source, number, said), limit=f"{MOST_LINES:,}")
            return ()
        if said.startswith("["):
            here = Block(id=_id(source, number, said, problems), questions=(), answer=None)
            blocks.append(here)
            continue
        if here is None:
            if not is_lost:
                problems.add("SC041", _words(source, number, said))
                if blocks and blocks[-1].answer is None:
                    blocks.pop()  # its answer is perhaps among the lines that are lost
            is_lost = True
            continue
        here = _with_line(here, _words(source, number, said), problems)
        blocks[-1] = here
    if not count:
        problems.add("SC042", source)
    return tuple(block for block in blocks if _is_whole(block, problems))


def _words(source: SourceFile, number: int, words: str) -> TextNode:
    """`words` where they stand in a line."""
    column = source.line(number).index(words) + 1
    return TextNode(value=words, place=Place(source, number, column, number, column + len(words)))


def _id(source: SourceFile, number: int, said: str, problems: Problems) -> TextNode:
    node = _words(source, number, said)
    if not said.endswith("]"):
        problems.add("SC043", node)
    id = said.removeprefix("[").removesuffix("]").strip()
    return replace(node, value=id)


def _with_line(block: Block, line: TextNode, problems: Problems) -> Block:
    if line.value.startswith(QUESTION):
        question = replace(line, value=line.value.removeprefix(QUESTION).strip())
        return replace(block, questions=(*block.questions, question))
    if block.answer is not None:
        problems.add("SC044", line, line=block.answer.place.line)
        return block
    return replace(block, answer=line)


def _is_whole(block: Block, problems: Problems) -> bool:
    if not block.questions:
        problems.add("SC045", block.id, value=block.id.value)
    return bool(block.questions)


def with_answers(
    tree: KeysNode, blocks: Sequence[Block], problems: Problems
) -> tuple[KeysNode, tuple[Block, ...]]:
    """The tree with these blocks among its facts, and the blocks whose fact is not there."""
    held = tree.get("facts")
    if not blocks or (held is not None and not isinstance(held, ListNode)):
        return tree, ()  # the schema reports what is no list
    facts: list[Node] = [] if held is None else list(held.items)
    at = {id: index for index, fact in enumerate(facts) if (id := _id_of(fact))}
    for block in blocks:
        if block.answer is None:
            continue
        if (index := at.get(block.id.value)) is not None:
            _report_known(block, facts[index], problems)
            continue
        at[block.id.value] = len(facts)
        facts.append(_fact(block, block.answer))
    left: list[Block] = []
    for block in blocks:
        if block.answer is not None:
            continue
        if (index := at.get(block.id.value)) is None:
            left.append(block)
        else:
            known = facts[index]
            assert isinstance(known, KeysNode), "what has an id has keys"
            facts[index] = _asked_in_more_words(known, block)
    key = tree.key("facts") or replace(blocks[0].id, value="facts")
    place = blocks[0].id.place if held is None else held.place
    return tree.with_entry(key, ListNode(items=tuple(facts), place=place)), tuple(left)


def without_known(blocks: Sequence[Block], tree: KeysNode) -> tuple[Block, ...]:
    """The blocks of a file lying below, of which an answer gives way to a fact there is.

    What is asked right after a fact that is no longer there is left out.
    """
    known = frozenset(_ids_in(tree))
    blocks = _after_these(blocks, known | {block.id.value for block in blocks})
    kept: dict[str, Block] = {}
    more: list[Block] = []
    for block in blocks:
        if block.answer is None:
            more.append(block)
        elif block.id.value not in known:
            kept.setdefault(block.id.value, block)
    return (*kept.values(), *more)


def _after_these(blocks: Sequence[Block], ids: Set[str]) -> tuple[Block, ...]:
    """The blocks with their whole questions, and the bare ones right after these facts."""
    kept: list[Block] = []
    for block in blocks:
        asked = tuple(
            each
            for each in block.questions
            if (found := _ASKED_AFTER.fullmatch(each.value)) is None or found["fact"] in ids
        )
        if asked or block.answer is not None:
            kept.append(replace(block, questions=asked))
    return tuple(kept)


def report_unknown(blocks: Sequence[Block], tree: KeysNode, problems: Problems) -> None:
    """Report blocks without an answer whose id is no fact of the tree."""
    ids = _ids_in(tree)
    for block in blocks:
        hint = suggestion(block.id.value, ids, what="facts there are")
        problems.add("SC046", block.id, value=block.id.value, help=hint)


def _ids_in(tree: KeysNode) -> tuple[str, ...]:
    held = tree.get("facts")
    return tuple(filter(None, map(_id_of, held.items))) if isinstance(held, ListNode) else ()


def _id_of(fact: Node) -> str:
    id = fact.get("id") if isinstance(fact, KeysNode) else None
    return id.value if isinstance(id, TextNode) else ""


def _report_known(block: Block, fact: Node, problems: Problems) -> None:
    there = fact.place
    problems.add(
        "SC047",
        block.id,
        value=block.id.value,
        place=f"line {there.line} of {there.source.path.name}",
    )


def _fact(block: Block, answer: TextNode) -> KeysNode:
    """The block as the fact it is short for."""

    fact = KeysNode(
        entries=(
            _entry(block.id, "id", block.id),
            _entry(block.id, "layer", replace(block.id, value=Layer.PROBLEM.value)),
            _entry(block.id, "says", answer),
        ),
        place=block.id.place,
    )
    return _asked_in_more_words(fact, block)


def _entry(at: TextNode, key: str, value: Node) -> tuple[TextNode, Node]:
    return replace(at, value=key), value


def _asked_in_more_words(fact: KeysNode, block: Block) -> KeysNode:
    after = tuple(filter(None, map(_asked_after, block.questions)))
    whole = tuple(each for each in block.questions if _asked_after(each) is None)
    return _with_more(_with_more(fact, block, "asked_by", whole), block, "asked_after", after)


def _asked_after(question: TextNode) -> KeysNode | None:
    """The fact after which it is asked, and the bare question; None for a whole question."""
    found = _ASKED_AFTER.fullmatch(question.value)
    if found is None:
        return None
    parts = tuple(
        _entry(question, key, replace(question, value=found[key])) for key in ("fact", "question")
    )
    return KeysNode(entries=parts, place=question.place)


def _with_more(fact: KeysNode, block: Block, key: str, more: tuple[Node, ...]) -> KeysNode:
    """The fact with these among what stands under a key."""
    if not more:
        return fact
    match fact.get(key):
        case ListNode(items=held, place=place):
            pass
        case TextNode(place=place) as one:
            held = (one,)
        case _:
            held, place = (), more[0].place
    name = fact.key(key) or replace(block.id, value=key)
    return fact.with_entry(name, ListNode(items=(*held, *more), place=place))
