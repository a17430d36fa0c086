"""What can be wrong about an event: each is a shell's mistake and leaves the call as it was."""


class CallError(Exception):
    """An event that cannot have happened in this call; nothing has changed."""


class CallIsOverError(CallError):
    """Something came after the line went dead."""


class TimeWentBackwardsError(CallError):
    """An event is older than what has already happened."""


class NotPickedUpError(CallError):
    """He spoke while the phone was still ringing."""


class UnknownLineError(CallError):
    """An event is about a line that is not being said."""


class ImpossibleEventError(CallError):
    """An event contradicts itself or what went before."""
