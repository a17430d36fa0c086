"""Good calls that sell nothing, an opening and one of hers, each spoiled in one check."""

Spoil = dict[int, str]

FORKLIFTS: dict[str, Spoil] = {
    "purpose_early": {
        1: "Good day Ms Voss, it's Sam from Halden Lift Service. How are you?",
        2: "That's good to hear. Is it loud in the hall?",
    },
    "specific_purpose": {
        1: "Good day Ms Voss, it's Sam from Halden Lift Service. I'm ringing to discuss your "
        "needs, and I have nothing to sell.",
    },
    "no_filler_opener": {
        1: "Hello Ms Voss, it's Sam from Halden Lift Service, just checking in.",
        2: "How did you come through the night?",
    },
    "nothing_sold": {
        1: "Good day Ms Voss, it's Sam from Halden Lift Service. I'm ringing because of the "
        "storm on Saturday night.",
        2: "How did you come through the night?",
    },
    "open_questions": {
        2: "I have nothing to sell, honestly. Did the storm do any damage?",
        3: "I'm glad. Is truck 6 still running?",
        4: "That must be annoying. Do two drivers share a truck then?",
        5: "Is it the charger?",
        6: "Is there a night shift in autumn?",
        8: "I'm sorry about that. We have a page on charging in two shifts, I'll send it today.",
        9: "Are there bigger plans for the warehouse?",
    },
    "question_shape": {
        4: "You'd want that to stop, wouldn't you?",
        5: "It's the charger, isn't it?",
    },
    "follow_up": {
        3: "Good. What new projects do you have?",
        4: "Okay.",
        5: "All right.",
        6: "I see.",
        8: "We have a page on charging in two shifts, I'll send it to you today.",
        9: "Good.",
    },
    "deeper_layer": {
        6: "I see.",
        8: "We have a page on charging in two shifts, I'll send it to you today.",
        9: "Good.",
    },
    "recap_before_asking": {7: "Got it, I completely understand."},
    "recap_coverage": {7: "So you have some challenges with the trucks. Have I got that right?"},
    "recap_accurate": {
        7: "Let me see if I've understood. Truck 6 is flat by five every afternoon. "
        "Have I missed anything?",
    },
    "checked_back": {
        7: "Let me see if I've understood. Truck 6 is flat by three every afternoon, because you "
        "lost a charger when the racks were moved.",
    },
}

SCANNER: dict[str, Spoil] = {
    "purpose_early": {
        1: "Hello Ms Kessler, it's Sam from Lumident. How are you?",
        2: "That's good to hear. How many of you are there?",
    },
    "specific_purpose": {
        1: "Hello Ms Kessler, it's Sam from Lumident. I'm ringing to discuss your needs, "
        "and I've nothing to sell.",
    },
    "no_filler_opener": {1: "Hello Ms Kessler, it's Sam from Lumident, just touching base."},
    "nothing_sold": {
        1: "Hello Ms Kessler, it's Sam from Lumident. I'm ringing because you've had the scanner "
        "for six weeks now.",
        2: "Is everybody using the scanner?",
    },
    "open_questions": {
        2: "Is everybody using the scanner?",
        3: "That must be awkward for you. Is it the training?",
        4: "I wouldn't have asked either. Does it take longer?",
        5: "Are they good with patients?",
        7: "We have a card with the five steps of a scan, I'll send it to you today.",
        8: "Do you plan anything for the evenings?",
        9: "That's quite something. Are there bigger plans?",
    },
    "question_shape": {
        3: "You'd want them to use it, wouldn't you?",
        4: "It was the training, wasn't it?",
    },
    "follow_up": {
        3: "Okay. How do your patients like the new pictures?",
        4: "Good.",
        5: "All right.",
        7: "We have a card with the five steps of a scan, I'll send it to you today.",
        8: "I see.",
        9: "Fine.",
    },
    "deeper_layer": {
        7: "We have a card with the five steps of a scan, I'll send it to you today.",
        8: "I see.",
        9: "Fine.",
    },
    "recap_before_asking": {4: "I see.", 6: "Got it, I completely understand."},
    "recap_coverage": {4: "I see.", 6: "So there are some challenges. Have I got that right?"},
    "recap_accurate": {
        4: "I see.",
        6: "So let me see if I've understood. Three of the team still use the old machine. "
        "Have I got that right?",
    },
    "checked_back": {
        6: "So let me see if I've understood. Two of the team still use the old machine, because "
        "the training was on a Friday with the waiting room full.",
    },
}

OPENING: dict[str, Spoil] = {
    "purpose_early": {
        1: "Good day Ms Voss, it's Sam from Halden Lift Service. How are you?",
        2: "That's good to hear. Is it loud in the hall?",
        3: "I see.",
    },
    "specific_purpose": {
        1: "Good day Ms Voss, it's Sam from Halden Lift Service. I'm ringing to discuss your "
        "warehouse needs. Have you got two minutes before the lorry comes?",
    },
    "benefit_to_her": {
        1: "Good day Ms Voss, it's Sam from Halden Lift Service. I'm ringing about truck 6, "
        "because Ruben noted in May that its battery is the oldest. Have you got two minutes?",
    },
    "no_filler_opener": {
        1: "Good day Ms Voss, it's Sam from Halden Lift Service, just touching base.",
    },
    "open_questions": {2: "Is truck 6 flat in the afternoon?"},
    "recap_before_asking": {3: "That's annoying, and we should have rung earlier."},
    "recap_accurate": {3: "So truck 6 is flat by five every afternoon. Have I got that right?"},
    "checked_back": {3: "That's annoying. So truck 6 is flat by three every afternoon."},
    "permission_to_go_on": {
        1: "Good day Ms Voss, it's Sam from Halden Lift Service. I'm ringing about truck 6, "
        "because Ruben noted in May that its battery is the oldest, so that your drivers don't "
        "stand there without a truck in the afternoon.",
    },
    "next_step_action": {4: "I see.", 5: "Let's keep in touch."},
    "next_step_fits": {
        4: "Could I come by and show you a presentation?",
        5: "Could I come by on Friday with the presentation?",
    },
    "next_step_agreed": {4: "I see.", 5: "I'll be in touch."},
}

HERS: dict[str, Spoil] = {
    "restates_her_reason": {
        2: "That's annoying, with your name on them. What do you think is behind it?",
    },
    "criteria_first": {
        4: "That's a blow. Our film labels are the best on the market, with five layers.",
    },
    "open_questions": {
        2: "So the labels lift in the shop coolers, and the corners come up. Is it the glue?",
        3: "Has anybody complained?",
        4: "Before I offer anything, is there a budget?",
        6: "Have you talked to your supplier?",
        7: "We have a one-page ice water test for labels, I'll send it to you today.",
        8: "Is your partner on board?",
    },
    "recap_coverage": {
        2: "So the labels lift in the shop coolers, and the corners come up. That's annoying.",
        5: "So there are some challenges. Have I got that right?",
    },
    "checked_back": {
        5: "Let me see if I have it all. The labels lift in the coolers, because the bottles come "
        "wet from the new rinser since April, and a supermarket sent two hundred crates back.",
    },
    "next_step_agreed": {10: "I see.", 11: "I'll be in touch."},
    "next_step_action": {6: "I see.", 10: "I see.", 11: "Let's keep in touch."},
}
