# Blames the customer, invents a deadline, loses his manners.
Ms Rao, Sam from Corvane. You still haven't paid our invoice, that's not how one treats a supplier.
Honestly, eight days is nothing, it's your own fault for ordering so late.
The discount is only valid until tonight, after that it's gone.
Don't be ridiculous, you're wasting my time with this nonsense.
You people are impossible.
