"""A scenario for each kind of call, to begin from; `warmcall new` fills them in."""
