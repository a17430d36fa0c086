# Even somebody who never complains puts the phone down.
Nadia, Sam from Lumident. I only wanted to ask if you're all okay, nothing to sell.
You need to buy our imaging software, I can hold this price only until tonight.
Come on, just sign it now, tomorrow it costs ten percent more.
Your two colleagues are idiots if they can't press a button. You people are wasting my time.
Just sign the damn thing.
