Hello Joanna, good to hear from you. What can I do for you?
So the labels lift in the shop coolers, and the corners come up. That's annoying, with your name on them. What do you think is behind it?
And what did that lead to with the shops?
Two hundred crates is a blow. Before I offer anything, what must a label be able to do for you?
Let me see if I have it all. The labels lift in the coolers, because the bottles come wet from the new rinser since April, a supermarket sent two hundred crates back in May, and the label has to stay on for two days in ice water. Have I got that right?
I'd have to ask Bruno in production when samples are possible, and I'll tell you by Wednesday. Apart from the labels, what else would you like to change?
We have a one-page ice water test for labels, I'll send it to you today. You could run it with the label you have now. And what are the bigger plans for the firm?
Thank you for telling me. By when do you have to decide?
And who else has a say in it?
I'll keep that to myself. I'd suggest a call with Ines, our colleague from prepress, because wet labels are her subject. When would that suit you?
Then Ines and I ring you on Friday the twelfth of June at ten, so that we find a glue that stays on for two days in ice water.
Is there anything else I can help you with right now?
Thank you for ringing, Joanna. Goodbye.
