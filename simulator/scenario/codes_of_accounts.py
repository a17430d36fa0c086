"""The codes of account files: calls in an order, promises, mail, calendars.

Data, as in `codes`.
"""

from simulator.scenario.code import Code, Severity

CODES_OF_ACCOUNTS = (
    Code(
        "SC501",
        "'{key}' names no call of this account: '{value}'",
        "only calls that stand under 'calls' can be named",
        "{help}",
    ),
    Code(
        "SC502",
        "'{key}' names no event of this account: '{value}'",
        "only events that stand under 'events' can be named",
        "{help}",
    ),
    Code(
        "SC503",
        "'{value}' is a fact of none of the calls",
        "what is sent helps with something the customer can have told",
        "{help}",
    ),
    Code(
        "SC504",
        "the call '{value}' can never be held: {reason}",
        "a call is held after those it needs, while its days last",
        "{help}",
    ),
    Code(
        "SC505",
        "on {day}{held} nothing can be done any more, and nobody says that it is over",
        "the trainee would wait for ever: no call can be held from then on and no event ends it",
        "let a call repeat, let one close later, or add an event with 'ends: true' that tells why",
    ),
    Code(
        "SC506",
        "{what} lies outside the story",
        "the story goes from {starts} to {ends}",
        "correct one of the dates",
    ),
    Code(
        "SC507",
        "'{value}' stands nowhere in the scenario",
        "the list under 'words' says what its texts call a date; this wording they do not have",
        "write it exactly as the scenario has it, or remove the line",
        Severity.WARNING,
    ),
    Code(
        "SC508",
        "this still says '{value}', but the scenario was moved (weeks: {weeks})",
        "dates are reckoned, but what the texts call them is not",
        "add the old and the new wording under 'words', or 'January: January' if it may stand",
        Severity.WARNING,
    ),
    Code(
        "SC509",
        "{found}",
        "the call in which she rings is earned: 'golden' says by what",
        "{help}",
    ),
    Code(
        "SC510",
        "{what} is a {weekday}",
        "the calendar of a story has workdays only, Monday to Friday",
        "choose a day from Monday to Friday",
    ),
    Code(
        "SC511",
        "'{value}' is a limit of none of the calls",
        "a colleague answers for what our own firm can do: the 'about' of a limit",
        "{help}",
    ),
    Code(
        "SC512",
        "'{value}' is nobody in these calls",
        "a promise is owed by the trainee or by somebody on the customer's side",
        "{help}",
    ),
    Code(
        "SC513",
        "nothing is said of the trainee while trust is under {low}",
        "the story ends with what the customer would say to a colleague, however it went",
        "add an opinion without 'trust', which holds for the rest",
    ),
    Code(
        "SC514",
        "there is no reason '{value}' for trust to move between calls",
        "the relationship table names what can happen between calls",
        "{help}",
    ),
    Code(
        "SC515",
        "the call '{value}' has {found}",
        "a call is made of one scenario, or is like one call above it and then differs from it",
        "write either 'scenario: …' or 'like: …'",
    ),
)
