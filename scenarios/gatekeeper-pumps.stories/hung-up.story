# Pretends to be expected, and is found out.
Hi, put me through to Ingrid please.
It's private. She's expecting me.
Just put me through now.
