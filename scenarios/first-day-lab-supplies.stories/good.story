# Day one: a reason to ring, how she works, how she wants to be worked with, rules for
# both sides, and one small step.
Good afternoon Ms Adeyemi, this is Sam from Fernhill Supplies. You took our price list for tips at the fair in February, and I'm ringing to learn how you order before I send anything, so that we never cost you bench time. Do you have ten minutes?
What made you look for another supplier of tips?
Half a day at the bench, that hurts. How do you find out that something is missing?
And how do you manage at the bench when that happens?
That's a lot to carry for a box of tips. What was it like with your last supplier?
I can understand that you stopped answering. How do you like to work with a supplier?
Never before two, noted. If you could start from scratch, what would you change about the way your lab orders?
Let me see whether I have understood. Your tips arrive part-shipped and cost you half a bench day each time, nobody tells you before you open the box, and this spring you want to bring the orders of three people together. Please correct me if I got something wrong.
We have a page on how two other labs brought their orders together, I'll send it to you today, it may save you some work. And what are the bigger plans for the lab, if I may ask?
Then here's what I'd propose for both of us. I ring once a month after two, fifteen minutes, you get the points the day before, and if something will be missing I tell you before we ship. From you I'd ask for an honest word when we get it wrong. Would that be fair?
Good. To start small, I'd suggest one trial order of tips, so that you can see whether a box comes complete. When could we talk that through?
Then I ring you on Tuesday the seventeenth at half past two about one trial order, so that you can see whether your tips arrive complete.
Is there anything else I can help you with right now?
Thank you for being so open, Ms Adeyemi. Until the seventeenth. Goodbye.
