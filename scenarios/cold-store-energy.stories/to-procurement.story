# Two lists of features to a finance chief: procurement, and the way back.
Good morning Ms Duval, Sam from Brightwater Controls, I'm ringing about the power bills at your cold stores that Jonas Lindahl told us about.
We offer dashboards, alarms, reports, audits, training and a hotline around the clock.
We also offer remote alarms, an app, inspections, spare parts, a warranty and a dashboard.
Good morning Ms Marchand. How do you buy something like this?
What would Ms Duval's board have to see?
