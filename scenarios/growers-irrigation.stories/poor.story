# Checks in, sells a spring discount, asks nothing worth answering.
Hi Ms Markovic, Sam from Rillstone, just checking in to see how things are going.
Everything okay with the pumps?
Great. You'd want to save water, wouldn't you?
Our new pumps have variable speed, remote control, soft start, a five-year warranty and an app for your phone.
And we have a spring discount, but only until Friday.
Do you have a budget yet?
Okay, I'll send you a brochure then. Bye.
