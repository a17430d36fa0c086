# The same care, another truth: she is leaving, and her successor should know whom to ring.
Good day Ms Voss, Sam from Halden Lift Service here. I'm ringing because of the storm on Saturday night. I have nothing to sell, I only wanted to ask whether everybody is all right.
I'm glad nobody was hurt. And I'm sorry that you've only had invoices from us. How have the trucks been since Ruben was there in May?
Nobody knows on which days, that's tiring. What happens when it stops?
What do you think is behind it?
I see, so a plug costs you an hour. What's coming up in the warehouse this autumn?
Let me see if I've got it. Truck 6 dies at noon twice a week, because the temporary people unplug it to charge their phones, and from September you open on Saturdays as well. Please correct me if something is wrong.
I'll send you our page on charging, it's free, you can hang it beside the plug. What are the bigger plans for the warehouse, if I may ask?
Then thank you for all these years. And what happens to the suppliers then?
I'd suggest that the three of us talk, you, Milan Petrov and I, so that we know each other before you leave. When would that suit you?
Then I ring you and Milan on Tuesday the sixteenth of June at seven, so that he knows us before you leave in September.
Thank you, Ms Voss. Until the sixteenth. Goodbye.
