"""Whether what she would tell decides between two things he names."""

from simulator.hearing.between_two import asks_whether_through_her, decides_between

WINE_RED = "They're wine red, with a grey collar."


def test_a_fact_that_names_neither_does_not_decide() -> None:
    assert not decides_between("was it the buttons or the sizes", WINE_RED, (), sure=True)


def test_a_fact_that_names_one_decides_where_it_is_surely_meant() -> None:
    asked = "is the collar grey or white"
    assert decides_between(asked, WINE_RED, (), sure=True)
    assert not decides_between(asked, WINE_RED, (), sure=False)


def test_a_fact_its_author_has_asked_so_decides() -> None:
    examples = ("Is it the date or the wording?",)
    said = "I'd rather not say, not yet."
    assert decides_between("is the date open or some wording", said, examples, sure=False)


def test_he_guesses_that_it_goes_through_her() -> None:
    assert asks_whether_through_her("How do papers get onto her desk, through you?")
    assert not asks_whether_through_her("How did you get through?")
