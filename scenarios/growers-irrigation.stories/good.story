# Asks about last summer, then about the new season; gives something neutral; takes her date.
Good morning Ms Markovic, it's Sam from Rillstone. You mentioned pump trouble in August when we spoke in October, and I'm ringing to hear what happened, so that your growers have water next summer. Do you have ten minutes?
What went wrong in August?
That must have been a hard week for everybody. Why did they draw air?
And what did that mean for the growers?
What do you hear from the members about the water otherwise?
Let me sum up. Two pumps drew air in August, because the river was forty centimetres lower than the intake was built for, nine growers had no water for three days, and every July there's a quarrel about who took how much. Have I got that right?
How do the members decide about things like that?
Then I won't ask you for anything before the eighteenth. What will be different in the new season?
Forty hectares in May, that's a new load for old pumps. We have a one-page guide to metering shared water, neutral, without prices or logo. I'll send it to you by the eleventh of February, you can put it before the members. And what is the vote about, if I may ask?
Thank you for trusting me with that. By when would the meters have to be in?
Then let's talk again once the members have voted. When would that suit you?
Then I ring you on Thursday the nineteenth of February at nine, so that no grower goes without water for three days again, whatever the vote says.
I'll ask Owen Price first whether he can look at the intake, and tell you on the nineteenth. Is there anything else I can help you with right now?
Thank you, Ms Markovic. Until the nineteenth. Goodbye.
