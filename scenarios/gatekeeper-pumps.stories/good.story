# An honest stranger with a short reason, who asks the man at the desk for advice.
Good morning, it's Sam from Hydrel, we haven't spoken before. I'm ringing about the pump at Mill Lane that failed in the night, so that fewer of your crews are sent out in the dark. Have you two minutes?
How often do you get nights like that?
That's hard on everybody. What do the crews find when they get there?
And whose telephone rings when an alarm comes in?
Day and night, that must be hard on you. What would help you most at night?
Let me see if I've understood. Four times last month you got a crew out of bed, three of the four were for nothing, and it's your phone that rings. Have I missed anything?
Brunnby Water had five of those nights a month and now has one. I'll send you the two pages that say how, they're free. What would you advise me, how do I best put it to Ms Solheim?
That helps. And what is she planning to do about the alarms?
Then I'd write one sentence with the four call-outs in it, and I'd like ten minutes with Ms Solheim. When would that be possible?
Then I ring her on Wednesday the fourteenth at eight forty for ten minutes, because three of the four call-outs were for nothing.
You'll have the sentence today. Is there anything else I can do for you right now?
Thank you, Mr Wrona. Goodbye.
