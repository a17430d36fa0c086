"""The manual's page of keys is the one the schema makes, and names every key there is.

After a deliberate change, `WARMCALL_UPDATE=1 pytest tests/authoring/test_format_page.py` writes
it anew.
"""

import os
from pathlib import Path

from simulator.authoring.format_page import format_page
from simulator.authoring.json_schema import json_schema

PAGE = Path(__file__).parents[2] / "docs" / "authoring" / "format.md"


def test_the_page_is_up_to_date() -> None:
    if os.environ.get("WARMCALL_UPDATE"):
        PAGE.write_text(format_page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == format_page()


def test_every_key_of_every_group_stands_in_it() -> None:
    page = format_page()
    for name, group in json_schema()["definitions"].items():
        if not name.endswith("Changes"):
            for key, value in group["properties"].items():
                assert f"\n| `{key}` | " in page or f"\n| **`{key}`** | " in page
                assert value["description"].replace("|", "\\|") in page, f"{name}.{key}"
