# The way to the second person: he names her, the caller asks for her, she has the terms.
Good morning Mr Aksoy, it's Sam from Sealmark. I'm ringing about the deposit that was due on the tenth, so that your certificates are safely there for graduation whatever is in the way.
What's preventing the deposit?
I understand, that's not easy for you. Who else has to agree before it can be paid?
So it waits for the meeting on the twenty-second, and Ms Brandt has to release the deposit. Have I got that right?
Could I speak to Ms Brandt for a moment, if she's there?
Good morning Ms Brandt, Sam from Sealmark. I'm ringing about the deposit for the certificates, so that nobody has to pay for a name that may change. What do you need before you can release it?
What terms would make it easier for you to sign?
So the money is there, and you release nothing before the name is settled on the twenty-second. Is that right?
Then let's talk on Tuesday the twenty-third at ten, the three of us, so that we settle the deposit once the name is decided.
Thank you both. Goodbye.
