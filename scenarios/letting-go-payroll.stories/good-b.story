# Three firms are merging: this time it does fit, and the demonstration has a reason.
Good afternoon Ms Pritchard, Sam from Tallyhall. I'm ringing about the payroll offer from July, we'd said the end of August. I'd like to help you get it off your desk, one way or the other.
What's in the way at the moment?
I understand. What made you look at payroll software in the first place?
Four hours on a Sunday, that must be hard. How do the hours reach you?
And how many people are on the payroll?
What would give you your Sundays back?
So you type everybody's hours in again on Sundays, four hours, you're fourteen today and it won't stay fourteen, and there's a bigger matter to settle first. Is that right?
What is it that has to be settled, if you can tell me?
That stays with me. How do the other firms do their wages?
Setting it up takes us four weeks, so January can be done, but I'd like to ask our set-up team first and tell you by Friday. Then I'd suggest that I show you and Yusuf how it works with the hours of all three firms. When would suit you?
Then I come by on Monday the twenty-first of September at half past four, so that you and Yusuf see whether the hours of all three firms get to the payslip without you in between.
Anything else I can do for you until then?
Thank you for being so open. Goodbye.
