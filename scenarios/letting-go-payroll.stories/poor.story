# Checks in, asks nothing, lists features and presses for a demo.
Hi Ms Pritchard, Sam from Tallyhall, I'm just checking in to see where we are with things.
Have you had time to look at it?
You'd want to save time on payroll, wouldn't you?
Our program has time clocks, payslips, holiday planning, an app for the phone, forty reports and a chat.
Can we do a demo this week?
Okay, just let me know when you've decided. Bye.
