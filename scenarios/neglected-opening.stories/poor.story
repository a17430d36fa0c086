# Uses up the two minutes with nothing.
Hello Ms Voss, it's Sam from Halden Lift Service, how are you today?
Lovely. I'm just touching base to see where we are with things.
Great. And you're happy with our service, aren't you?
Shall I send you our brochure?
Okay, let's keep in touch. Bye.
