# Checks in, believes the first answer, sells past it.
Hi Mr Aksoy, Sam from Sealmark, I'm just checking in to see where we are with things.
So everything is fine with the order?
Did you get my messages last week?
Okay. You do want your certificates on time, don't you?
Our paper has a hologram, a watermark, microprint and an ultraviolet layer, and we also do diplomas, transcripts, vouchers and labels.
Can you pay this week?
Okay, just let me know when you know more. Bye.
