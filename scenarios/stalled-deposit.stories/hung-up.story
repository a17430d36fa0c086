# Blames, threatens, insults.
Mr Aksoy, you promised us the deposit by the tenth and you haven't kept your word.
You didn't even bother to ring back. That's your fault, not ours.
If you don't pay today we cancel everything, this is your very last chance.
I don't care about your meetings. Pay today or you get no certificates.
You're a liar and you're wasting my time.
