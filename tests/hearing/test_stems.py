"""The table of stems agrees with the stemmer, so that it can only save time."""

import snowballstemmer

from simulator.hearing.tables import table
from simulator.hearing.tokens import stem


def test_every_listed_stem_is_the_one_the_stemmer_finds() -> None:
    english = snowballstemmer.stemmer("english")
    listed = [line.split() for line in table("stems")["STEMS"]]
    assert [base for base, *forms in listed if {english.stemWord(f) for f in forms} != {base}] == []
    assert sum(len(forms) for _, *forms in listed) > 1_000


def test_a_word_that_is_not_listed_is_stemmed_all_the_same() -> None:
    listed = {form for line in table("stems")["STEMS"] for form in line.split()[1:]}
    assert "gallopings" not in listed
    assert stem("gallopings") == "gallop"
