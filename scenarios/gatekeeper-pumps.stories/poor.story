# Wants to be put through, has no reason, sells to the wrong person and drifts off.
Hello, could I speak to Ms Solheim please?
It's just to introduce ourselves and see if there's any interest.
Is she in today?
You'd like fewer breakdowns, wouldn't you?
Our platform has vibration sensors, a dashboard, alarms by text message, monthly reports, an app and a hotline.
Could you just give me her mobile number?
Okay. I'll send a brochure. Bye.
