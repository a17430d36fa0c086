"""One tree laid over another: a variant over its scenario, a scenario over its customer.

Lists whose entries have ids are joined by id; other lists and texts replace what they
lie over. The word `remove` in place of an entry takes it away.
"""

from dataclasses import replace

from simulator.scenario.diagnostics import Problems, suggestion
from simulator.scenario.nodes import KeysNode, ListNode, Node, TextNode

REMOVE = "remove"
# What an entry needs at least, to be a new one rather than a misspelt change.
_ESSENTIAL = {
    "facts": ("layer", "says"),
    "objections": ("when", "says"),
    "accepts": ("examples",),
    "states": ("like",),
    "people": ("name", "role"),
}
_BY_ID = frozenset(_ESSENTIAL) - {"people"}


def joined_by_id(name: str) -> bool:
    """Whether the entries of the list under this key are joined by their ids."""
    return name in _BY_ID


def overlay_keys(base: KeysNode, over: KeysNode, problems: Problems) -> KeysNode:
    """`base` with every key of `over` changed as it says there."""
    for key, value in over.entries:
        below = base.get(key.value)
        if below is None and key.value in _BY_ID and isinstance(value, KeysNode):
            below = ListNode(items=(), place=value.place)
        joined = value if below is None else _overlay(below, value, problems, key.value)
        base = base.with_entry(key, joined)
    return base


def _overlay(base: Node, over: Node, problems: Problems, name: str) -> Node:
    """`base` changed as `over` says; `name` is the key both stand under."""
    match base, over:
        case KeysNode(), KeysNode() if name == "people":
            return _people(base, over, problems)
        case KeysNode(), KeysNode():
            return overlay_keys(base, over, problems)
        case ListNode(), KeysNode() if name in _BY_ID:
            for key, value in over.entries:
                base = _entry(base, key, value, problems, name)
            return base
        case ListNode(), ListNode() if name in _BY_ID:
            for item in over.items:
                base = _with_item(base, item)
            return base
        case _:
            return over


def _people(base: KeysNode, over: KeysNode, problems: Problems) -> KeysNode:
    for key, value in over.entries:
        below = base.get(key.value)
        if _is_removal(value) and below is not None:
            base = base.without(key.value)
        elif below is not None:
            base = base.with_entry(key, _overlay(below, value, problems, ""))
        elif _is_whole(value, "people"):
            base = base.with_entry(key, value)
        else:
            _unknown(key, tuple(k.value for k, _ in base.entries), problems)
    return base


def _entry(base: ListNode, key: TextNode, value: Node, problems: Problems, name: str) -> ListNode:
    found = next((item for item in base.items if _id(item) == key.value), None)
    if found is None:
        if isinstance(value, KeysNode) and _is_whole(value, name):
            return _with_item(base, _named(value, key))
        _unknown(key, tuple(_id(item) for item in base.items), problems)
        return base
    if _is_removal(value):
        left = (item for item in base.items if item is not found)
        return replace(base, items=tuple(_not_asked_after(item, key.value) for item in left))
    changed = _overlay(found, value, problems, "")
    return replace(base, items=tuple(changed if item is found else item for item in base.items))


def _not_asked_after(item: Node, gone: str) -> Node:
    """A fact without the bare questions right after one that is taken away."""
    asked = item.get("asked_after") if isinstance(item, KeysNode) else None
    if not isinstance(item, KeysNode) or not isinstance(asked, ListNode):
        return item
    left = tuple(
        each
        for each in asked.items
        if not (
            isinstance(each, KeysNode)
            and isinstance(fact := each.get("fact"), TextNode)
            and fact.value == gone
        )
    )
    key = item.key("asked_after")
    assert key is not None, "what is there has a key"
    return item.with_entry(key, replace(asked, items=left))


def _with_item(base: ListNode, item: Node) -> ListNode:
    """The list with `item` in place of the one of the same id, or at the end."""
    known = [_id(held) for held in base.items]
    if _id(item) in known:
        return replace(
            base, items=tuple(item if _id(held) == _id(item) else held for held in base.items)
        )
    return replace(base, items=(*base.items, item))


def _named(value: KeysNode, key: TextNode) -> KeysNode:
    return value.with_entry(TextNode(value="id", place=key.place), key)


def _id(node: Node) -> str:
    held = node.get("id") if isinstance(node, KeysNode) else None
    return held.value if isinstance(held, TextNode) else ""


def _is_whole(value: Node, name: str) -> bool:
    return isinstance(value, KeysNode) and all(
        value.get(key) is not None for key in _ESSENTIAL.get(name, ())
    )


def _is_removal(value: Node) -> bool:
    return isinstance(value, TextNode) and value.value == REMOVE


def _unknown(key: TextNode, known: tuple[str, ...], problems: Problems) -> None:
    hint = suggestion(key.value, known, what="ids there")
    problems.add("SC112", key, value=key.value, help=hint)
