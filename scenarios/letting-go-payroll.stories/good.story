# Finds out that it does not fit, says so, gives the template, leaves a door for Yusuf.
Hello Ms Pritchard, it's Sam from Tallyhall. I'm ringing about our payroll offer from July. We'd said the thirty-first of August, and I'd like to clear it up with you, so that it doesn't lie on your desk any longer than it's of use to you.
What has come in between, what's in the way?
Thank you for saying it so plainly. How do you handle the wages at the moment?
Every Sunday, that must be hard after a week in the workshop. Why does it take so long?
On oak, that's a good one. How many of you are there?
What would give you your Sundays back?
That's something I can help with at once. We have a timesheet template, a sheet that adds up the hours by itself, and I'll send it to you for nothing.
There isn't one. It's a sheet, and you can keep it.
Let me check that I've understood. You type everybody's hours in again on Sundays, three hours every week, you're fourteen and will stay fourteen, and a sheet that adds itself up would do. Have I got that right?
You said there was another matter to settle first. What is it that comes first, if I may ask?
Thank you for trusting me with that, it stays with me. What will Yusuf need then?
Then I'll be honest with you. Our program is too big for fourteen people, and before the sale it isn't the right time for it either.
And may I ring Yusuf in a year, once the business is his, so that he can choose for himself?
Is there anything else I can help you with right now?
Thank you, Ms Pritchard. Goodbye.
