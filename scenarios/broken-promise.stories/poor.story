# Looks in as if nothing had happened, offers a discount, sells, drifts off.
Hi Ms Rao, it's Sam from Corvane, I just wanted to touch base and see how you're getting on.
Great. Did you get our letter about the discount?
So you're happy with the uniforms now?
You'd want a softer fabric next time, wouldn't you? Our new collection is breathable, stain resistant, stretchy, recycled and comes in twelve colours.
Is there a budget for this year?
Okay, we could make it fifteen percent. I'll send you the catalogue.
All right, let's stay in touch. Bye.
