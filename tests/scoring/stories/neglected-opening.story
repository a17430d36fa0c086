Good day Ms Voss, it's Sam from Halden Lift Service. I'm ringing about truck 6, because Ruben noted in May that its battery is the oldest, so that your drivers don't stand there without a truck in the afternoon. Have you got two minutes before the lorry comes?
How is truck 6 doing?
That's annoying, day after day, and we should have rung earlier. So truck 6 is flat by three every afternoon. Have I got that right?
Then I won't keep you from the lorry. May I ring you again, so that we find out why truck 6 is flat by three? When would that suit you?
Then I ring you tomorrow at seven about truck 6.
Thank you, Ms Voss. Goodbye.
