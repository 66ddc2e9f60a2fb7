"""Imports run one way, quotes are made in one place, and every public thing says what it is."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "consilience"
MODULES = sorted(PACKAGE.rglob("*.py"))

MAY_IMPORT = {
    "types": set(),
    "errors": set(),
    "evidence": {"types", "errors"},
    "voices": {"types"},
    "language": {"types", "errors", "evidence"},
    "knowledge": {"types", "errors", "language"},
    "analyzers": {"types", "errors", "language"},
    "fetching": {"types", "errors"},
    "formats": {"types", "errors", "language"},
    "extraction": {"types", "errors", "evidence", "language"},
    "voicing": {"types", "errors", "evidence", "language", "voices"},
    "claiming": {"types", "errors", "evidence", "language", "voices", "knowledge"},
    "copying": {"types", "errors", "evidence", "language"},
    "comparing": {"types", "errors", "evidence", "language", "knowledge"},
    "likeness": {"types", "errors", "language", "analyzers.base"},
    "composing": {"types", "errors", "evidence", "language", "voices", "knowledge", "comparing"},
    "doubting": {"types", "errors", "evidence", "language"},
    "checks": {"types", "errors", "evidence", "voices", "language", "knowledge", "analyzers.base", "doubting"},
    "stages": {
        "types", "errors", "evidence", "voices", "language", "knowledge", "analyzers.base",
        "fetching", "formats", "extraction", "voicing", "claiming", "copying", "likeness", "comparing",
        "composing", "doubting",
    },
    "pipeline": {"*"},
    "explain": {"types", "errors", "checks"},
    "publish": {"types", "errors", "evidence", "voices", "language"},
    "evaluate": {"*"},
    "cli": {"*"},
}  # fmt: skip
"""Room → rooms it may import from; a room may always import from itself, except stages."""


def imports(module: Path) -> set[str]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("consilience."):
            found.add(node.module.removeprefix("consilience."))
        elif isinstance(node, ast.ImportFrom) and node.module == "consilience":
            found |= {alias.name for alias in node.names if alias.name != "__version__"}
        elif isinstance(node, ast.Import):
            found |= {a.name.removeprefix("consilience.") for a in node.names if a.name.startswith("consilience.")}
    return found


def room(module: Path) -> str:
    return module.relative_to(PACKAGE).with_suffix("").parts[0]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_run_one_way(module: Path) -> None:
    home = room(module)
    if home == "__init__":
        return
    allowed = MAY_IMPORT[home]
    for imported in imports(module):
        other = imported.split(".")[0]
        if other == home:
            assert home != "stages", f"stages never import each other, {module.name} imports {imported}"
            continue
        if "*" in allowed:
            assert not (home == "pipeline" and other in {"publish", "cli", "evaluate"}), f"{module} imports {imported}"
            continue
        assert other in allowed or imported in allowed, f"{module.name} imports {imported}"


def test_quotes_are_made_in_one_place() -> None:
    makers = {
        module.name
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Quote"
    }
    assert makers == {"evidence.py"}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_module_and_public_definition_says_what_it_is(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    if module.name != "__init__.py":
        assert ast.get_docstring(tree), f"{module} has no docstring"
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{module.name}: {node.name} has no docstring"


def test_no_module_is_named_for_nothing() -> None:
    assert not {path.stem for path in MODULES} & {"utils", "util", "helpers", "helper", "common", "misc"}


def test_the_architecture_page_names_every_room() -> None:
    page = (PACKAGE.parents[1] / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = {room(module) for module in MODULES} - {"__init__"}
    missing = {name for name in rooms if f"`{name}/`" not in page and f"`{name}.py`" not in page}
    assert missing == set()
