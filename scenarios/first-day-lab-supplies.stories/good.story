# Day one: a reason to ring, how she works, how she wants to be worked with, rules for
# both sides, and one small step.
Good afternoon Ms Adeyemi, this is Sam from Fernhill Supplies. You took our price list for tips at the fair in February, and before I send anything I'd like to hear how your lab works, so that we never cost you bench time. Do you have ten minutes?
What made you pick up a list for tips? Is something not working well at the moment?
Half a day at the bench, that hurts. How do you find out that something is missing?
So the surprise is worse than the gap. What was it like with your last supplier?
I can understand that you stopped answering. I'd rather not be the next one, so tell me how you like to work with a supplier.
Noted, never before two. Looking a bit further, what would you like to change about the way your lab orders?
Let me see whether I have understood. Your tips arrive part-shipped and cost you half a bench day each time, nobody tells you until you open the box, and this spring you want to merge the orders of three people into one. Please correct me if I got something wrong.
We have a page on how two other labs merged their orders, I'll send it to you today, it may save you some work. What are the bigger plans for the lab, if I may ask?
Then here's what I'd propose for both of us. I ring once a month after two, fifteen minutes, you get the points the day before, and if something will be missing I tell you before we ship. From you I'd ask for an honest word when we get it wrong. Would that be fair?
Good. To start small, I'd suggest one trial order of tips, so that you can see whether a box comes complete. When could we talk that through?
Tuesday the seventeenth at half past two, then. I ring you about one trial order, so that you can judge whether the tips come complete and announced.
Is there anything else I can help you with right now?
Thank you for being so open, Ms Adeyemi. I'll ring you on the seventeenth. Goodbye.
