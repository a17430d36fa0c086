"""The rubric files; this package holds no code."""
