# Names the date without blame, asks kindly and directly, is patient with the reason.
Good morning Mr Aksoy, it's Sam from Sealmark. I'm ringing about the deposit for your certificates, which was due on the tenth, and I'd like to find a way with you so that your place at the press and your graduation date stay safe. Do you have a few minutes?
Things change, that happens to all of us. What's preventing the deposit at the moment?
Thank you for saying so plainly. What else has run later than you had hoped?
That must have been two uncomfortable weeks for you. Who has to agree now before it can be paid?
I see, so you're standing in between. By when do the certificates have to be with you?
Let me check that I've understood. The proofs were approved two weeks late, you have to wait for the meeting on the twenty-second, and Ms Brandt has to release the deposit. Have I got that right?
Then let me take some pressure off. I can move your place at the press once without any cost, until the twenty-sixth of June, so you don't lose it while you wait. May I ask what the meeting will decide?
Thank you for trusting me with that, it stays with me. What would help you most until then?
Then I'd suggest that you, Ms Brandt and I talk once the meeting has decided. When would that be possible?
Tuesday the twenty-third at ten, then. I'll ring you and Ms Brandt, so that we settle the deposit and the new wording as soon as the meeting has decided.
I'll ask production today about the place at the press and let you know by Thursday. Is there anything else I can do for you?
Thank you for your openness, Mr Aksoy. Until the twenty-third. Goodbye.
