# A prepared, curious caller: purpose first, questions that follow her answers,
# a summary she can correct, a step that fits her calendar.
Hi Dana, it's Sam from Norpack. Marek was at line 2 with you last Tuesday, and I'm ringing to hear what still stops it, so that it's fixed before your summer run starts. Have you ten minutes?
How has the line behaved since he was there?
That's annoying, so soon after a visit. What do you think is behind it?
So we only did half the job. What does one of those stops cost you?
I'm sorry, that's a lot of trouble for one pair of jaws. Suppose they held from tomorrow, what would that let you do?
Let me see if I've got it. Line 2 still stops about three times a week, because the rear jaws are still the old ones, and if Fridays ran through you could drop the Saturday shift. Have I missed anything?
We have a one-page checklist for starting up again after a stop; your operators could use it right away, I'll send it to you today. And looking beyond the seals, what did you decide when you planned the year?
Thank you for telling me. What does that mean for how you'll decide about service?
That helps me to plan. What I'd suggest now is that Marek and I come over and look at the rear jaws while the line is running. When would that suit you?
Thursday the second of April at nine, then. Marek and I come to you, so that we see with our own eyes why it stops three times a week and you can count on it before the summer.
I'll ask him about the parts first and write to you by Friday, because a kit takes two weeks. Is there anything else I can help you with right now?
Thanks, Dana, that was very clear. See you on the second, goodbye.
