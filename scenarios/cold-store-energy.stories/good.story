# Equal footing: consequences instead of kilowatts, her date, no slides.
Good morning Ms Duval, this is Sam from Brightwater Controls. Jonas Lindahl showed us store three in April and said power had run over your forecast. I'm ringing so that the next forecast holds and you have nothing to explain. Do you have ten minutes?
What does the power bill do to your forecast?
That's a lot of money to explain afterwards. What's behind it?
And who carries that in the end?
How do you find out during a month that power is running away?
So in the first quarter, power cost you four hundred thousand more than forecast, half of your power is bought at the market price, and you see each bill six weeks too late. Have I got that right?
What would your board have to see before it decides anything about it?
We have a one-page comparison of power per pallet in nine cold stores, without names. I'll send it to you today, you may use it for the board. What larger investments are coming up in the stores?
So one page with power per pallet, store by store, and by then the compressor halls are on the table as well. Have I understood that?
And why does it matter this year, if I may ask?
Thank you, that stays with me. What will the bank want to see?
Then I'd suggest thirty minutes with you and Jonas Lindahl, without slides. When would that be possible?
Then I come on Tuesday the sixteenth of June at half past eight, so that the three of us settle how to show the board what a pallet costs in power, store by store.
I'll ask Freya Holm first how soon we could measure a store and write to you by Monday. Is there anything else I can help you with right now?
Thank you for your time, Ms Duval. Goodbye.
