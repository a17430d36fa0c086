# Two minutes: a reason, one question, one sentence back, and a proper appointment.
Good morning Ms Duval, Sam from Brightwater Controls. I'm ringing about the power bills Jonas Lindahl told us of at store three, so that your next forecast holds. May I have two minutes?
What does the power bill do to your forecast?
So in the first quarter, power cost you four hundred thousand more than forecast. Have I got that right?
That deserves more than two minutes. I'd suggest half an hour with you and Jonas, without slides. When would that suit you?
Then I come on Tuesday the sixteenth of June at half past eight, so that we settle what makes power run over your forecast.
Thank you, Ms Duval. Goodbye.
