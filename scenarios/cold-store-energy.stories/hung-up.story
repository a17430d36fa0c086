# Presses, invents a deadline, gets personal.
Ms Duval, Sam from Brightwater Controls, you need to sign this week.
The offer is only valid until midnight, after that it goes up by ten percent.
Come on, it's just a signature. Surely you're allowed to decide that.
You people are too stupid to see a good offer.
Then stay stupid, you're wasting my time.
