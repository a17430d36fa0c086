Hi Dana, it's Sam from Norpack. Marek was at line 2 with you last Tuesday, and I'm ringing to hear what still stops it, so that it's fixed before your summer run starts. Have you ten minutes?
How has the line behaved since he was there?
That's annoying, so soon after a visit. What do you think is behind it?
So we only did half the job, I'm sorry. What does one of those stops cost you?
A lorry gone for one pair of jaws, that hurts. If the seals held from tomorrow, what would that let you do?
Let me see if I've got it. Line 2 still stops about three times a week, because the rear jaws are still the old ones, and if Fridays ran through you could drop the Saturday shift. Have I missed anything?
That's worth knowing. We have a one-page checklist for starting up again after a stop, I'll send it to you today, your operators can use it right away. And looking beyond the seals, what did you decide when you planned the year?
Thank you for telling me. What will that mean for how you decide about service?
That helps me to plan. I'd suggest that Marek and I come over and look at the rear jaws while the line is running. When would that suit you?
Then Marek and I come on Thursday the second of April at nine, so that we see for ourselves why line 2 stops three times a week.
I'll ask him about the parts first and write to you by Friday, because a kit takes two weeks. Is there anything else I can help you with right now?
Thanks, Dana, that was clear. See you on the second. Goodbye.
