# The vote was a yes; the chair wants two bids.
Good morning Ms Markovic, Sam here from Rillstone. You told us in October there had been pump trouble in August. I'm ringing to hear about it, so that no grower goes dry next summer. Have you ten minutes?
What happened with the pumps in August?
Three in a row, that's bitter. What was the cause of that?
Who was hit by it?
How do the members get on about the water?
If I've understood you, three pumps lost pressure in August, there was sand in the intake, fourteen growers were without water for two days, and every July there's a quarrel about who took how much. Is that right?
What's new this season?
How does a decision come about with you?
What would help you with the members until then?
We have a neutral one-page guide without prices or logo, I'll send it to you by the eleventh of February so that you can hold two bids against each other. What's behind the two bids?
That stays with me. How many meters would it be?
Then I'd like to speak to you again when the chair is back. Which day is good?
Then I ring you on Thursday the nineteenth of February at nine, so that you have a clear bid against which the other can be compared.
Is there anything else I can do for you right now?
Thank you. Goodbye.
