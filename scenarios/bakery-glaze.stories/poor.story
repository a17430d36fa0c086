# Touches base, praises the glaze, and throws a sample after it.
Hi Ms Ferrer, Sam from Candry, just checking in to see how things are going.
Did you like the glaze?
Great. You'd want a shinier cake, wouldn't you?
Our glaze has a mirror finish, a neutral taste, natural colours, a low melting point and it comes in pails, drums and tanks.
Do you need anything else?
Okay, I'll just send you some more samples then. Bye.
