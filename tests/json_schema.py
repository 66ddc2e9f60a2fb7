"""Just enough of JSON Schema to check a value against the schema we publish."""

from __future__ import annotations

from typing import Any

KINDS: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "null": type(None),
    "boolean": bool,
    "integer": int,
    "number": (int, float),
}


def validate(value: Any, rule: dict[str, Any], root: dict[str, Any], path: str = "$") -> None:
    """Raise AssertionError, naming the path, where the value breaks the rule."""
    if "$ref" in rule:
        rule = root["$defs"][rule["$ref"].rsplit("/", 1)[1]]
    if "anyOf" in rule:
        return _any(value, rule["anyOf"], root, path)
    if "const" in rule:
        assert value == rule["const"], path
    if "enum" in rule:
        assert value in rule["enum"], path
    if "type" in rule:
        assert isinstance(value, KINDS[rule["type"]]), f"{path}: {value!r} is no {rule['type']}"
        assert isinstance(value, bool) == (rule["type"] == "boolean"), path
    if rule.get("type") == "object":
        assert sorted(value) == sorted(rule["required"]), path
        for key, item in value.items():
            validate(item, rule["properties"][key], root, f"{path}.{key}")
    if rule.get("type") == "array":
        for at, item in enumerate(value):
            validate(item, rule["items"] if "items" in rule else rule["prefixItems"][at], root, f"{path}[{at}]")
    return None


def _any(value: Any, choices: list[dict[str, Any]], root: dict[str, Any], path: str) -> None:
    errors = []
    for choice in choices:
        try:
            return validate(value, choice, root, path)
        except AssertionError as error:
            errors.append(str(error))
    raise AssertionError(f"{path}: {errors}")
