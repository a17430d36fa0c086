"""When the linear model is believed beside the rules, with small tables of weights."""

from dataclasses import replace
from datetime import date

import pytest

from simulator.hearing.acts import ActKind, Attributes
from simulator.hearing.context import FactCue, HearingContext, Prepared
from simulator.hearing.drafts import Draft
from simulator.hearing.hear import hear
from simulator.hearing.learned import Learned, learned
from simulator.hearing.linear import LinearModel
from simulator.hearing.when import find_when
from simulator.hearing.wording import read
from tests.hearing.small_models import a_model

STOPS = FactCue(id="stops", text="Line 2 stops three times a week because of the seals.")
OPENING = HearingContext(prepared=Prepared(facts=(STOPS,)), heard_before="Hello?")
TOLD = HearingContext(
    prepared=Prepared(facts=(STOPS,)),
    heard_before=STOPS.text,
    disclosed=("stops",),
    in_opening=False,
)
K = ActKind


def by(
    known: LinearModel, text: str, context: HearingContext = TOLD, drafts: list[Draft] | None = None
) -> Learned:
    return learned(known, drafts or [], read(text), find_when(text, date(2026, 3, 2)), context)


def a_draft(act: ActKind, start: int, end: int, reason: str = "rule: some-rule") -> Draft:
    return Draft(act=act, start=start, end=end, confidence=0.8, reason=reason)


def kinds(drafts: list[Draft]) -> list[ActKind]:
    return [draft.act for draft in drafts]


# ── what is added ───────────────────────────────────────────────────────────


def test_an_act_no_rule_found_is_added_where_its_score_reaches_its_threshold() -> None:
    known = a_model({"gleaming": {K.PITCH: 600}})
    (added,) = by(known, "Ours is gleaming").added_to([])
    assert (added.act, added.start, added.end) == (K.PITCH, 0, 16)


def test_a_score_that_is_the_threshold_reaches_it() -> None:
    assert kinds(by(a_model({"gleaming": {K.PITCH: 500}}), "gleaming").added_to([])) == [K.PITCH]


def test_nothing_is_added_below_the_threshold() -> None:
    assert by(a_model({"gleaming": {K.PITCH: 495}}), "Ours is gleaming").added_to([]) == []


def test_the_reason_names_the_features_that_told_most() -> None:
    known = a_model(
        {
            "gleaming": {K.PITCH: 600},
            "ours": {K.PITCH: 20},
            "is": {K.PITCH: 30},
            "^ ours": {K.PITCH: 10},
            "gleaming $": {K.PITCH: -10},
        }
    )
    (added,) = by(known, "Ours is gleaming").added_to([])
    assert added.reason == "learned: gleaming +6.00, is +0.30, ours +0.20"


def test_confidence_is_the_chance_the_score_stands_for() -> None:
    (added,) = by(a_model({"gleaming": {K.PITCH: 720}}), "gleaming").added_to([])
    assert round(added.confidence, 3) == 0.9  # one over one plus e to the minus 2.2


def test_an_act_lies_in_the_sentence_that_tells_of_it() -> None:
    text = "Line 2 stops. Ours is gleaming. Well."
    (added,) = by(a_model({"gleaming": {K.PITCH: 900}}), text).added_to([])
    assert read(text).span(added.start, added.end) == (14, 30)


def test_what_the_rules_found_there_is_not_added_again() -> None:
    known = a_model({"gleaming": {K.PITCH: 900}})
    draft = a_draft(K.PITCH, 0, 8)
    assert by(known, "Ours is gleaming", drafts=[draft]).added_to([draft]) == [draft]


def test_what_context_took_from_the_rules_is_not_brought_back() -> None:
    known = a_model({"gleaming": {K.PITCH: 900}})
    heard = by(known, "Ours is gleaming", drafts=[a_draft(K.PITCH, 0, 8)])
    assert heard.added_to([]) == []


def test_a_reading_of_the_rules_stands_against_accusing_him_in_the_same_sentence() -> None:
    known = a_model({"gleaming": {K.PITCH: 900}})
    purpose = a_draft(K.PURPOSE, 0, 8)
    assert by(known, "Ours is gleaming").added_to([purpose]) == [purpose]
    text = "Line 2 stops. Ours is gleaming."
    assert kinds(by(known, text).added_to([purpose])) == [K.PURPOSE, K.PITCH]


def test_a_reading_of_the_rules_stands_against_it_though_it_is_doubted() -> None:
    known = a_model({"gleaming": {K.PITCH: 900}})
    purpose = a_draft(K.PURPOSE, 0, 8)
    assert by(known, "Ours is gleaming").added_to([], [purpose]) == []


def test_words_may_be_two_things_of_which_neither_accuses_him() -> None:
    known = a_model({"gleaming": {K.RECAP: 900}})
    purpose = a_draft(K.PURPOSE, 0, 8)
    assert kinds(by(known, "Ours is gleaming").added_to([purpose])) == [K.PURPOSE, K.RECAP]


def test_a_sentence_of_chat_stays_chat() -> None:
    known = a_model({"gleaming": {K.EMPATHY: 900, K.RECAP: 900}})
    chat = a_draft(K.SMALL_TALK, 0, 8)
    assert kinds(by(known, "Ours is gleaming").added_to([chat])) == [K.SMALL_TALK, K.RECAP]


def test_acts_that_follow_from_others_are_never_added() -> None:
    known = a_model({"gleaming": {K.OPEN_QUESTION: 900, K.FOLLOW_UP: 900, K.UNCLEAR: 900}})
    assert by(known, "Ours is gleaming").added_to([]) == []


def test_an_answer_needs_a_question_and_an_objection_answer_an_objection() -> None:
    known = a_model({"gleaming": {K.ANSWER: 900, K.OBJECTION_ANSWER: 900}})
    assert by(known, "gleaming", TOLD).added_to([]) == []
    asked = HearingContext(heard_before="How is it?", in_opening=False)
    assert kinds(by(known, "gleaming", asked).added_to([])) == [K.ANSWER]
    objected = HearingContext(pending_objection="price", in_opening=False)
    assert kinds(by(known, "gleaming", objected).added_to([])) == [K.OBJECTION_ANSWER]


def test_a_farewell_is_one_only_where_no_act_follows() -> None:
    known = a_model({"toodle": {K.GOODBYE: 900}, "gleaming": {K.PITCH: 900}})
    assert kinds(by(known, "Toodle pip.").added_to([])) == [K.GOODBYE]
    assert kinds(by(known, "Toodle pip. The wall is grey.").added_to([])) == [K.GOODBYE]
    assert kinds(by(known, "Toodle pip. Ours is gleaming.").added_to([])) == [K.PITCH]
    assert by(known, "Toodle pip?").added_to([]) == []


# ── what accuses ────────────────────────────────────────────────────────────

FILLING = a_model({"touching": {K.FILLER_OPENER: 900}, "idiot": {K.RUDE: 900}})


def test_an_accusing_act_is_added_where_it_is_what_the_words_are_most() -> None:
    assert kinds(by(FILLING, "Just touching base", OPENING).added_to([])) == [K.FILLER_OPENER]
    assert kinds(by(FILLING, "You idiot").added_to([])) == [K.RUDE]


def test_nobody_is_accused_of_what_is_rather_something_else() -> None:
    known = a_model({"touching": {K.FILLER_OPENER: 900, K.PURPOSE: 905}})
    assert K.FILLER_OPENER not in kinds(by(known, "Just touching base", OPENING).added_to([]))


def test_a_greeting_beside_it_excuses_nothing() -> None:
    known = a_model({"touching": {K.FILLER_OPENER: 900, K.GREETING: 950}})
    assert K.FILLER_OPENER in kinds(by(known, "Hi, touching base", OPENING).added_to([]))


def test_no_opening_is_filler_that_names_something_of_hers() -> None:
    assert by(FILLING, "Just touching base about the seals", OPENING).added_to([]) == []


def test_no_opening_is_filler_that_has_several_words_of_content() -> None:
    text = "touching on tractors, orchards, harvests and blossom"
    assert by(FILLING, text, OPENING).added_to([]) == []


def test_nothing_is_a_filler_opener_once_a_purpose_was_heard() -> None:
    assert by(FILLING, "Just touching base", TOLD).added_to([]) == []


# ── what is taken away ──────────────────────────────────────────────────────

DOUBTING = a_model({"gleaming": {K.NEXT_STEP_PROPOSAL: 900}}, drop=-100)
QUESTION = a_draft(K.CLOSED_QUESTION, 0, 16, "question: yes or no answers it")
STEP = a_draft(K.NEXT_STEP_PROPOSAL, 0, 16)


def test_a_reading_of_the_rules_goes_where_it_is_unlikely() -> None:
    heard = by(DOUBTING, "Ours is gleaming", TOLD, [QUESTION, STEP])
    assert heard.settled([QUESTION, STEP]) == [STEP]


def test_a_reading_that_is_likely_enough_stays() -> None:
    known = a_model({"gleaming": {K.CLOSED_QUESTION: 400}}, drop=-100)
    assert by(known, "Ours is gleaming", TOLD, [QUESTION]).settled([QUESTION]) == [QUESTION]


def test_a_rule_that_is_nearly_always_right_is_believed_whatever_the_score() -> None:
    known = a_model({}, drop=-100, trusted="rule: i-beg-pardon")
    sorry, other = a_draft(K.APOLOGY, 0, 16, "rule: i-beg-pardon"), a_draft(K.APOLOGY, 0, 16)
    assert by(known, "Ours is gleaming", TOLD, [sorry, other]).settled([sorry, other]) == [sorry]


@pytest.mark.parametrize(
    ("act", "least"),
    [
        (K.COMMITMENT, -500),
        (K.NEXT_STEP_PROPOSAL, -300),
        (K.BENEFIT, -300),
        (K.BLAME, -400),
        (K.FOLLOW_UP, -300),
    ],
)
def test_what_a_plain_caller_needs_most_goes_only_far_from_likely(act: ActKind, least: int) -> None:
    held = a_draft(act, 0, 16)
    for drop, stays in ((least, [held]), (least + 5, [])):
        heard = by(a_model({}, drop=drop), "Ours is gleaming", TOLD, [held])
        assert heard.settled([held]) == stays


@pytest.mark.parametrize("act", [K.PURPOSE, K.OBJECTION_ANSWER])
def test_a_reason_and_an_answer_to_her_reserve_are_not_doubted(act: ActKind) -> None:
    held = a_draft(act, 0, 16)
    heard = by(a_model({}, drop=-100), "Ours is gleaming", TOLD, [held])
    assert heard.settled([held]) == [held]


def test_what_stands_because_she_asked_is_not_doubted() -> None:
    answer = a_draft(K.ANSWER, 0, 16, "answer: she had asked")
    asked = replace(TOLD, awaiting="action")
    known = a_model({}, drop=-100)
    assert by(known, "Ours is gleaming", asked, [answer]).settled([answer]) == [answer]


def test_nobody_is_accused_of_empty_contact_beside_a_reason_or_a_kindness() -> None:
    said = "Just touching base. The truck is here."
    filler = a_draft(K.FILLER_OPENER, 0, 18)
    filler = replace(filler, attributes=Attributes(sincere=False))
    weights = {"touching": {K.FILLER_OPENER: 900}}
    for truck, stays in ((K.PURPOSE, []), (K.EMPATHY, []), (K.PITCH, [filler])):
        known = a_model({**weights, "truck": {truck: 450}}, add=500, drop=-100)
        assert by(known, said, OPENING, [filler]).settled([filler]) == stays


def test_a_summary_that_shares_her_words_is_not_doubted() -> None:
    known = a_model({}, drop=-400)
    for said, stays in (("The seals stop", True), ("Ours is gleaming", False)):
        recap = a_draft(K.RECAP, 0, len(said))
        assert (recap in by(known, said, TOLD, [recap]).settled([recap])) == stays


def test_a_question_nearly_likely_stays_where_nothing_else_would_be_heard() -> None:
    for drop, stays in ((-400, [QUESTION]), (-100, [])):
        heard = by(a_model({}, drop=drop), "Ours is gleaming", TOLD, [QUESTION])
        assert heard.settled([QUESTION]) == stays


def test_her_own_words_given_back_to_be_sure_stay_a_question() -> None:
    clarifying = replace(QUESTION, attributes=Attributes(kind="clarifying"))
    heard = by(a_model({}, drop=-400), "Ours is gleaming", TOLD, [clarifying])
    assert heard.settled([clarifying]) == [clarifying]


def test_a_question_is_of_the_kind_the_model_takes_it_for() -> None:
    known = a_model({"gleaming": {K.OPEN_QUESTION: 600, K.LEADING_QUESTION: 550}}, drop=-100)
    (asked,) = by(known, "Ours is gleaming", TOLD, [QUESTION]).settled([QUESTION])
    assert asked.act is K.OPEN_QUESTION
    assert asked.attributes == QUESTION.attributes


def test_a_question_read_as_another_kind_is_not_both() -> None:
    known = a_model(
        {"gleaming": {K.OPEN_QUESTION: 600}, "ours": {K.ASK_BLOCKER: 600}}, drop=-100, add=0
    )
    found = by(known, "Ours is gleaming", TOLD, [QUESTION]).settled([QUESTION])
    assert sorted(kinds(found)) == [K.ASK_BLOCKER, K.OPEN_QUESTION]


def test_a_question_that_is_mere_chat_stays_only_where_she_could_answer_it() -> None:
    known = a_model({"stop": {K.SMALL_TALK: 600}, "sun": {K.SMALL_TALK: 600}}, drop=-100)
    stops = replace(STOPS, asked_by=("How often does line 2 stop?",))
    context = replace(TOLD, prepared=Prepared(facts=(stops,)))
    for said, stays in (("How often does line 2 stop?", True), ("Is there sun by you?", False)):
        asked = replace(QUESTION, end=len(said))
        found = by(known, said, context, [asked]).settled([asked])
        assert K.SMALL_TALK in kinds(found)
        assert (asked in found) == stays


def test_a_question_that_suggests_its_answer_is_added_and_takes_the_closed_ones_place() -> None:
    known = a_model({"gleaming": {K.LEADING_QUESTION: 600, K.CLOSED_QUESTION: 520}})
    assert kinds(by(known, "Ours is gleaming").added_to([QUESTION])) == [K.LEADING_QUESTION]


def test_no_answer_is_suggested_where_he_checks_asks_openly_or_no_call_is_known() -> None:
    known = a_model({"gleaming": {K.LEADING_QUESTION: 600, K.OPEN_QUESTION: 650}})
    checks = a_draft(K.CHECK_BACK, 0, 16)
    gives_back = replace(QUESTION, attributes=Attributes(kind="clarifying"))
    for held in (checks, gives_back, replace(QUESTION, act=K.OPEN_QUESTION)):
        assert by(known, "Ours is gleaming").added_to([held]) == [held]
    assert by(known, "Ours is gleaming", HearingContext()).added_to([]) == []


# ── where nothing else was heard ────────────────────────────────────────────


def test_words_without_meaning_here_are_told_by_their_score() -> None:
    known = a_model({"gleaming": {K.UNCLEAR: 600}}, drop=0)
    assert by(known, "Ours is gleaming").makes_no_sense()
    assert not by(known, "Ours is grey").makes_no_sense()


def test_attributes_are_those_a_rule_would_give() -> None:
    known = a_model({"pop": {K.NEXT_STEP_PROPOSAL: 900}})
    (step,) = by(known, "I pop over Thursday at ten").added_to([])
    assert step.attributes.moment is not None
    assert step.attributes.moment.time == "10:00"
    assert step.attributes != Attributes()


def test_an_utterance_is_heard_by_the_weights_that_ship_where_rules_are_silent() -> None:
    acts = hear("Nobody else in the county comes near what we build.", TOLD).acts
    assert any(act.reason.startswith("learned: ") for act in acts)


@pytest.mark.parametrize(
    ("said", "again"),
    [
        ("What was the price?", False),
        ("What was that like?", False),
        ("What makes you say that?", False),
        ("What was that about the price?", True),
        ("What was the price again?", True),
    ],
)
def test_who_asks_for_more_does_not_ask_her_to_repeat_it(said: str, again: bool) -> None:
    known = a_model({said.rsplit(maxsplit=1)[-1].strip("?"): {K.ASK_TO_REPEAT: 600}})
    assert (K.ASK_TO_REPEAT in kinds(by(known, said).added_to([]))) == again
