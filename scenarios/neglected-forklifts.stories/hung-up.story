# A kindness that was bait, then pressure, then contempt.
Hello Ms Voss, Sam from Halden Lift Service. I only wanted to ask whether you are all right after the storm, nothing to sell.
You should buy our new lithium trucks, we have an offer that ends tonight.
Come on, you have to sign today, after that the price goes up by ten percent.
That's a stupid way to run a warehouse. You people are wasting my time.
Just sign the damn thing.
