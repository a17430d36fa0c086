# Nothing to say and a list to sell from.
Hi, this is Sam from Fernhill Supplies, I just wanted to introduce myself and check in.
We're a leading supplier of lab consumables and we offer tips, tubes, plates, gloves, filters and a loyalty programme with great discounts.
Do you use a lot of tips?
And you'd like to save money on them, wouldn't you?
Are you happy with your supplier?
Okay, I'll come by next week and show you the catalogue.
Well, let's stay in touch. Bye.
