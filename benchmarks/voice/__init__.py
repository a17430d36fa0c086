"""What a spoken call costs and how well it is heard: `python -m benchmarks.voice`."""
