# Touches base, asks closed questions, sells from a list, drifts off.
Hello Ms Duval, Sam from Brightwater Controls, I just wanted to touch base and introduce myself.
Did you get our brochure?
You'd like to save energy, wouldn't you?
We're the market leader and we offer dashboards, alarms, reports, an app and a hotline around the clock.
Do you have a budget for energy this year?
Shall I send you some information?
Okay, let's stay in touch. Bye.
