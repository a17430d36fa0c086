# The same two minutes, other figures.
Good morning Ms Duval, it's Sam from Brightwater Controls, about the power bills. Jonas Lindahl showed us store three in April, and I'd like your next forecast to hold. Do you have two minutes?
Tell me about the energy bill.
So power cost two hundred and fifty thousand more than forecast, before your time. Is that right?
Then let's not squeeze that into a minute. I'd come to see you and Jonas for half an hour, no slides. When would suit you?
Tuesday the sixteenth of June at half past eight, good. I come to you both, so that nobody has to explain such a bill again.
Thank you. Goodbye.
