"""Word lists as text files beside this module, each read by the module that uses it."""
