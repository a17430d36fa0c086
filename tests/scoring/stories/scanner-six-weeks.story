Hello Ms Kessler, it's Sam from Lumident. I'm ringing because you've had the scanner for six weeks now. I've nothing to sell.
How does the team get on with it?
That must be awkward for you, when you wanted the scanner so much. What do you think keeps the two from using it?
With a full waiting room I wouldn't have asked either. What does that mean for your day?
And what are the two like?
So let me see if I've understood. Two of the team still use the old machine, because the training was on a Friday with the waiting room full, and each old picture takes ten minutes longer. Have I got that right?
We have a card with the five steps of a scan, I'll send it to you today, they can look at it when nobody is watching. What would help the two most?
And what would you do if everybody used it?
That's quite something. And what are the bigger plans for the practice, if I may ask?
Thank you, that stays with me. I'd suggest that our trainer Farah comes for half an hour, only for Jonas and Mira. When would that suit you?
Then Farah comes on Wednesday the twenty-third of September at one, so that the two can try the scanner with nobody watching.
Is there anything else I can help you with right now?
Thank you, Ms Kessler, it was lovely to hear how you get on. Goodbye.
