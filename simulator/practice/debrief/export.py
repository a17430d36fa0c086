"""A debrief written out: as a page, as Markdown, as JSON data. Pure; writing files is others'."""

import json
from collections.abc import Mapping
from enum import StrEnum

from scoring.scorecard import scorecard_json
from simulator.encoding import Json, to_json
from simulator.practice.debrief.markdown import markdown
from simulator.practice.debrief.page import page
from simulator.practice.debrief.whole import Whole

SCHEMA_VERSION = 1


class Form(StrEnum):
    """What a debrief can be written as; the value is the file's ending."""

    MARKDOWN = "md"
    JSON = "json"
    HTML = "html"


def as_data(whole: Whole) -> dict[str, Json]:
    """Everything of the call as plain data."""
    said: list[Json] = [line.as_json() for line in whole.lines if not line.is_aside]
    return {
        "schema_version": SCHEMA_VERSION,
        "header": to_json(whole.log.header),
        "transcript": said,
        "scorecard": dict(scorecard_json(whole.card)),
        "course": to_json(whole.course),
        "before_and_after": to_json(whole.second),
        "own_rating": to_json(whole.kept.rating),
        "disputes": to_json(whole.kept.disputes),
        "decisions": to_json(whole.kept.decisions),
        "score_with_decisions": None if whole.decided is None else whole.decided.score,
    }


def as_text(whole: Whole, form: Form, sounds: Mapping[int, str] | None = None) -> str:
    """The debrief in this form; `sounds` go into a page only."""
    match form:
        case Form.HTML:
            return page(whole, sounds)
        case Form.MARKDOWN:
            return markdown(whole)
        case Form.JSON:
            return json.dumps(as_data(whole), ensure_ascii=False)
