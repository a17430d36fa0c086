# All done well, and then a demonstration is booked that helps nobody: below letting go.
Hello Ms Pritchard, it's Sam from Tallyhall. I'm ringing about our payroll offer from July. We'd said the thirty-first of August, and I'd like to clear it up with you, so that it doesn't lie on your desk any longer than it's of use to you.
What has come in between, what's in the way?
Thank you for saying it so plainly. How do you handle the wages at the moment?
Every Sunday, that must be hard after a week in the workshop. Why does it take so long?
On oak, that's a good one. How many of you are there?
What would give you your Sundays back?
That's something I can help with at once. We have a timesheet template, a sheet that adds up the hours by itself, and I'll send it to you for nothing.
Let me check that I've understood. You type everybody's hours in again on Sundays, three hours every week, you're fourteen and will stay fourteen, and a sheet that adds itself up would do. Have I got that right?
Then I'd like to show you the program in half an hour. When would suit you?
Then I come by on Monday the twenty-first of September at half past four, so that you see how to get your Sundays back.
Thank you, Ms Pritchard. Goodbye.
