Good day Ms Voss, it's Sam from Halden Lift Service. I'm ringing because of the storm on Saturday night, I saw your yard on the local news and wanted to ask whether everybody is all right.
I have nothing to sell, honestly. How did you come through the night?
I'm glad it was only cardboard. How have the trucks been running since Ruben serviced them in May?
Flat by three, that must be annoying. What does that mean for your drivers?
And what do you think is behind it?
What changes for you in the coming months?
Let me see if I've understood. Truck 6 is flat by three every afternoon, because you lost a charger when the racks were moved, and from October there's a night shift and no quiet hours for charging. Have I missed anything?
I'm sorry about that, you deserve better after seven years. We have a page on charging in two shifts, I'll send it to you today, it costs nothing. And what would you wish for from us?
That's a modest wish. You have one now, my own number comes with the page. And what are the bigger plans for the warehouse, if you may say?
Thank you for telling me that. I won't do anything with it. Would it help if Ruben rang you about the charging of truck 6? When would that suit you?
Then Ruben rings you on Tuesday the sixteenth of June at seven, so that the two of you see why truck 6 is flat by three.
Is there anything else I can help you with right now?
Thank you, Ms Voss, it was good to talk to you. Goodbye.
