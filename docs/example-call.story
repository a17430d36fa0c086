# A new hire's second call: a good opening, a summary that gets corrected, a next step left open.
Hi Dana, it's Sam from Norpack. Marek was at line 2 last Tuesday, and I'm ringing to hear what still stops it, so that it's fixed before your summer run. Have you ten minutes?
How has the line behaved since he was there?
And what does a stop like that cost you?
And why does it still stop, do you think?
So it's thirty stops a week, and last Friday you missed the lorry. Have I got that right?
Three, sorry. Three stops a week. That's a lot of lost lorries.
I'd suggest Marek and I come and look at it while it runs.
Thursday the second of April at nine? So that we see a stop with our own eyes.
Thanks, Dana. See you on the second. Bye.
