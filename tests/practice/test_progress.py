"""Progress over calls: what counts, first to best, and charts of many calls."""

from simulator.practice.progress import MOST_PLACES, progress_of
from simulator.records.attempts import Attempt, Points


def held(
    number: int,
    score: int | None,
    *,
    scenario: str = "packaging-renewal",
    fillers: int | None = 0,
    retaken: bool = False,
) -> Attempt:
    return Attempt(
        id=f"{number:04}-{scenario}",
        number=number,
        scenario=scenario,
        score=score,
        filler_openers=fillers,
        retaken=retaken,
        dimensions=(Points("purpose", (score or 0) // 4, 25),),
    )


def test_calls_cut_off_and_turns_taken_again_count_in_no_chart() -> None:
    progress = progress_of((held(1, 40), held(2, None), held(3, 90, retaken=True), held(4, 60)))
    assert progress.calls == 2
    assert progress.score.values == (40, 60)


def test_each_customer_goes_from_first_to_best() -> None:
    calls = (held(1, 40), held(2, 80), held(3, 70), held(4, 55, scenario="bakery-glaze"))
    dana, lucia = progress_of(calls).climbs
    assert (dana.calls, dana.first, dana.best, dana.last) == (3, 40, 80, 70)
    assert (lucia.scenario, lucia.first, lucia.best) == ("bakery-glaze", 55, 55)


def test_a_habit_no_call_could_show_has_no_value() -> None:
    progress = progress_of((held(1, 40), held(2, 80)))
    habits = {trend.title: trend.values for trend in progress.habits}
    assert habits["Purpose"] == (40, 80)
    assert habits["Listening"] == (None, None)


def test_openings_without_a_reason_are_counted_where_they_were_counted() -> None:
    progress = progress_of((held(1, 40, fillers=None), held(2, 50, fillers=2), held(3, 60)))
    assert progress.fillers.values == (None, 2, 0)


def test_many_calls_are_averaged_over_neighbours() -> None:
    progress = progress_of([held(number, number % 100) for number in range(1, 1001)])
    assert len(progress.score.values) <= MOST_PLACES
    assert progress.places[-1] == "1000"
    assert progress.score.values[0] == 13  # 1 to 25


def test_no_calls_have_no_charts_and_do_no_harm() -> None:
    progress = progress_of(())
    assert (progress.calls, progress.climbs, progress.places) == (0, (), ())
