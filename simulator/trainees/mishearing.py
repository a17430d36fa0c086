"""Simulated mishearing: words replaced by ones that sound alike, the same ones every time.

Owns the confusions, which are of the kinds a speech recogniser makes: a word heard as another
that sounds nearly the same, a short word lost, a word doubled, an ending dropped.
"""

import re
from hashlib import sha256

# Pairs that sound nearly the same in quick English speech; each may stand for the other.
_PAIRS = """
call/col calling/coming ringing/bringing seal/seel seals/sales sale/sail week/weak stop/stock
stops/shops line/lime visit/physic check/cheque checking/chicken touch/such base/bass would/wood
wood/could can/can't your/you're you/yu we/v they/the their/there its/is it's/his is/as are/or
our/are to/two for/four of/have and/an in/on at/that when/win what/watt why/wide how/now who/hoo
meet/meat meeting/meaning send/sent mail/male email/female price/prize prices/prizes order/older
orders/others part/part's parts/path shift/ship friday/fry-day monday/money tuesday/choose-day
thursday/thirsty night/knight site/sight right/write know/no new/knew here/hear plan/plane
plans/plants next/necks step/steppe share/chair date/late wait/weight month/mouth time/dime
think/sink thing/sing three/free third/bird need/knead help/hell problem/probably change/chains
cost/caused costs/coast pay/bay deal/dealt team/steam truck/struck trucks/tracks bill/bell
bills/bells hall/whole halls/holes pump/bump pumps/bumps vote/boat board/bored lab/lap tips/tibs
box/books deposit/the-posit proof/prove proofs/proves letter/ladder talk/tock tell/tall said/set
say/stay ask/asked asks/ax sorry/sari thanks/tanks please/pleas hello/hallow bye/by good/could
morning/mourning minute/minuet minutes/minute's busy/bisy sure/shore hold/old moment/comment
understand/understood hard/heart must/mast much/match more/moor still/steel work/walk works/walks
run/ran running/roaming machine/magazine engineer/engine-here colleague/college offer/of-her
fix/fixed fixed/fix promise/premise guarantee/garnish never/ever always/all-ways today/to-day
"""
_SOUNDS_LIKE: dict[str, str] = {}
for _pair in _PAIRS.split():
    _one, _other = _pair.split("/")
    _SOUNDS_LIKE.setdefault(_one, _other.replace("-", " "))
    _SOUNDS_LIKE.setdefault(_other, _one.replace("-", " "))
_LOST = frozenset(["a", "an", "the", "to", "of", "is", "it", "in", "on", "at", "and", "i"])
_ENDINGS = ("ing", "ed", "s", "ly")


def as_speech(text: str) -> str:
    """The text as speech gives it: small letters, no marks."""
    return " ".join(re.sub(r"[^a-z0-9']+", " ", text.lower()).split())


def _drawn(text: str, at: int) -> float:
    """A number from 0 to 1 that depends on the text and the place alone."""
    return int(sha256(f"{at} {text}".encode()).hexdigest()[:8], 16) / 0xFFFFFFFF


def _heard_as(word: str) -> str:
    known = _SOUNDS_LIKE.get(word)
    if known is not None:
        return known
    if word in _LOST:
        return ""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending)
    return f"{word} {word}" if len(word) < 4 else f"{word[:-1]}"


def misheard(text: str, share: float) -> str:
    """The text as speech with this share of its words misheard; the same text, the same words."""
    words = as_speech(text).split()
    return " ".join(
        heard
        for at, word in enumerate(words)
        if (heard := _heard_as(word) if _drawn(text, at) < share else word)
    )
