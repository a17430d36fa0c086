# Blames, invents a deadline, insults.
Ms Pritchard, you promised us a decision by the end of August and you haven't kept your word.
Two calls, and you didn't even bother to ring back. That's your fault.
The price goes up at midnight, so sign now or pay double.
Typing on Sundays, how stupid can you be? Sign today.
You're an idiot and you're wasting my time.
