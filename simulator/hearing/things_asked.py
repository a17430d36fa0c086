"""What he asks her to give or to do, and not to tell: "could you send us a few bottles?".

Owns which words ask for a thing; whether he gets it is the call's.
"""

import re

_SOFTLY = r"(?:please |perhaps |maybe |possibly |just |also |kindly )*"
_DOES = (
    r"(?:send|spare|lend|mail|e-?mail|post|forward|bring|pass (?:me|us|on)|collect|print|copy"
    r"|(?:give|let) (?:me|us|him|her|them)(?: have)?|put (?:me|us) (?:through|in touch)"
    r"|share|keep aside|set aside|fill (?:in|out)|introduce (?:me|us))"
)
_ASKED = re.compile(
    r"(?<!when )(?<!how )(?<!how long )(?<!how much )(?<!where )"
    r"\b(?:(?:could|can|would|will|might) you"
    r"|(?:if|whether) you (?:could|can|would|might)) "
    rf"{_SOFTLY}{_DOES}\b(?P<thing>[^.?!]*)",
    re.I,
)
# What is told, not handed over: "could you give me an idea how …".
_TOLD = re.compile(
    r"^(?: with (?:me|us))?(?: (?:an?|some|any|the|your|more|one|a few|rough|brief|quick))*"
    r" (?:idea|examples?|sense|feeling|feel|picture|impression|insights?|overview|hint|clue"
    r"|minutes?|moments?|seconds?|figures?|estimate|reasons?|details?|background|view|thoughts?|experience"
    r"|what|how|why|who|when|where|which|whether|if)\b",
    re.I,
)


def asks_for_a_thing(text: str) -> bool:
    """Whether these words ask for something to be sent, given or arranged."""
    return any(not _TOLD.search(asked["thing"]) for asked in _ASKED.finditer(text))


def thing_asked_for(text: str) -> str:
    """The words with which he first asks for something; "" where he asks for nothing."""
    asked = _ASKED.search(text)
    return asked.group() if asked is not None else ""
