# The carrier's list says otherwise, and the caller does not wave it. Play it with variant b.
Hello Ms Rao, this is Sam from Corvane, I look after your account since last week. I'm calling about the uniforms you missed at your opening on the ninth, so that nobody has to hide anything under an apron or a coat next time. Do you have ten minutes?
Tell me what that day was like.
That sounds awful for everybody on the floor. What did you hear from us in those days?
Four calls for nothing, that's hard to bear. And what did it mean for you in front of your general manager?
Let me sum up. Forty of your people stood before the guests in aprons, you rang us four times and somebody promised to look into it, and you told your general manager it was us. Have I got that right?
How do the uniforms fit, now that they're there?
For those thirty-one I have a one-page size guide from thirty hotels, I'll send it so that your supervisors can sort the tunics. What would you need from us to trust a date again?
One name, and that's me for now. What do you know today that you didn't know then?
I appreciate that you tell me. No harm done on our side. What does that mean for us?
I understand. I'd suggest that Iain Farrow, our plant manager, signs a plan for the next delivery and I send it to you. When would you like to have it?
Then you get the signed plan on Thursday the fifth at noon, so that there's one name and a call on the day something slips.
Let me check with Iain about the tunics before I say anything on them. Is there anything else I can do for you?
Thank you. Goodbye, Ms Rao.
