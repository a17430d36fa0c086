# Presses for an order with an invented date, and insults her.
Ms Markovic, Sam from Rillstone, you have to order your meters this week.
The spring discount ends at midnight, after that it's full price.
Why can't you just decide for once? Everybody else has signed.
That's ridiculous, farmers voting about pumps. Are you stupid or what?
You're an idiot and you're wasting my time.
