"""Forms of the verbs that report speech and thought, made from the lemmas of the lexicon."""

from __future__ import annotations

from functools import cache

from consilience.language.lexicon import pairs

_DOUBLED = frozenset(
    {"quip", "admit", "chat", "jot", "blog", "nod", "spot", "rip", "slam", "refer", "infer", "pen", "chop"}
)


@cache
def verb_forms() -> dict[str, tuple[str, str, str]]:
    """Each inflected form in lower case: (lemma, class, form: base, third, past or ing)."""
    forms: dict[str, tuple[str, str, str]] = {}
    for lemma, rest in pairs("reporting_verbs"):
        kind, _, irregular = rest.partition("\t")
        stem = lemma + lemma[-1] if lemma in _DOUBLED else lemma
        for form, name in (
            (lemma, "base"),
            (_third(lemma), "third"),
            (_with_ending(stem, "ing"), "ing"),
            *(((past, "past") for past in irregular.strip().split(",")) if irregular else ((_past(stem), "past"),)),
        ):
            if form not in forms or (name == "past" and forms[form][0] == lemma):
                forms[form] = (lemma, kind, name)
    return forms


PARTICIPLES = frozenset({"written", "shown", "known", "spoken", "sung", "begun", "seen", "sworn", "forgotten", "torn"})
"""Forms that need «have» to be finite."""


def reporting_class(word: str) -> str | None:
    """The class (say, quote, hold, term) of a word in lower case that may be a reporting verb's form; else None."""
    form = verb_forms().get(word)
    return form[1] if form else None


def _third(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "o", "z")) else "s")


def _past(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + ("d" if lemma.endswith("e") else "ed")


def _with_ending(lemma: str, ending: str) -> str:
    return (lemma[:-1] if lemma.endswith("e") and not lemma.endswith(("ee", "ye")) else lemma) + ending
