# Begins with what went wrong, asks instead of excusing, promises nothing unasked for.
Hello Ms Rao, it's Sam from Corvane. I'm ringing about the two hundred uniforms that came eight days after your opening, so that your people are dressed on the day it counts. May I have ten minutes?
I'd like to hear it from you. What happened at the opening?
That must have been hard for your people. How did you find out that they would be late?
A driver, of all people. That wasn't right of us. And how did your general manager take it?
So half your people stood before the guests in the old green, nobody rang you, and your general manager read our date out at the staff meeting. Have I left anything out?
That should never have happened. What would you need from us to trust a date again?
That's fair. The name is mine, and I'll hold to the call. How do the uniforms fit, now that they're there?
For those thirty-one I have a one-page size guide from fittings in thirty hotels, I'll send it so that your supervisors can sort the tunics. What new projects does the group have?
And what are the plans for next year?
Thank you for telling me. I won't promise you anything today that I haven't asked the plant about. Iain Farrow runs it, and I'd suggest he signs a delivery plan for you. By when would you need it?
Then you have the plan signed by Iain Farrow on Thursday the fifth of March at noon, so that there is one name under the date.
I'll ask Iain about the tunics first and come back to you with his answer. Is there anything else I can help you with right now?
Thank you, Ms Rao. Goodbye.
