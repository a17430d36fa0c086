# Tries to get past the desk with a lie.
Put me through to Ms Solheim, please.
It's a personal call. She's expecting me.
