# The same ear, another reason: she wants to keep her supplier, and is helped all the same.
Good morning Joanna, yes, I have time. What made you ring?
So the labels slide down in the ice buckets, and after an hour they float. When did it start?
That must look awful on a hot day. What do your customers say about it?
And how would you know that a label is good enough?
Let me sum up. The labels slide down in the ice buckets since you went over to lighter glass in February, because it sweats, a stadium sent ninety crates back, and the label has to stay on for four hours in melting ice and come off in the wash. Have I missed anything?
I need to check with Bruno in production when samples are possible, and I'll tell you by Wednesday. What would you like to do once the labels stay on?
We have a one-page ice water test for labels, you'll get it today, it works in a bucket. And where is the business heading?
Good to know. What's your timeline for all this?
I'm glad you say that, and you'll get an honest figure from us. What does Victor say about it?
Then I'd like to bring in Ines from prepress, so that the quote stands on something. When could the three of us talk?
Then Ines and I ring you on Friday the twelfth of June at ten, so that the figure is for a label that stays on for four hours in melting ice.
Is there anything else I can do for you?
Thank you for ringing. Until Friday, goodbye.
