# The golden moment, wasted: he talks about himself, quotes before he knows, and drifts off.
Hi Joanna, just touching base as well, how are things going?
Great. We have film labels with five layers, a lifetime warranty, eight colours, hot foil, a volume discount and an online shop.
You'd want the cheapest, wouldn't you?
Is the budget fixed already?
Did you see our catalogue?
Okay. Shall I send you an offer?
All right, let's keep in touch. Bye.
