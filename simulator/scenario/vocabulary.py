"""Words that scenario files share with the layers above, which this layer may not import.

A test holds each of these lists against the enumeration or rubric it mirrors.
"""

from simulator.scenario.cues import Phase, Situation

ACTS = (
    "greeting",
    "self_introduction",
    "ask_for_person",
    "small_talk",
    "purpose",
    "benefit",
    "filler_opener",
    "time_request",
    "note_reference",
    "open_question",
    "closed_question",
    "leading_question",
    "stacked_questions",
    "follow_up",
    "ask_blocker",
    "recap",
    "check_back",
    "empathy",
    "respectful_challenge",
    "suggestion",
    "value_given",
    "feature_dump",
    "pitch",
    "commitment",
    "conditional_commitment",
    "over_promise",
    "false_urgency",
    "pressure",
    "blame",
    "request",
    "next_step_proposal",
    "help_offer",
    "standards_agreement",
    "disqualify",
    "objection_answer",
    "affirm",
    "deny",
    "answer",
    "persona_question",
    "ask_to_repeat",
    "backchannel",
    "hold_on",
    "apology",
    "thanks",
    "goodbye",
    "rude",
    "unclear",
)
CUES = tuple(dict.fromkeys((*ACTS, *(situation.value for situation in Situation))))
STATES = tuple(phase.value for phase in Phase)
OUTCOMES = ("agreed", "let_go", "polite_end", "hung_up_on", "trainee_hung_up", "out_of_time")
CHECKS = (
    "purpose_early",
    "specific_purpose",
    "benefit_to_her",
    "no_filler_opener",
    "open_questions",
    "question_shape",
    "follow_up",
    "deeper_layer",
    "recap_before_asking",
    "recap_coverage",
    "recap_accurate",
    "checked_back",
    "next_step_action",
    "next_step_when",
    "next_step_fits",
    "next_step_agreed",
)
# Each belongs to one type of call, and is scored there in place of others.
CALL_TYPE_CHECKS = (
    "permission_to_go_on",
    "repeatable_reason",
    "truthful",
    "asks_advice",
    "missed_date_named",
    "blocker_asked",
    "nothing_sold",
    "detail_remembered",
    "lets_her_finish",
    "restates_her_reason",
    "criteria_first",
    "standards_both_ways",
)
ALL_CHECKS = (*CHECKS, *CALL_TYPE_CHECKS)
DIMENSIONS = ("purpose", "open_questions", "listening", "next_step")
PLACEHOLDERS = (
    "name",
    "trainee",
    "company",
    "our_company",
    "topic",
    "today",
    "when",
    "right",
    "wrong",
    "role",
    "asked",
    "colleague",
)
