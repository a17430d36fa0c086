# Names the date without blame, asks what a sample would decide, gives two kilos for a pass mark.
Hello Ms Ferrer, it's Sam from Candry. I'm ringing about the glaze you tasted in September. We'd set the ninth of October for your answer, and I'd like you to get a clear yes or no out of it, whichever it is. Do you have a few minutes?
Thank you. What has come in between, what's keeping the answer?
That's all right, these things happen. What made you look for another glaze in the first place?
A kettle a day, that must be hard to watch. How do you cope on those days?
And who has the last word on it at your place?
I see. How does Hamid test a glaze?
Let me see if I've understood. In humid weeks your glaze clumps and you throw away a kettle a day, nobody has tested ours yet, and Hamid has the last word, after six weeks in the cupboard. Have I got that right?
You asked for a sample. How will it help you decide?
We have a two-page paper on storing glaze in humid rooms, I'll mail it to you today. If the clumps were gone, what would you like to bake next?
Without wheat starch, I'll ask our food technologist Aino Salo first and let you know. Who is the new range meant for?
Thank you for telling me, that stays with me. Then I'd suggest that you, Hamid and I talk once and write down what counts as passed. When would suit you both?
Then I ring you and Hamid on Thursday the twenty-ninth of October at ten, so that he writes down what counts as passed before two kilos go into his shelf test.
Is there anything else I can do for you right now?
Thank you, Ms Ferrer. Until the twenty-ninth. Goodbye.
