# Presses and insults.
Ms Duval, Sam from Brightwater Controls, you have to sign today.
The price is only valid until noon, after that it's gone.
Don't be so slow, just sign it.
Are you stupid or what?
You're wasting my time, you idiot.
