# Uses up her two minutes on himself.
Hello Ms Duval, Sam from Brightwater Controls, I just wanted to introduce myself and touch base.
We're a leading supplier of controls and we offer dashboards, alarms, reports, audits and an app.
You'd like to save energy, wouldn't you?
Shall I send you a brochure?
Okay, I'll try again some time. Bye.
