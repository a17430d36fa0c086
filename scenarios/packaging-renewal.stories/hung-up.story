# Pushes, invents a deadline and gets rude, until she puts the phone down.
Dana, Sam from Norpack. You need to sign the renewal today.
I can hold this price only until tonight, after that it goes up by ten percent.
Come on, it's just a signature, you can do that right now.
You people are wasting my time. Just sign the damn thing.
That's a stupid way to run a plant.
