"""Scores a recorded call: a pure function of log, scenario and rubric."""
