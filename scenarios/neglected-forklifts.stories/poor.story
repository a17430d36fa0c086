# The fifth contact that wants something, wrapped as a check-in.
Hello Ms Voss, it's Sam from Halden Lift Service, just checking in to see how everything is going.
Great, great. So everything is fine with the trucks?
Good to hear. Did you get our newsletter?
You'd like longer battery life, wouldn't you? Our new lithium series has fast charging, remote monitoring, an app, a five year warranty and a dashboard with live data.
Is there still budget this year?
Okay. Shall I send you a brochure?
All right, let's stay in touch then. Goodbye.
