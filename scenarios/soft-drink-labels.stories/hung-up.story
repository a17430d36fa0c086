# Even somebody who rings of her own accord puts the phone down.
Finally. You need to sign with us today.
I can hold this price only until tonight, after that it goes up by ten percent.
Come on, just sign it now.
You people should have rung years ago. Your labels are stupid.
Just sign the damn thing.
