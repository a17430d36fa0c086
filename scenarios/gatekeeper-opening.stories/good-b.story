# The same two minutes with other figures. Play it with variant b.
Hello, this is Sam from Hydrel. I read about Mill Lane and the tankers. I'm calling about that pump, so that your crews get their nights back. Do you have two minutes before you go?
Tell me, how have the pumps been since Mill Lane?
What was behind it?
So it was six nights last month, and the same two pumps every time. Is that right?
I'd like to talk to you about that in peace. When can I ring you again?
Friday the ninth at nine, then. I'll ring you, so that we find the sentence about those two pumps.
Thank you, and have a good evening. Bye.
