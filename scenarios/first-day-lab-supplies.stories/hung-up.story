# Invents a deadline, insists, insults.
Hello, Sam from Fernhill Supplies, you need to place your first order today.
The fair discount is only for the first hundred customers and it ends at midnight.
Why are you being so difficult? Everybody else has signed.
You're obviously not the right person to talk to. Put somebody competent on.
This is ridiculous, are you stupid or what?
