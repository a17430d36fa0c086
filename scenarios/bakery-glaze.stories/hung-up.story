# Blames, threatens with an invented date, insults.
Ms Ferrer, you promised us an answer by the ninth and you haven't kept your word.
You didn't even bother to ring back. That's your fault, not ours.
The offer ends tonight, so sign now or it's gone.
You only want free samples, you're a scrounger. Sign today or you get nothing.
You're a liar and you're wasting my time.
