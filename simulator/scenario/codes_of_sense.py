"""The codes of files that can be played and yet make no sense as a call.

Data, as in `codes`. All are warnings: the call can be held, but not as its author means it.
What finds them is `simulator.authoring.findings`.
"""

from simulator.scenario.code import Code, Severity


def _sense(code: str, template: str, why: str, help: str) -> Code:
    return Code(code, template, why, help, Severity.WARNING)


CODES_OF_SENSE = (
    # ── states and transitions ──────────────────────────────────────────────
    _sense(
        "SC301",
        "nothing leads to the state '{value}'",
        "no transition that can fire goes there, so no call will ever be in it",
        "add a transition with 'goes_to: {value}', or remove the state",
    ),
    _sense(
        "SC302",
        "nothing leads out of the state '{value}'",
        "it behaves like '{like}', which a call only leaves by ending, and no transition of yours "
        "goes on from here",
        "add a transition 'from: {value}', or make it like a state in which people talk: discovery",
    ),
    _sense(
        "SC303",
        "'{value}' is nearly the name of a state of the base call: '{base}'",
        "the two are different states: what the base call does in {base} it does not do here",
        "write '{base}' where you mean that one, or choose a name that is less alike",
    ),
    _sense(
        "SC304",
        "this transition can never fire: {reason}",
        "the call would go on as if it were not there",
        "{help}",
    ),
    _sense(
        "SC305",
        "this transition and the one in line {line} can both fire",
        "both wait for '{when}' in the same state and their conditions can hold together; the one "
        "that stands first in the file wins",
        "give one of them an 'if' that rules out the other",
    ),
    # ── facts ───────────────────────────────────────────────────────────────
    _sense(
        "SC306",
        "the fact '{value}' can never be told in full: {reason}",
        "whoever makes this call well would still not hear it",
        "{help}",
    ),
    _sense(
        "SC307",
        "the figure of '{wording}' is not the one she says",
        "she says: {says} A right summary would be taken for a wrong one",
        "write the same figure in both, or remove this wording",
    ),
    _sense(
        "SC308",
        "the guarded version of '{value}' tells every detail of the full one",
        "what she says to somebody she does not trust yet would already be the fact",
        "let the guarded version be true, friendly and useless",
    ),
    _sense(
        "SC309",
        "the question “{question}” also stands with '{other}'",
        "it stands in {place} as well, and only one of the two facts can be the answer",
        "keep it where it fits better",
    ),
    _sense(
        "SC310",
        "'{value}' has too few sentences: {count}, where at least {needed} are needed",
        "hearing tells what somebody means by its likeness to these sentences, so with so few a "
        "good one in other words is easily missed",
        "add others in really different words: the blunt colleague, the chatty one, the one who "
        "learned English at forty",
    ),
    # ── reserves and the next step ──────────────────────────────────────────
    _sense(
        "SC311",
        "the objection '{value}' is never raised: {reason}",
        "the trainee would never meet it",
        "{help}",
    ),
    _sense(
        "SC312",
        "the objection '{value}' can never be answered: {reason}",
        "the trainee would try in vain until she lets it rest",
        "{help}",
    ),
    _sense(
        "SC313",
        "the next step '{value}' can never be agreed: {reason}",
        "she would refuse it whatever the trainee does",
        "{help}",
    ),
    _sense(
        "SC314",
        "she offers {day} and would then refuse it: {reason}",
        "the trainee takes the day she named herself, and she says no",
        "{help}",
    ),
    _sense(
        "SC315",
        "{date} is a {right}, not a {wrong}",
        "the call is on {today}, and dates are counted from there",
        "look at a calendar, and correct the weekday or the date",
    ),
    # ── what is spoken ──────────────────────────────────────────────────────
    _sense(
        "SC316",
        "this sentence has {count} words without a stop",
        "nobody says more than {limit} words in one breath, and a synthesiser does not breathe",
        "make two sentences of it",
    ),
    _sense(
        "SC317",
        "a voice stumbles on “{mark}”",
        "lines are spoken, and this is read out as a symbol, as single letters, or not at all",
        "{help}",
    ),
    # ── the score ───────────────────────────────────────────────────────────
    _sense(
        "SC318",
        "no call can pass the check '{value}': {reason}",
        "it counts for the score all the same",
        "{help}",
    ),
    _sense(
        "SC319",
        "nobody can fail this call: {reason}",
        "a call that cannot be lost teaches nothing",
        "{help}",
    ),
    _sense(
        "SC320",
        "this example expects both that {first} and that {second}",
        "no call does both, so the example can never hold",
        "keep one of the two",
    ),
    _sense(
        "SC321",
        "the variant '{value}' changes nothing",
        "whoever rings again meets the very same call",
        "give it other figures or another true reason, or remove it",
    ),
    _sense(
        "SC322",
        "'{value}' is too vague to aim at: “{word}”",
        "two people would not agree whether it was reached, so nobody can prepare for it or be "
        "judged by it",
        "say what is heard when it is done: who says what, when",
    ),
    _sense(
        "SC325",
        "this small answer has {count} words; she says at most {limit} in one breath",
        "what is asked by the way is answered by the way; at length it would stop the call",
        "shorten it, or make a fact of it in the scenario file, where there is room for two",
    ),
    _sense(
        "SC326",
        "“{question}” is none of the questions that ask on about what she has just said",
        "after a fact only bare questions are looked for, which name nothing themselves",
        "write one of these: {known}; or leave 'after {fact}:' out, so that it is a whole question",
    ),
    # ── rubrics ─────────────────────────────────────────────────────────────
    _sense(
        "SC323",
        "the weights of the dimensions come to {total}, not 100",
        "a score is out of 100, so each dimension would count for another share than is written",
        "change the weights until they come to 100",
    ),
    _sense(
        "SC324",
        "the checks of '{value}' have {points} points together, and its weight is {weight}",
        "points would be worth more or less than is written beside them",
        "change the points or the weight until they are equal",
    ),
    # ── proof ───────────────────────────────────────────────────────────────
    _sense(
        "SC401",
        "no call was found that wins: the best one came to {score} and ended with {outcome}",
        "it was made of this file's own sentences and improved by the scorecard's advice; "
        "a pass takes {pass_mark} points and a next step",
        "play it with the sentences of 'say_instead', and see where points are lost",
    ),
    _sense(
        "SC402",
        "no call was found that ends with {outcome}",
        "an ending nobody comes to was not thought through, or cannot be heard",
        "{help}",
    ),
    _sense(
        "SC404",
        "the sentence for '{value}' passes that check in no call that was held",
        "the scorecard would offer it to somebody who failed the check",
        "try it with 'warmcall preview', and say it more plainly",
    ),
    _sense(
        "SC405",
        "no way through the call leads to the {what} '{value}'",
        "every combination of states, people, trust and facts told was looked at",
        "look at what it waits for: is that only to be had when it has already happened?",
    ),
    _sense(
        "SC411",
        "this question is not heard to ask for '{value}'",
        "whoever asks in these words gets another answer, or none",
        "make it a whole question with a word of the fact's own subject in it",
    ),
    _sense(
        "SC413",
        "this example is not heard as the next step '{value}', but {instead}",
        "she would agree to something else, or to nothing",
        "say who does what, in words that no other step has",
    ),
    _sense(
        "SC414",
        "this sentence is not heard as an answer to '{value}'",
        "her objection would stand although it was met",
        "say it more plainly, or add other sentences like it",
    ),
)
