# Touches base, asks closed questions, pitches, and drifts off.
Hi Dana, it's Sam from Norpack, just touching base to see how everything is going.
Great, great. So you're happy with everything?
Good to hear. Did you get my email last week?
You'd want fewer stops, wouldn't you? Our premium contract includes remote monitoring, quarterly inspections, priority hotline, spare part discounts and a dashboard with real-time analytics.
Is the budget for next year fixed already?
Okay. Shall I send you a brochure?
All right, let's keep in touch then. Bye.
