"""Every check by its id. A test holds it against the rubric."""

from scoring.checks import call_types, listening, next_step, open_questions, purpose
from scoring.finding import Check

CHECKS: dict[str, Check] = {
    check.__name__: check
    for check in (
        purpose.purpose_early,
        purpose.specific_purpose,
        purpose.benefit_to_her,
        purpose.no_filler_opener,
        open_questions.open_questions,
        open_questions.question_shape,
        open_questions.follow_up,
        open_questions.deeper_layer,
        listening.recap_before_asking,
        listening.recap_coverage,
        listening.recap_accurate,
        listening.checked_back,
        next_step.next_step_action,
        next_step.next_step_when,
        next_step.next_step_fits,
        next_step.next_step_agreed,
        call_types.permission_to_go_on,
        call_types.repeatable_reason,
        call_types.truthful,
        call_types.asks_advice,
        call_types.missed_date_named,
        call_types.blocker_asked,
        call_types.nothing_sold,
        call_types.detail_remembered,
        call_types.lets_her_finish,
        call_types.restates_her_reason,
        call_types.criteria_first,
        call_types.standards_both_ways,
    )
}
