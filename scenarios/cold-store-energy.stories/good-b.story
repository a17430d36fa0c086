# The same questions; she is new here and reviews every supplier.
Good morning Ms Duval, Sam from Brightwater Controls. Jonas Lindahl told us at store three that power had run over the forecast, and I'm ringing so that the next forecast holds. May I take ten minutes?
What happened with the power costs in the first quarter?
That's an unpleasant page to inherit. Why was it so much more than forecast?
When do you find out what a month has cost?
How does your board look at it?
Let me see if I have it right. Power cost two hundred and fifty thousand more than forecast, the price was fixed in January at the top, and you see one bill a quarter for all five stores together. Have I missed anything?
We have one page that compares power per pallet in nine cold stores, without names. I'll send it to you today, it may help you with the chairman. What must the board see before it decides?
So one page, power per pallet, store by store, before and after. Is that it?
And what are the bigger plans behind that?
That's good to know, and it stays here. What must a supplier show you?
Then I'd like to propose half an hour with you and Jonas, no slides. When would suit you?
Good, then I come on Tuesday the sixteenth of June at half past eight, so that you see whether power per pallet can be measured store by store.
Is there anything else I can do for you?
Thank you, Ms Duval. Goodbye.
