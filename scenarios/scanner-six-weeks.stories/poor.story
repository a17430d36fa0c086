# Takes "lovely" for an answer, and then sells.
Hi Nadia, it's Sam from Lumident, just touching base to see how everything is going.
Great. So you're happy with everything?
Super. Did you see our new catalogue?
You'd want even better pictures, wouldn't you? Our new module has automatic detection, cloud storage, a mobile app, colour rendering and a five year warranty.
Do you have any budget left for this year?
Okay. Shall I send you an offer?
All right, let's keep in touch. Bye.
