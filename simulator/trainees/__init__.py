"""Simulated trainees: callers of known habits, to measure scenarios and the simulator by.

They speak sentences written beforehand and decide on what they hear, as a person would;
they never look inside the call.
"""
