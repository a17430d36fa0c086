"""warmcall: ring a customer, be scored with your own words.

The package root imports nothing, so that each part loads only what it needs.
"""
