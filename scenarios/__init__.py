"""The bundled scenario files; this package holds no code."""
