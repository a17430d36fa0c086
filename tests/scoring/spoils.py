"""Good calls, each spoiled so that one check fails: turns and what is said instead."""

from pathlib import Path

from tests.scoring.kind_spoils import FORKLIFTS, HERS, OPENING, SCANNER

Spoil = dict[int, str]

STORIES = Path(__file__).parent / "stories"


def good(scenario_id: str) -> tuple[str, ...]:
    """The turns of a good call, kept here so that turn numbers stay what they are."""
    return tuple((STORIES / f"{scenario_id}.story").read_text(encoding="utf-8").splitlines())


PACKAGING: dict[str, Spoil] = {
    "purpose_early": {
        1: "Hi Dana, it's Sam from Norpack. Have you ten minutes?",
    },
    "specific_purpose": {
        1: "Hi Dana, it's Sam from Norpack. I'm ringing to discuss your packaging needs. Have "
        "you ten minutes?",
    },
    "benefit_to_her": {
        1: "Hi Dana, it's Sam from Norpack. Marek was at line 2 with you last Tuesday, and I'm "
        "ringing to hear what still stops it. Have you ten minutes?",
    },
    "no_filler_opener": {
        1: "Hi Dana, it's Sam from Norpack, I'm just touching base.",
    },
    "open_questions": {
        2: "Is the line running again?",
        3: "That's annoying. Is it the seals?",
        4: "So we only did half the job. Was it expensive?",
        5: "I'm sorry, that's a lot of trouble. Would you change the shifts?",
    },
    "question_shape": {
        3: "That's annoying, so soon after a visit. It's the seals, isn't it?",
        4: "You'd want that gone, wouldn't you?",
        8: "And what does that mean for how you'll decide about service?",
    },
    "follow_up": {
        3: "Okay. Which contract are you on?",
        4: "Right. How many lines do you have?",
        5: "Good. Which paper do you print on?",
        7: "We have a one-page checklist, I'll send it to you today.",
        8: "Thank you.",
    },
    "deeper_layer": {
        5: "I'm sorry, that's a lot of trouble for one pair of jaws.",
        7: "We have a one-page checklist for starting up again after a stop; your operators could "
        "use it right away, I'll send it to you today.",
        8: "Thank you for that.",
    },
    "recap_before_asking": {6: "Got it, I completely understand."},
    "recap_coverage": {6: "So you have challenges with equipment. Have I missed anything?"},
    "recap_accurate": {
        6: "Let me see if I've got it. Line 2 still stops about thirty times a week, because the "
        "rear jaws are still the old ones. Have I missed anything?",
    },
    "checked_back": {
        6: "Let me see if I've got it. Line 2 still stops about three times a week, because the "
        "rear jaws are still the old ones.",
    },
    "next_step_action": {9: "That helps me to plan.", 10: "Let's keep in touch.", 11: "Fine."},
    "next_step_when": {
        9: "That helps me to plan.",
        10: "Marek and I could come over and look at the rear jaws some time.",
        11: "Fine.",
        12: "Thanks, Dana, that was clear. Goodbye.",
    },
    "next_step_fits": {
        9: "That helps me to plan.",
        10: "Marek and I are in your area this Thursday anyway, so we come over and look at the "
        "rear jaws.",
        11: "Fine.",
    },
    "next_step_agreed": {9: "That helps me to plan.", 10: "I'll be in touch soon.", 11: "Fine."},
}

STALLED: dict[str, Spoil] = {
    "purpose_early": {
        1: "Good morning Mr Aksoy, it's Sam from Sealmark. How are you today?",
        2: "What's preventing the deposit at the moment?",
    },
    "specific_purpose": {
        1: "Good morning Mr Aksoy, it's Sam from Sealmark. I'm ringing to discuss your printing "
        "needs. Do you have a few minutes?",
    },
    "benefit_to_her": {
        1: "Good morning Mr Aksoy, it's Sam from Sealmark. I'm ringing about the deposit for your "
        "certificates, which was due on the tenth. Do you have a few minutes?",
    },
    "no_filler_opener": {1: "Hi Mr Aksoy, Sam from Sealmark, I'm just checking in."},
    "follow_up": {
        3: "Okay. How many pupils do you have?",
        4: "Good. Which paper do you like?",
        5: "Right. Is the address still the same?",
        7: "Fine.",
        8: "Then I wait.",
        9: "Thank you.",
    },
    "recap_before_asking": {5: "I see.", 6: "Got it, I completely understand."},
    "recap_coverage": {5: "I see.", 6: "So you have some challenges. Have I got that right?"},
    "checked_back": {
        6: "Let me check that I've understood. You have to wait for the meeting on the "
        "twenty-second, and Ms Brandt has to release the deposit.",
    },
    "next_step_action": {10: "I see.", 11: "Let's keep in touch.", 12: "Fine."},
    "next_step_when": {
        10: "I see.",
        11: "Let's talk again some time, with Ms Brandt.",
        12: "Fine.",
    },
    "next_step_agreed": {10: "I see.", 11: "I'll be in touch.", 12: "Fine."},
    "open_questions": {
        2: "Things change. Can you pay this week?",
        3: "Thank you. Is everything else on time?",
        7: "Would a later date help you?",
        9: "Thank you for trusting me with that. Is the merger certain?",
    },
    "question_shape": {
        2: "Things change. You do want to pay, don't you?",
        3: "Thank you. You'd rather be done with it, wouldn't you?",
    },
    "recap_accurate": {
        5: "I see. By when do the certificates have to be with you?",
        6: "Let me check that I've understood. You have to wait for the meeting on the "
        "twenty-fifth, and Ms Brandt has to release the deposit. Have I got that right?",
    },
    "next_step_fits": {
        10: "I see.",
        11: "I'm in your town tomorrow anyway, so I come by and we talk with Ms Brandt.",
        12: "Fine.",
    },
    "missed_date_named": {
        1: "Good morning Mr Aksoy, it's Sam from Sealmark. I'm ringing about the deposit for your "
        "certificates, so that your graduation stays safe. Do you have a few minutes?",
    },
    "blocker_asked": {2: "Things change, that happens to all of us.", 4: "That must be hard."},
}

FIRST_DAY: dict[str, Spoil] = {
    "purpose_early": {1: "Good afternoon Ms Adeyemi, this is Sam from Fernhill Supplies. Hello."},
    "specific_purpose": {
        1: "Good afternoon Ms Adeyemi, this is Sam from Fernhill Supplies. I'm ringing to discuss "
        "your lab supply needs. Do you have ten minutes?",
    },
    "no_filler_opener": {
        1: "Hi, this is Sam from Fernhill Supplies, I just wanted to introduce myself and check in."
    },
    "deeper_layer": {
        6: "I can understand that you stopped answering.",
        7: "Never before two, noted.",
        9: "We have a page on how two other labs brought their orders together, I'll send it.",
    },
    "recap_before_asking": {3: "I see.", 7: "Noted.", 8: "Got it, I completely understand."},
    "recap_coverage": {
        3: "How do you find out that something is missing?",
        7: "What would you change about the way your lab orders?",
        8: "Got it, I completely understand.",
    },
    "checked_back": {
        8: "Let me see whether I have understood. Your tips arrive part-shipped and cost you half "
        "a bench day each time.",
        10: "Then here's what I'd propose. I ring once a month after two, fifteen minutes, and you "
        "get the points the day before.",
    },
    "next_step_action": {11: "Good.", 12: "Let's keep in touch.", 14: "Goodbye."},
    "next_step_when": {
        11: "Good.",
        12: "To start small, I'd suggest one trial order of tips some time.",
        14: "Goodbye.",
    },
    "next_step_agreed": {11: "Good.", 12: "I'll be in touch.", 14: "Goodbye."},
    "standards_both_ways": {10: "Good."},
    "follow_up": {
        3: "Okay. Which gloves do you wear?",
        4: "Good. What colour are the labels?",
        5: "Right.",
        6: "Fine.",
        7: "Very good.",
        9: "Thank you for that.",
        10: "Good.",
    },
    "benefit_to_her": {
        1: "Good afternoon Ms Adeyemi, this is Sam from Fernhill Supplies. You took our price list "
        "for tips at the fair in February, and I'm ringing to learn how you order before I send "
        "anything. Do you have ten minutes?",
    },
    "open_questions": {
        2: "Do you need another supplier of tips?",
        3: "Half a day at the bench, that hurts. Do they tell you?",
        4: "Do you manage at the bench when that happens?",
        5: "That's a lot to carry. Was your last supplier better?",
        6: "I can understand that. Is once a month enough?",
        7: "Never before two, noted. Would you change the orders?",
        9: "We have a page on how two other labs brought their orders together, I'll send it.",
    },
    "question_shape": {
        3: "Half a day at the bench, that hurts. You'd like to be told, wouldn't you?",
        4: "And you'd want that to stop, wouldn't you?",
    },
    "recap_accurate": {
        8: "Let me see whether I have understood. Your tips arrive part-shipped and cost you three "
        "bench days each time. Please correct me if I got something wrong.",
    },
    "next_step_fits": {
        11: "Good.",
        12: "I'm in your area tomorrow anyway, so I come by and we look at one trial order.",
        14: "Goodbye.",
    },
}

SPOILS = {
    "packaging-renewal": PACKAGING,
    "stalled-deposit": STALLED,
    "first-day-lab-supplies": FIRST_DAY,
    "neglected-forklifts": FORKLIFTS,
    "scanner-six-weeks": SCANNER,
    "neglected-opening": OPENING,
    "soft-drink-labels": HERS,
}
