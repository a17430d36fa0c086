# No reason, the wrong person sold to, and nothing agreed.
Hello, I'm just calling to introduce our company and see who is responsible.
Is Ms Solheim in?
Our platform has vibration sensors, a dashboard, alarms by text message, monthly reports, an app and a hotline.
Okay, I'll just send a brochure then. Bye.
