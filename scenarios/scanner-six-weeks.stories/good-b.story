# The same questions, another truth under the smile.
Good afternoon Ms Kessler, Sam from Lumident. I'm ringing because the scanner came to you six weeks ago. I'm not calling to sell anything.
How does everybody in the team get on with the scanner?
Oh dear, that can't be easy for you. What makes them avoid it?
The poor boy, and poor Mira. What happens when the three don't use it?
Let me see if I've understood. Three of the team avoid the scanner, because it froze in the first week with a boy in the chair, and so two people do all the scans. Did I miss anything?
How do your patients like the new pictures?
We have a card with the five steps, and I'd write on it what to do when it freezes, I'll send it to you today. And what would you do if everybody used it?
That sounds like a good plan. And what are the bigger plans for the practice?
Thank you for trusting me with that. Our trainer Farah could come for half an hour and show the three what to do when it freezes. When would that suit you?
Then Farah comes on Wednesday the twenty-third of September at one, so that the three see what to do when it freezes.
Is there anything else I can do for you?
Thank you, Ms Kessler. Goodbye.
