"""The JSON schema of a report, made from the types themselves.

``python -m consilience.publish.schema`` writes ``docs/schema/report.schema.json``; a test fails while it is stale.
pydantic, which reads the types, is needed for development only.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from consilience.publish.document import SCHEMA_VERSION
from consilience.publish.passages import Balance
from consilience.types import Report

PATH = Path(__file__).parents[3] / "docs" / "schema" / "report.schema.json"


WORDS = "The words at the span; null where the limit on quoting leaves them out."
SHARE = "The most of each article's words that quotes hold together, 0 to 1; 1 where full texts were asked for."


def schema() -> dict[str, Any]:
    """The schema (JSON Schema 2020-12) of what `consilience.publish.document.to_json` writes."""
    from pydantic import TypeAdapter

    root: dict[str, Any] = TypeAdapter(Report).json_schema(mode="serialization")
    definitions: dict[str, Any] = root.pop("$defs")
    extra = TypeAdapter(Balance).json_schema(mode="serialization", ref_template="#/$defs/{model}")
    definitions |= extra.pop("$defs")
    definitions["Balance"] = extra
    words = {"anyOf": [{"type": "string"}, {"type": "null"}], "description": WORDS}
    _add(definitions["Attribution"], "text", words)
    _add(definitions["Quote"], "text", words)
    _add(definitions["Reading"], "balance", {"$ref": "#/$defs/Balance"})
    for part in ("standfirst", "body", "note"):
        definitions["Snapshot"]["properties"][part] = {
            "anyOf": [{"type": "string"}, {"type": "null"}],
            "description": "Null unless the full text was asked for.",
        }
    for bound in ("low", "high"):
        definitions["Quantity"]["properties"][bound] = {"anyOf": [{"type": "number"}, {"type": "null"}]}
    _add(root, "quoted_share", {"type": "number", "description": SHARE})
    _add(root, "schema_version", {"type": "string", "const": SCHEMA_VERSION})
    for definition in (root, *definitions.values()):
        _close(definition)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A Consilience report",
        **{key: root[key] for key in sorted(root) if key != "title"},
        "$defs": {name: definitions[name] for name in sorted(definitions)},
    }


def _add(definition: dict[str, Any], name: str, content: dict[str, Any]) -> None:
    definition["properties"][name] = content


def _close(definition: dict[str, Any]) -> None:
    """Every field of an object is always written, and no other."""
    if definition.get("type") == "object":
        definition["required"] = list(definition["properties"])
        definition["additionalProperties"] = False
        for content in definition["properties"].values():
            content.pop("default", None)
            content.pop("title", None)


def text() -> str:
    """The schema as it stands in the file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def main() -> int:
    """Write the file."""
    PATH.parent.mkdir(parents=True, exist_ok=True)
    PATH.write_text(text(), encoding="utf-8")
    sys.stdout.write(f"wrote {PATH.name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
