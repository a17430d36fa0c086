# Two minutes are enough to lose a customer of seven years.
Voss? Halden here. You need to buy new batteries today.
I can hold this price only until tonight, after that it goes up by ten percent.
Come on, just say yes, you can do that right now.
You people are wasting my time. That's a stupid way to run a warehouse.
Just sign the damn thing.
