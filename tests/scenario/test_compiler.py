"""What authors may write, and the values it becomes."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from simulator.scenario.any_file import check_file
from simulator.scenario.model import (
    Answering,
    CallNote,
    Condition,
    Detail,
    Direction,
    ExtraState,
    ExtraTransition,
    Layer,
    Move,
    Needs,
    Scenario,
)
from simulator.scenario.semantics import circle_from
from tests.scenario.files_on_disk import (
    DANA,
    FACTS,
    LIBRARY,
    NEXT_STEP,
    codes,
    compiled,
    folder,
    scenario_text,
)

SHIFT = "  - {id: shift, layer: opportunity, says: A shift., needs: {after: stops}}\n"
PEOPLE = """\
people:
  tom: {name: Tom Reed, role: Front desk, is_gatekeeper: true, trust: 20}
  dana: {name: Dana Whitfield, role: Operations manager, company: Harbour Foods,
    is_executive: true, relationship: {balance: -2, check_in: suspicious, neglected: true}}
  ola: {name: Ola Berg, role: Engineer, company: Berg Service,
    is_technical: true, is_gatekeeper: yes}
"""


def made(root: Path, text: str, **files: str) -> Scenario:
    outcome = compiled(root, text, **files)
    assert outcome.problems == ()
    assert outcome.scenario is not None
    return outcome.scenario


def problems(root: Path, text: str, **files: str) -> list[str]:
    outcome = compiled(root, text, **files)
    assert outcome.scenario is None or not any(p.is_error for p in outcome.problems)
    return codes(outcome.problems)


def test_the_smallest_scenario_has_sensible_defaults(tmp_path: Path) -> None:
    scenario = made(tmp_path, scenario_text())
    (dana,) = scenario.customer.people
    assert (dana.id, dana.trust, dana.patience, dana.time_limit_ms) == ("dana", 40, 60, None)
    assert (dana.voice.rate, dana.voice.pitch, dana.voice.name) == (165, "medium", "")
    assert [(cell.source, cell.depth) for cell in dana.cells] == [("common#1", 1)]
    assert scenario.call.direction is Direction.OUTBOUND
    assert scenario.call.pass_mark == 70
    assert scenario.call.today == datetime(2026, 3, 24, 10, 5, tzinfo=UTC).replace(tzinfo=None)
    assert scenario.customer.disposition.moves == (
        Move(reason="follow_up", trust=(5, 0), patience=(5,)),
    )
    assert len(scenario.digest) == 64


def test_the_digest_tells_scenarios_apart(tmp_path: Path) -> None:
    first = made(tmp_path, scenario_text())
    assert made(tmp_path, scenario_text() + "# a comment changes nothing\n").digest == first.digest
    assert made(tmp_path, scenario_text("pass_mark: 71\n")).digest != first.digest


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Lucía Ferrer", "lucia"),
        ("Łukasz", "ukasz"),
        ("O'Neill, Pat", "o-neill"),
        ("田中", "persona"),
    ],
)
def test_a_single_persona_is_called_by_her_first_name(tmp_path: Path, name: str, id: str) -> None:
    people = f'persona: {{name: "{name}", role: Buyer, company: Harbour}}\n'
    assert made(tmp_path, scenario_text(people=people)).customer.lead == id


def test_a_persona_may_have_an_id_of_her_own(tmp_path: Path) -> None:
    scenario = made(tmp_path, scenario_text(people=DANA + "  id: dw\n"))
    assert scenario.customer.people[0].id == "dw"


def test_several_people_take_part_and_the_last_who_keeps_no_gate_leads(tmp_path: Path) -> None:
    customer = made(tmp_path, scenario_text(people=PEOPLE)).customer
    assert [(p.id, p.company, p.is_gatekeeper) for p in customer.people] == [
        ("tom", "Harbour Foods", True),
        ("dana", "Harbour Foods", False),
        ("ola", "Berg Service", True),
    ]
    assert customer.lead == "dana"
    assert customer.relationship.balance == -2
    assert customer.relationship.neglected


def test_a_lead_may_be_named(tmp_path: Path) -> None:
    people = PEOPLE.replace(
        "relationship: {balance: -2, check_in: suspicious, neglected: true}", "trust: 50"
    )
    assert made(tmp_path, scenario_text("lead: ola\n", people=people)).customer.lead == "ola"
    assert problems(tmp_path, scenario_text("lead: olla\n", people=people)) == ["SC102"]


def test_somebody_must_be_called_and_have_a_company(tmp_path: Path) -> None:
    assert problems(tmp_path, scenario_text(people="")) == ["SC205"]
    assert problems(
        tmp_path, scenario_text(people=DANA.replace("  company: Harbour Foods\n", ""))
    ) == ["SC024"]
    nobody = "people:\n  tom: {name: Tom, role: Desk, company: H, is_gatekeeper: true}\n"
    assert problems(tmp_path, scenario_text(people=nobody)) == ["SC210"]


def test_a_faulty_person_is_not_called_missing(tmp_path: Path) -> None:
    people = PEOPLE.replace("trust: 20", "trust: plenty")
    text = scenario_text(people=people).replace("layer: problem", "layer: problem\n    person: tom")
    assert problems(tmp_path, text) == ["SC028"]
    assert problems(tmp_path, scenario_text(people="persona: Dana\n")) == ["SC025"]
    assert problems(tmp_path, scenario_text(people="people: Dana\n")) == ["SC025"]


def test_an_inbound_call_is_hers(tmp_path: Path) -> None:
    text = scenario_text().replace("call_type: follow_up", "call_type: inbound")
    assert made(tmp_path, text).call.direction is Direction.INBOUND
    text = scenario_text("direction: inbound\n")
    assert made(tmp_path, text).call.direction is Direction.INBOUND


def test_facts_take_lists_or_single_texts(tmp_path: Path) -> None:
    facts = """\
facts:
  - id: stops
    layer: problem
    says: >
      Line 2
      stops.
    must: line 2
    asked_by: How is it?
    volunteered: true
  - {id: shift, layer: opportunity, says: A shift., must: [a, [b, shift]], needs: {after: [stops]}}
  - {id: site, layer: strategy, says: A site., key: no, about: next year}
  - {id: plan, layer: strategy, says: A plan., needs: {trust: 0}}
"""
    found = {fact.id: fact for fact in made(tmp_path, scenario_text(facts=facts)).customer.facts}
    assert found["stops"].says == "Line 2 stops."
    assert found["stops"].asked_by == ("How is it?",)
    assert found["stops"].must == (Detail(alternatives=("line 2",)),)
    assert found["shift"].must == (
        Detail(alternatives=("a",)),
        Detail(alternatives=("b", "shift")),
    )
    assert found["shift"].needs == Needs(trust=45, after=("stops",))
    assert (found["site"].layer, found["site"].needs.trust) == (Layer.STRATEGY, 60)
    assert found["plan"].needs.trust == 0


def test_objections_name_conditions_and_answers(tmp_path: Path) -> None:
    objections = """\
objections:
  - id: email
    when: next_step_proposal
    unless: {trust: 55, trust_below: 90, patience: 10, patience_below: 80, disclosed: stops}
    says: Just send me an email.
    answered_by: ["What should be in it?", {act: next_step_proposal, about: stops}]
    dropped: Fine.
  - {id: busy, when: pitch, says: "I'm busy.", answered_by: {act: apology}}
"""
    email, busy = made(tmp_path, scenario_text(objections)).customer.objections
    assert email.unless == Condition(
        trust_from=55, trust_below=90, patience_from=10, patience_below=80, disclosed=("stops",)
    )
    assert email.answered_by == (
        Answering(examples=("What should be in it?",)),
        Answering(act="next_step_proposal", about="stops"),
    )
    assert busy.unless == Condition()
    assert busy.answered_by == (Answering(act="apology"),)


def test_the_next_step_has_dates_times_and_refusals(tmp_path: Path) -> None:
    next_step = """\
next_step:
  accepts:
    - {id: visit, examples: "I'd come", at: 2026-04-02T09:30, needs: {trust: 30, after: stops}}
    - {id: door, examples: ["Let's leave it"], lets_go: true, earliest: 2026-03-27}
  earliest: 2026-04-01
  latest: 2026-04-30
  not_before_time: 9:05
  offers_day: The 3rd?
  needs_known: stops
  refuses: {too_early: Not before April.}
"""
    rules = made(tmp_path, scenario_text(next_step=next_step)).call.next_step
    assert rules.accepts[0].at == datetime.fromisoformat("2026-04-02T09:30")
    assert rules.accepts[0].needs == Needs(trust=30, after=("stops",))
    assert rules.accepts[1].lets_go
    assert rules.earliest_for("door") == date(2026, 3, 27)
    assert rules.earliest_for("visit") == rules.earliest
    assert (rules.earliest, rules.latest) == (date(2026, 4, 1), date(2026, 4, 30))
    assert rules.not_before_time == "09:05"
    assert rules.offers_day == ("The 3rd?",)
    assert rules.needs_known == ("stops",)
    assert rules.refuses.too_early == ("Not before April.",)


@pytest.mark.parametrize("at", ["2026-03-31 09:00", "2026-05-02 09:00"])
def test_an_appointment_must_lie_in_the_dates_she_accepts(tmp_path: Path, at: str) -> None:
    next_step = f"""\
next_step:
  accepts: [{{id: visit, examples: ["I'd come"], at: {at}}}]
  earliest: 2026-04-01
  latest: 2026-04-30
"""
    assert problems(tmp_path, scenario_text(next_step=next_step)) == ["SC216"]


def test_dates_before_the_call_are_noticed(tmp_path: Path) -> None:
    next_step = "next_step: {earliest: 2026-01-01, latest: 2026-02-01}\n"
    assert problems(tmp_path, scenario_text(next_step=next_step)) == ["SC209", "SC209"]
    past = "next_step: {accepts: [{id: a, examples: a, at: 2026-03-24 10:04}]}\n"
    assert problems(tmp_path, scenario_text(next_step=past)) == ["SC216"]


def test_level_two_adds_states_and_transitions(tmp_path: Path) -> None:
    more = """\
states:
  - {id: price_talk, like: discovery, says: About the price., person: dana}
transitions:
  - {from: [discovery, opening], when: stops, if: {not_disclosed: stops}, goes_to: price_talk}
  - {from: "*", when: "fact:stops", hand_to: dana, says: ["Here she is."]}
  - {from: price_talk, when: pitch, forbids: yes}
"""
    call = made(tmp_path, scenario_text(more)).call
    assert call.states == (
        ExtraState(id="price_talk", like="discovery", says=("About the price.",), person="dana"),
    )
    assert [(t.source, t.when, t.target, t.forbids) for t in call.transitions] == [
        ("discovery", "fact:stops", "price_talk", False),
        ("opening", "fact:stops", "price_talk", False),
        ("*", "fact:stops", "", False),
        ("price_talk", "pitch", "", True),
    ]
    assert call.transitions[0].condition == Condition(not_disclosed=("stops",))
    assert call.transitions[2] == ExtraTransition(
        source="*", when="fact:stops", hand_to="dana", says=("Here she is.",)
    )


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ("states: [{id: a, like: b}]\n", "SC104"),
        ("states: [{id: a, like: recap}, {id: a, like: recap}]\n", "SC108"),
        ("states: [{id: a, like: recap, person: nina}]\n", "SC102"),
        ("transitions: [{from: nowhere, when: pitch, goes_to: recap}]\n", "SC104"),
        ("transitions: [{from: recap, when: 'fact:x', goes_to: recap}]\n", "SC101"),
        ("transitions: [{from: recap, when: nothing, goes_to: recap}]\n", "SC103"),
        ("transitions: [{from: recap, when: pitch, hand_to: nina}]\n", "SC102"),
        ("transitions: [{from: recap, when: pitch}]\n", "SC206"),
        (
            "transitions: [{from: recap, when: pitch, goes_to: recap, if: {disclosed: x}}]\n",
            "SC101",
        ),
        (
            "transitions: [{from: recap, when: pitch, goes_to: recap, if: {patience_below: 0}}]\n",
            "SC207",
        ),
        ("objections: [{id: a, when: b, says: c}]\n", "SC103"),
        ("objections: [{id: a, when: pitch, says: c, person: nina}]\n", "SC102"),
        ("objections: [{id: a, when: pitch, says: c, answered_by: {act: b}}]\n", "SC103"),
        (
            "objections: [{id: a, when: pitch, says: c, answered_by: {act: pitch, about: b}}]\n",
            "SC101",
        ),
        ("examples: [{name: a, turns: b, expect: {state: c}}]\n", "SC104"),
        ("examples: [{name: a, turns: b, expect: {hides: c}}]\n", "SC101"),
        ("examples: [{name: a, turns: b, expect: {fails: c}}]\n", "SC105"),
        ("examples: [{name: a, turns: b, expect: {outcome: c}}]\n", "SC027"),
        ("lines: [{part: reaction, when: {act: x}, lines: y}]\n", "SC103"),
        ("lines: [{part: reaction, when: {cue: x}, lines: y}]\n", "SC103"),
        ("lines: [{part: reaction, when: {state: x}, lines: y}]\n", "SC104"),
        ("lines: [{part: reaction, when: {disposition: x}, lines: y}]\n", "SC027"),
        ("lines: [{part: reaction, person: nina, lines: y}]\n", "SC102"),
        ("lines: [{part: reaction, lines: 'a } b'}]\n", "SC109"),
        ("lines: [{part: reaction, lines: '{ name }'}]\n", "SC109"),
        ("customer: nobody\n", "SC106"),
        ("customer: common\n", "SC107"),
        ("say_instead: {purpose_early: }\n", "SC026"),
        ("facts:\n  - stops\n", "SC010"),
        ("our_limits: [soon]\n", "SC025"),
        ("our_limits: soon\n", "SC025"),
        ("our_limits:\n  about: kit\n", "SC025"),
        ("variants: {B2: {}}\n", "SC033"),
        ("variants: {b: c}\n", "SC025"),
        ("variants: {b: {persona: {voice: {speed: 1}}}}\n", "SC023"),
        ("variants: {b: {next_step: {not_before_time: 25:00}}}\n", "SC031"),
        ("variants: {b: {facts: {stops: {layer: deep}}}}\n", "SC027"),
        ("variants: {b: {facts: {other: {layer: problem}}}}\n", "SC112"),
        ("variants: {b: {trainee: remove}}\n", "SC025"),
        ("our_limits: [{about: a, possible: b}]\n", "SC024"),
        ("variants: {b: {today: tomorrow}}\n", "SC031"),
        ("pass_mark: [70]\n", "SC025"),
        ("say_instead: {purpose_early: {a: b}}\n", "SC025"),
    ],
)
def test_a_fault_is_named_by_its_code_alone(tmp_path: Path, more: str, code: str) -> None:
    assert problems(tmp_path, scenario_text(more)) == [code]


def test_an_entry_without_anything_lacks_each_of_its_keys(tmp_path: Path) -> None:
    found = compiled(tmp_path, scenario_text("objections: [{}]\n")).problems
    assert [(p.code, p.column) for p in found] == [("SC024", 14)] * 3
    assert found[0].why == "an objection cannot do without it"


def test_what_is_missing_is_shown_at_the_key_it_belongs_to(tmp_path: Path) -> None:
    text = scenario_text().replace("  goal: Learn how the line runs\n", "")
    (problem,) = compiled(tmp_path, text).problems
    assert (problem.line, problem.source_line) == (6, "trainee:")
    assert problem.why == "'trainee' cannot do without it"


def test_a_misspelt_key_is_set_against_the_keys_of_its_place(tmp_path: Path) -> None:
    people = PEOPLE.replace("role: Front desk", "role: Front desk, voice: {rat: 120}")
    (problem,) = compiled(tmp_path, scenario_text(people=people)).problems
    assert problem.help == "did you mean 'rate'? Keys here: rate, pitch, name"
    text = scenario_text("transitions: [{from: recap, when: pitch, fi: {}, goes_to: recap}]\n")
    (problem,) = compiled(tmp_path, text).problems
    assert "keys here: from, when, if, goes_to" in problem.help


def test_letters_may_be_joined_and_hyphens_soft(tmp_path: Path) -> None:
    (fact,) = made(
        tmp_path, scenario_text(facts=FACTS.replace("Line 2", "👩\u200d🔧 fault\xadless"))
    ).customer.facts
    assert fact.says == "👩\u200d🔧 fault\xadless stops three times a week."


def test_the_shortest_circle_is_found() -> None:
    ways = {"a": ("b", "c"), "b": ("d",), "c": ("d", "a"), "d": ("b", "a")}
    assert circle_from("a", ways) == ("a", "c")
    assert circle_from("b", ways) == ("b", "d")
    assert circle_from("e", {**ways, "e": ("a", "b")}) == ()


def test_problems_of_every_part_come_in_one_run(tmp_path: Path) -> None:
    text = scenario_text("colour: red\nlead: nobody\nsay_instead: {x: y}\n")
    text = text.replace("layer: problem", "layer: deep")
    more = "objections: [{id: a, when: pitch, says: b, unless: {disclosed: [stops, shops]}}]\n"
    assert problems(tmp_path, text + more) == ["SC027", "SC023", "SC102", "SC105", "SC101"]


def test_what_lacks_most_of_itself_names_what_is_missing(tmp_path: Path) -> None:
    found = compiled(tmp_path, "kind: scenario\nid: short\n").problems
    assert {p.code for p in found} == {"SC024"}
    assert {p.message.split("'")[1] for p in found} == {
        "title",
        "call_type",
        "today",
        "trainee",
        "next_step",
    }
    assert problems(tmp_path, "a: b\n") == ["SC024"]
    assert problems(tmp_path, "kind: [scenario]\n") == ["SC020"]
    assert problems(tmp_path, "{}\n") == ["SC024"]
    assert problems(tmp_path, "- a\n") == ["SC025"]
    assert problems(tmp_path, "just words\n") == ["SC025"]


# ── libraries ───────────────────────────────────────────────────────────────


def test_a_persons_lines_come_from_scenario_character_parents_and_common(tmp_path: Path) -> None:
    people = PEOPLE.replace("role: Front desk", "role: Front desk, library: brisk")
    own = """\
lines:
  - {part: reaction, when: recap_right, lines: Right.}
  - {part: hand_back, when: {cue: prompt, state: recap, disposition: warm}, person: dana,
    lines: ["{trainee}?"]}
"""
    customer = made(
        tmp_path,
        scenario_text(own, people=people),
        common__brisk=LIBRARY.format(id="brisk", like="calm", line="Sure."),
        common__calm=LIBRARY.format(id="calm", like="common", line="Thank you."),
    ).customer
    tom, dana, _ = customer.people
    assert [(cell.source, cell.depth) for cell in tom.cells] == [
        ("scenario#1", 0),
        ("brisk#1", 1),
        ("calm#1", 2),
        ("common#1", 3),
    ]
    assert [(cell.source, cell.cue, cell.state, cell.disposition) for cell in dana.cells] == [
        ("scenario#1", "recap_right", "", ""),
        ("scenario#2", "prompt", "recap", "warm"),
        ("common#1", "thanks", "", ""),
    ]


def test_a_broken_library_is_reported_where_it_is_broken(tmp_path: Path) -> None:
    text = scenario_text(people=DANA + "  library: calm\n")
    calm = LIBRARY.format(id="calm", like="gone", line="{nobody}")
    found = compiled(tmp_path, text, common__calm=calm).problems
    assert [(Path(p.path).name, p.code) for p in found] == [
        ("calm.yaml", "SC106"),
        ("calm.yaml", "SC109"),
    ]
    assert problems(tmp_path, text, common__calm="kind: library\nid: calm\n") == ["SC024"]
    assert problems(tmp_path, text, common__calm="[") == ["SC018"]
    assert problems(tmp_path, text, common__calm="kind: books\n") == ["SC020"]


def test_common_and_disposition_must_be_there(tmp_path: Path) -> None:
    found = problems(tmp_path, scenario_text(), common__common=DANA, common__disposition="a: b")
    assert found == ["SC024", "SC024"]
    broken = "kind: disposition\nid: disposition\nmoves: 1\n"
    assert problems(tmp_path, scenario_text(), common__disposition=broken) == ["SC025"]


# ── shared customers ────────────────────────────────────────────────────────

CUSTOMER = "kind: customer\nid: harbour\n" + DANA + FACTS


def test_a_shared_customer_lends_people_and_facts(tmp_path: Path) -> None:
    text = scenario_text(
        "customer: harbour\nobjections:\n  - {id: a, when: pitch, says: No., person: dana}\n",
        people="persona: {trust: 55}\n",
        facts="facts:\n" + SHIFT,
    )
    scenario = made(tmp_path, text, common__harbour=CUSTOMER)
    (dana,) = scenario.customer.people
    assert (dana.name, dana.trust) == ("Dana Whitfield", 55)
    assert [fact.id for fact in scenario.customer.facts] == ["stops", "shift"]


def test_a_scenario_may_change_a_fact_of_its_customer(tmp_path: Path) -> None:
    text = scenario_text(
        "customer: harbour\n",
        people="",
        facts="facts:\n  stops: {says: It stops daily.}\n",
    )
    (fact,) = made(tmp_path, text, common__harbour=CUSTOMER).customer.facts
    assert (fact.id, fact.says) == ("stops", "It stops daily.")
    whole = "facts:\n  - {id: stops, layer: problem, says: It never stops.}\n"
    text = scenario_text("customer: harbour\n", people="", facts=whole)
    (fact,) = made(tmp_path, text, common__harbour=CUSTOMER).customer.facts
    assert fact.says == "It never stops."


def test_a_customer_is_checked_by_itself_too(tmp_path: Path) -> None:
    text = CUSTOMER.replace("id: harbour", "id: short")
    assert problems(tmp_path, text) == []
    assert problems(tmp_path, text + "lead: nina\n") == ["SC102"]
    assert problems(tmp_path, text + "colour: red\n") == ["SC023"]
    assert problems(tmp_path, "kind: customer\nid: [a]\n") == ["SC025"]
    broken = scenario_text("customer: harbour\n", people="")
    assert problems(tmp_path, broken, common__harbour="[") == ["SC018", "SC205"]


# ── variants ────────────────────────────────────────────────────────────────


def test_a_variant_changes_adds_and_removes_by_id(tmp_path: Path) -> None:
    more = """\
variants:
  b:
    today: 2026-05-01 09:00
    facts:
      stops: {says: It stops daily., needs: {trust: 10}}
      shift: {layer: opportunity, says: A shift.}
    objections:
      busy: {when: pitch, says: "I'm busy."}
    people:
      tom: remove
      dana: {trust: 70}
      ian: {name: Ian, role: Buyer, is_gatekeeper: true}
    next_step:
      accepts:
        visit: remove
        call: {examples: ["Let's talk"]}
  c:
    facts: {stops: remove}
    next_step: {accepts: [{id: visit, examples: ["Shall I come?"]}]}
examples:
  - {name: asks, turns: How is it?, expect: {hides: stops}, variant: b}
"""
    scenario = made(tmp_path, scenario_text(more, people=PEOPLE))
    b, c = scenario.variants
    assert [(f.id, f.says) for f in b.customer.facts] == [
        ("stops", "It stops daily."),
        ("shift", "A shift."),
    ]
    assert [(p.id, p.trust) for p in b.customer.people] == [("dana", 70), ("ola", 40), ("ian", 40)]
    assert [o.id for o in b.customer.objections] == ["busy"]
    assert [step.id for step in b.call.next_step.accepts] == ["call"]
    assert b.call.today == datetime.fromisoformat("2026-05-01T09:00")
    assert c.customer.facts == ()
    assert c.call.next_step.accepts[0].examples == ("Shall I come?",)
    assert scenario.customer.facts[0].says == "Line 2 stops three times a week."
    assert scenario.call.next_step.accepts[0].id == "visit"


def test_a_variant_names_people_that_exist(tmp_path: Path) -> None:
    more = "variants: {b: {people: {nina: {trust: 70}}}}\n"
    assert problems(tmp_path, scenario_text(more, people=PEOPLE)) == ["SC112"]


def test_a_variant_that_breaks_the_call_is_reported(tmp_path: Path) -> None:
    more = "variants: {b: {facts: {stops: remove}}}\n"
    assert problems(tmp_path, scenario_text(more, facts=FACTS + SHIFT)) == ["SC101"]
    more = "variants: {b: {trainee: {goal: }, next_step: remove}}\n"
    assert problems(tmp_path, scenario_text(more)) == ["SC026", "SC025"]


def test_the_briefing_is_all_of_what_the_trainee_sees(tmp_path: Path) -> None:
    text = scenario_text().replace(
        "  goal:", "  last_note: {discussed: seals}\n  known: stops\n  also: Be brief\n  goal:"
    )
    briefing = made(tmp_path, text).call.briefing
    assert briefing.last_note == CallNote(discussed="seals")
    assert (briefing.known, briefing.also) == (("stops",), ("Be brief",))
    assert NEXT_STEP in text


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_a_file_from_another_system_means_the_same(tmp_path: Path, end: str) -> None:
    text = scenario_text()
    search = folder(tmp_path, short=text)
    plain = check_file(tmp_path / "short.yaml", search).scenario
    data = b"\xef\xbb\xbf" + text.replace("\n", end).encode()
    (tmp_path / "short.yaml").write_bytes(data)
    assert check_file(tmp_path / "short.yaml", search).scenario == plain
