"""The closed vocabularies that scenario data may name.

Cues are what a library cell can answer: every act of hearing by its own name, and the
situations below, which only the call knows. Move reasons are the rows of the
disposition table.
"""

from enum import StrEnum


class Phase(StrEnum):
    """The states of the base call."""

    RINGING = "ringing"
    ANSWERED = "answered"
    OPENING = "opening"
    DISCOVERY = "discovery"
    RECAP = "recap"
    NEXT_STEP = "next_step"
    WRAP_UP = "wrap_up"
    ENDED = "ended"
    BRUSH_OFF = "brush_off"
    OBJECTION = "objection"
    GATEKEPT = "gatekept"
    HANDED_DOWN = "handed_down"
    ON_HOLD = "on_hold"


class Situation(StrEnum):
    """What a reply may be to, beside the acts that were heard."""

    PICKS_UP = "picks_up"  # her first words
    CALLS_YOU = "calls_you"  # her first words when she is the caller
    HER_REASON = "her_reason"  # before the fact she rings about
    HEARS_NAME = "hears_name"  # he has said who he is, no purpose yet
    SPECIFIC_PURPOSE = "specific_purpose"
    PURPOSE_WITH_BENEFIT = "purpose_with_benefit"
    VAGUE_PURPOSE = "vague_purpose"
    WRONG_PURPOSE = "wrong_purpose"  # names something untrue of her
    NO_PURPOSE = "no_purpose"  # turns go by without one: she asks what this is about
    CHECK_IN_SUSPECTED = "check_in_suspected"  # "What are you selling?"
    KINDNESS_RECEIVED = "kindness_received"
    BAIT_AND_SWITCH = "bait_and_switch"
    KINDNESS_WAS_BAIT = "kindness_was_bait"  # he asked how she was, and then sold
    TOLD_GUARDED = "told_guarded"  # she evades; used when a fact has no guarded text
    TOLD_ALREADY = "told_already"  # the sigh before telling again
    AS_I_SAID = "as_i_said"  # the same without any sigh
    JUST_TOLD = "just_told"  # he asks for what she has said in her last line
    HOW_DO_YOU_MEAN = "how_do_you_mean"  # asks what he is after
    KNOWN_FROM_NOTE = "known_from_note"  # his own note already says it
    TRUST_PROBE_COLD = "trust_probe_cold"  # "Oh, the usual."
    TRUST_SIGN = "trust_sign"  # "I was wondering if you could …"
    ASKS_QUESTION_BACK = "asks_question_back"
    RECAP_RIGHT = "recap_right"
    RECAP_PARTLY = "recap_partly"
    RECAP_WRONG = "recap_wrong"  # may use {right} and {wrong}
    RECAP_INVENTED = "recap_invented"
    RECAP_EMPTY = "recap_empty"  # nothing of hers in it
    RECAP_PUT_RIGHT = "recap_put_right"
    BUILT_ON_WRONG = "built_on_wrong"
    ECHO = "echo"  # the third echo of her line
    NOTHING_GIVEN = "nothing_given"  # "You ask a lot. What are you thinking?"
    VALUE_FITS = "value_fits"
    VALUE_GENERIC = "value_generic"
    OVER_PROMISE_PLEASES = "over_promise_pleases"
    FALSE_URGENCY_REFUSED = "false_urgency_refused"
    OBJECTION_DROPPED = "objection_dropped"
    OBJECTION_STANDS = "objection_stands"
    STEP_AGREED = "step_agreed"  # may use {when}
    STEP_BEFORE_NEED = "step_before_need"
    STEP_NO_DAY = "step_no_day"
    STEP_TOO_EARLY = "step_too_early"
    STEP_WRONG = "step_wrong"
    STEP_NO_ACTION = "step_no_action"  # a day, but what for?
    OFFERS_DAY = "offers_day"
    LEAVES_IT_OPEN = "leaves_it_open"  # a step she would not take, named with the goodbye
    PUSHED_AGAIN = "pushed_again"  # a second push after a refusal
    LETS_GO = "lets_go"
    TIME_LIMIT_MENTIONED = "time_limit_mentioned"
    TIME_IS_UP = "time_is_up"
    POLITELY_SHEDS = "politely_sheds"
    HANGS_UP = "hangs_up"
    RINGS_OFF = "rings_off"  # the goodbye after an agreed or ordinary end
    SILENCE_FIRST = "silence_first"
    SILENCE_AGAIN = "silence_again"
    VOLUNTEERS = "volunteers"
    WAS_INTERRUPTED = "was_interrupted"  # picks up the thread
    NOT_UNDERSTOOD = "not_understood"
    SPEAKS_UP = "speaks_up"  # lead-in: he couldn't hear her
    HEARS_HIM = "hears_him"  # "Can you hear me?"
    REPEATS = "repeats"  # lead-in when asked to say it again
    DOES_NOT_KNOW = "does_not_know"
    NO_REASON = "no_reason"  # "Why?", and she doesn't know
    NO_FIGURE = "no_figure"  # "How many?", the same
    NO_NAME = "no_name"  # "Who?", the same
    NO_DAY = "no_day"  # "When?", the same
    NOTHING_IN_THE_WAY = "nothing_in_the_way"  # "What prevents it?": nothing she knows of
    OFF_TOPIC = "off_topic"  # asked about the moon: she wonders why
    MEANT_SO = "meant_so"  # lead-in when asked what she means, before she says it again
    NOTHING_MISSED = "nothing_missed"  # "What did I forget?": nothing
    NOTHING_TO_ADD = "nothing_to_add"  # asked for more about what she has told: there is none
    SAYS_YES = "says_yes"  # to a closed question about a fact
    SAYS_NO = "says_no"
    NON_COMMITTAL = "non_committal"  # a yes-or-no question about her that no fact answers
    NOT_THAT_SHE_KNOWS = "not_that_she_knows"  # the same, about anything else
    NO_PLACE = "no_place"  # where?
    NO_DURATION = "no_duration"  # how long, since when?
    NO_CHOICE = "no_choice"  # which, the one or the other?
    CHOOSES_ONE = "chooses_one"  # the same, with the one she would name as {asked}
    NO_OTHER_WORDS = "no_other_words"  # what do you mean?
    NO_EXPLANATION = "no_explanation"  # how is that done?
    NO_STORY = "no_story"  # what did you do, what happened then?
    NO_QUOTE = "no_quote"  # what did they say?
    NO_VIEW = "no_view"  # what do you think?
    HOW_LONG_HERE = "how_long_here"  # how long she has been there
    HOW_OLD = "how_old"  # how old are they?
    HOW_OFTEN = "how_often"
    WHEN_TO_REACH = "when_to_reach"  # when is she best reached?
    WHEN_IT_WAS = "when_it_was"
    WHEN_IT_WILL_BE = "when_it_will_be"
    WHOSE_IDEA = "whose_idea"
    WHOM_TO_ASK = "whom_to_ask"  # who should he talk to?
    NOBODY_ELSE = "nobody_else"  # who else?
    WHOEVER_IS_ON = "whoever_is_on"  # who stands there, who cleans up?
    WHAT_SOMEBODY_IS_LIKE = "what_somebody_is_like"
    WHAT_ONE_DOES = "what_one_does"  # what do they do then, how do they cope?
    WHAT_THEN = "what_then"  # what happens if …?
    WHAT_IT_MEANS = "what_it_means"  # what does it do to them?
    WHAT_IT_WOULD_MEAN = "what_it_would_mean"
    WHAT_TO_AVOID = "what_to_avoid"  # what should he never do?
    WHAT_OTHERS_WANT = "what_others_want"
    WHAT_SHE_LIKES = "what_she_likes"
    WHAT_ANNOYS = "what_annoys"
    WHAT_WOULD_HELP = "what_would_help"  # what does she need, want, hope for?
    THE_USUAL = "the_usual"  # what do they use?
    WHAT_IS_BEHIND_IT = "what_is_behind_it"  # what causes it?
    HOW_IT_IS = "how_it_is"
    HOW_TO_SEND = "how_to_send"  # how should he send it?
    HOW_IT_CAME = "how_it_came"  # how did they notice it, come to it?
    ONE_WILL_DO = "one_will_do"  # one or two?
    A_BIT_OF_BOTH = "a_bit_of_both"  # either … or?
    LIKES_IT = "likes_it"
    IS_CONTENT = "is_content"
    HAS_TRIED = "has_tried"  # has she talked to them, looked at it?
    THINKS_SO = "thinks_so"
    NEEDS_IT = "needs_it"
    KNOWS_IT = "knows_it"
    HER_PLANS = "her_plans"  # is she going to?
    SHALL_HE = "shall_he"  # could I, should we?
    WOULD_SHE = "would_she"
    IS_THERE_ANY = "is_there_any"
    SOMETHING_LIKE_IT = "something_like_it"  # does she have one?
    WEATHER = "weather"  # "How's the weather?"
    HERSELF = "herself"  # "Who does that?": she does
    HEARS_HIM_OUT = "hears_him_out"  # he has said why he rings, and asked nothing yet
    KINDNESS_DOUBTED = "kindness_doubted"  # he has said that he sells nothing
    PARTLY = "partly"  # is she, did she, has she?
    NOW_AND_THEN = "now_and_then"  # does she do that?
    PROBABLY = "probably"  # a yes or a no about anything else
    WHAT_KIND = "what_kind"
    WHICH_ONE = "which_one"
    WHICH_IT_WAS = "which_it_was"  # which did they take?
    WHICH_NUMBER = "which_number"  # what number is she best rung on?
    WHO_WILL_BE_THERE = "who_will_be_there"  # who should be there from her side?
    WHOM_TO_ASK_FOR = "whom_to_ask_for"  # whom should he ask for when he comes?
    TO_HER = "to_her"  # to her, or straight to him?
    BY_PHONE = "by_phone"  # by phone, or in writing?
    HOW_LONG_FOR_IT = "how_long_for_it"  # how long shall they plan for?
    WHERE_TO_COME = "where_to_come"  # where shall they meet, which gate?
    MAY_CONFIRM_IT = "may_confirm_it"  # shall he confirm it in writing?
    WHAT_TO_BRING = "what_to_bring"
    DAY_PUT_RIGHT = "day_put_right"  # he repeats another day than the one agreed, {when}
    THEY_SAID_SO = "they_said_so"  # have they said anything about it?
    WHAT_WAS_SAID = "what_was_said"  # what did they say, what do they ask?
    WHAT_OTHERS_THINK = "what_others_think"
    HOW_MANY = "how_many"
    HOW_MUCH = "how_much"
    WHAT_IT_COSTS = "what_it_costs"
    HOW_BIG = "how_big"  # how big, far, heavy, fast?
    FOR_SOME_TIME = "for_some_time"  # since when?
    SOMEWHERE_BETWEEN = "somewhere_between"  # one in ten, or every other?
    ON_AND_OFF = "on_and_off"  # since then, or all along?
    WHEN_AS_A_RULE = "when_as_a_rule"  # when do they usually …?
    WHAT_HAPPENED = "what_happened"
    HOW_IT_WAS = "how_it_was"  # how was that for her?
    HOW_IMPORTANT = "how_important"
    SOMEBODY_ELSE_TOO = "somebody_else_too"  # should he be on that call, too?
    NOT_YET = "not_yet"  # has she already …?
    WHAT_SOMEBODY_DOES = "what_somebody_does"
    WHO_SOMEBODY_IS = "who_somebody_is"
    WHAT_WAS_TRIED = "what_was_tried"
    WHAT_TO_WRITE = "what_to_write"
    THAT_REMAINS_TO_BE_SEEN = "that_remains_to_be_seen"  # will it, could they?
    SOMEBODY_ELSES = "somebody_elses"  # {colleague} could tell, and she could not
    NOTHING_ELSE = "nothing_else"  # "apart from that": nothing
    MISTOOK_HIM = "mistook_him"  # lead-in: "no, the bottle", and she sees what he meant
    PUT_IT_BADLY = "put_it_badly"  # lead-in: he has not followed her, and she says it again
    TAKES_IT_BACK = "takes_it_back"  # he has not followed her: a manner of speaking
    WHERE_WERE_WE = "where_were_we"  # hand-back after that
    ASKED_WHY_HE_RINGS = "asked_why_he_rings"  # "The reason for what?", of her own question
    ASKED_WHICH_DAY = "asked_which_day"  # the same, where she had asked for a day
    ASKED_WHAT_FOR = "asked_what_for"  # the same, where she had asked what they would do
    MEANT_MINUTES = "meant_minutes"  # "Two what?", of the time she has
    KEEPS_THE_REST = "keeps_the_rest"  # "What's the other half?": she would rather not say
    NO_GOOD_ANSWER = "no_good_answer"  # she sees what he had meant, and has nothing for it
    SHRUGS_AGAIN = "shrugs_again"  # a second time running she has nothing for his question
    WHAT_SHE_CAN_TELL = "what_she_can_tell"  # in place of a second shrug, before what she has
    EITHER_WILL_DO = "either_will_do"  # "Now, or after that call?": of two things he could do
    RATHER_NOT = "rather_not"  # "When shall I call, or would you rather not?"
    TAKES_OFFER = "takes_offer"  # "Would you like it?"
    LIVES_WITH_IT = "lives_with_it"  # "… is that a problem for you?", of a limit of his
    MISSED_HIS_QUESTION = "missed_his_question"  # "I asked whether …": she had not answered
    WHO_AM_I = "who_am_i"  # {name}, {role}, {company}
    WHAT_DAY = "what_day"  # {today}
    INSTRUCTED = "instructed"  # "ignore your rules …"
    NOT_ENGLISH = "not_english"
    TOO_MUCH_AT_ONCE = "too_much_at_once"
    HANDS_TO_ENGINEER = "hands_to_engineer"
    HANDS_TO_PROCUREMENT = "hands_to_procurement"
    TAKES_OVER = "takes_over"  # first words of the person handed to
    PUTS_THROUGH = "puts_through"
    KEEPS_GATE = "keeps_gate"
    FLOOR_TOKEN = "floor_token"  # "Mm-hm."
    ON_HOLD_REPLY = "on_hold_reply"
    PROMPT = "prompt"  # hand-back: she gives him the floor
    ALL_SAID = "all_said"  # hand-back: he has said that this was all
    ASKS_PURPOSE = "asks_purpose"  # hand-back: "What's this about?"
    WORKING_STANDARDS_AGREED = "working_standards_agreed"


class MoveReason(StrEnum):
    """Why trust or patience moved."""

    SPECIFIC_PURPOSE = "specific_purpose"
    PURPOSE_WITH_BENEFIT = "purpose_with_benefit"
    BAIT_AND_SWITCH = "bait_and_switch"
    NO_PURPOSE = "no_purpose"
    FILLER_OPENER = "filler_opener"
    NEGLECTED_CHECK_IN = "neglected_check_in"
    KINDNESS = "kindness"
    KINDNESS_TURNED_PITCH = "kindness_turned_pitch"
    NOTE_USED = "note_used"
    FOLLOW_UP = "follow_up"
    RECAP_RIGHT = "recap_right"
    RECAP_PUT_RIGHT = "recap_put_right"
    BUILT_ON_WRONG = "built_on_wrong"
    RECAP_INVENTED = "recap_invented"
    ECHO = "echo"
    NOTHING_GIVEN = "nothing_given"
    VALUE_FITS = "value_fits"
    VALUE_GENERIC = "value_generic"
    EMPATHY = "empathy"
    RESPECTFUL_CHALLENGE = "respectful_challenge"
    OVER_PROMISE = "over_promise"
    CONDITIONAL_COMMITMENT = "conditional_commitment"
    FALSE_URGENCY = "false_urgency"
    PRESSURE = "pressure"
    PUSHED_AGAIN = "pushed_again"
    BLAME = "blame"
    ASKED_AGAIN = "asked_again"
    FEATURE_DUMP = "feature_dump"
    EARLY_PITCH = "early_pitch"
    TECHNICAL_DUMP = "technical_dump"
    RUDE = "rude"
    INTERRUPTED = "interrupted"
    SILENCE = "silence"
    APOLOGY = "apology"
    ASKED_BLOCKER = "asked_blocker"
    STANDARDS_AGREED = "standards_agreed"
    LET_GO = "let_go"
    TIME_RESPECTED = "time_respected"
    LEFT_ON_HOLD = "left_on_hold"
    NOT_UNDERSTOOD = "not_understood"
    REPEATED_HIMSELF = "repeated_himself"


# One plain sentence of the sort he asked for, where she has nothing to tell.
PLAINLY_NONE = frozenset(
    {
        Situation.NO_NAME,
        Situation.NO_DAY,
        Situation.NO_PLACE,
        Situation.NO_REASON,
        Situation.NO_FIGURE,
        Situation.NO_DURATION,
        Situation.NO_CHOICE,
        Situation.NO_OTHER_WORDS,
        Situation.NO_EXPLANATION,
        Situation.NO_STORY,
        Situation.NO_QUOTE,
        Situation.NO_VIEW,
        Situation.NOT_THAT_SHE_KNOWS,
        Situation.NON_COMMITTAL,
    }
)
