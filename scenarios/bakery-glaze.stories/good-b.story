# She wanted the sample to press her supplier; a real test is worth more to her.
Good afternoon Ms Ferrer, Sam from Candry. We'd said the ninth of October for your answer on the glaze you tasted, and I'm ringing to see with you what you need for a decision, so that it doesn't hang over you any longer. Have you got ten minutes?
What's in the way at the moment?
I understand. How are you getting on with the glaze you have now?
Two batches a week, that must be a pity for the work in it. What do you do about it?
Who has to agree before you buy another one?
How does he go about testing it?
If I've understood you, your glaze clumps in humid weeks and you lose two batches a week, you sit down with Halden about next year, and Hamid has the last word after four weeks on the windowsill. Is that right?
What would the sample have to show?
We have two pages on storing glaze in humid rooms, I'll send them to you today, they help with any glaze. What's the talk with Halden about?
That's honest of you, and I don't mind. What would make you change?
Then let's test it properly. I'd suggest a call with you and Hamid in which we write down what counts as passed. When would that be possible?
I'd rather send two kilos that get tested than five for the drawer.
Then I ring you and Hamid on Thursday the twenty-ninth of October at ten, so that we agree what counts as passed and Hamid's test really decides something.
Anything else I can help you with today?
Thank you for being so open. Goodbye.
