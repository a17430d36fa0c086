# Reads her the data sheet, lands with the engineer, and finds the way back.
Good morning Ms Duval, Sam from Brightwater Controls, I'm ringing about the power bills at your cold stores that Jonas Lindahl told us about.
Our system has modbus sensors, a cloud interface, a 12 kilowatt module, remote alarms and an app.
Good morning Mr Krenn. Where does the power go in your halls?
What must the board see before it decides about something like that?
I'm sorry about the list. What does the power bill do to your forecast?
What would your board have to see?
