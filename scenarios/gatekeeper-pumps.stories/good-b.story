# The same diary, another reason: a letter comes before any call. Play it with variant b.
Hello, it's Sam from Hydrel, this is our first call. I'm ringing because the pump at Mill Lane failed in the night, so that your crews can stay in bed more often. Is it a good moment?
How often did a pump get you out of bed last month?
Six times, that's a lot to ask of people. What was behind those six nights?
What does a night like that do to the next day's work?
So you got a crew out of bed six times last month, they were all real, and it was the same two pumps. Have I got that right?
Thank you. What would you advise me, how does Ms Solheim like to be approached?
A letter, then. Brunnby Water had trouble with the same two pumps over and over, I'll enclose two pages about how they found the cause. What is she planning for the coming year?
And when would be the right time to talk to her?
Then I'll send the letter first, and I ring Ms Solheim on Monday the nineteenth at four, because it's the same two pumps every time.
I'll post it today. Is there anything else I can help you with right now?
Thank you for your advice, Mr Wrona. Goodbye.
