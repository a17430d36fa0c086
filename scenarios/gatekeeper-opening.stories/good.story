# Two minutes before he goes home: a reason, one question, one sentence back, and a time.
Good afternoon, it's Sam from Hydrel. I'm ringing about the pump at Mill Lane that failed in the night, so that fewer of your crews have to go out. Have you two minutes?
What happens at your place when a pump fails in the night?
So four nights last month a crew had to go out for a pump. Have I got that right?
Then I won't keep you now. When may I ring you again, so that we find the right sentence for Ms Solheim?
Then I ring you tomorrow, Friday the ninth, at nine, because a crew had to go out four nights last month.
Thank you, Mr Wrona. Goodbye.
