# Names the date without blame, asks kindly and directly, is patient with the reason.
Good morning Mr Aksoy, it's Sam from Sealmark. I'm ringing about the deposit for your certificates, which was due on the tenth, and I'd like to find a way with you so that your graduation stays safe. Do you have a few minutes?
Things change, that happens to all of us. What's preventing the deposit at the moment?
Thank you for saying so plainly. What else has run later than you had hoped?
That must have been two uncomfortable weeks for you. Who has to agree now before it can be paid?
I see, so you're standing in between. Let me check that I've understood. The proofs were approved two weeks late, it all waits for the meeting on the twenty-second, and Ms Brandt has to release the deposit. Have I got that right?
By when do the certificates have to be with you?
What would help you most until then?
That I can do. We can move your place at the press once without any cost, until the twenty-sixth of June, so you don't lose it while you wait. May I ask what the meeting will decide?
Thank you for trusting me with that, it stays with me. What does the merger mean for your office?
Then I'd suggest that you, Ms Brandt and I talk once the meeting has decided. When would that be possible?
Then I ring you and Ms Brandt on Tuesday the twenty-third at ten, so that we settle the deposit once the meeting has decided.
I'll ask production today about the place at the press and let you know by Thursday. Is there anything else I can do for you?
Thank you for your openness, Mr Aksoy. Goodbye.
