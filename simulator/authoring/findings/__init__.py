"""What makes no sense in a scenario that can be played: each module one side of a call."""
