"""The outcome of sample calls in the JUnit form that build servers show."""

import re
from collections.abc import Iterable
from xml.etree import ElementTree as Xml

from simulator.authoring.samples import Verdict

_NOT_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(verdicts: Iterable[Verdict]) -> str:
    """One suite for each scenario, one case for each of its sample calls."""
    suites: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        suites.setdefault(verdict.scenario, []).append(verdict)
    root = Xml.Element("testsuites", name="warmcall test")
    for scenario, of_it in suites.items():
        failed = sum(not verdict.passed for verdict in of_it)
        suite = Xml.SubElement(
            root, "testsuite", name=scenario, tests=str(len(of_it)), failures=str(failed)
        )
        for verdict in of_it:
            _case(suite, scenario, verdict)
    Xml.indent(root)
    return Xml.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _case(suite: Xml.Element, scenario: str, verdict: Verdict) -> None:
    name = f"{verdict.sample.source}: {verdict.sample.name}"
    case = Xml.SubElement(suite, "testcase", classname=scenario, name=_clean(name))
    if verdict.passed:
        return
    first = verdict.differences[0]
    failure = Xml.SubElement(
        case, "failure", message=_clean(f"expected {first.expected}; {first.instead}")
    )
    failure.text = _clean(
        "\n".join(f"expected: {d.expected}\ninstead: {d.instead}" for d in verdict.differences)
    )


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)
