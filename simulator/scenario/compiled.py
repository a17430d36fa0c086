"""What names a compiled scenario: the digest of everything in it."""

import hashlib
from dataclasses import replace

from simulator.encoding import to_text
from simulator.scenario.model import Scenario


def with_digest(scenario: Scenario) -> Scenario:
    """The scenario named by the SHA-256 of everything in it."""
    bare = replace(scenario, digest="")
    return replace(bare, digest=hashlib.sha256(to_text(bare).encode()).hexdigest())
