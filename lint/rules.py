"""What the lint looks for in text that users read: phrases, spelling and line width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import prose

COLUMNS = 100


@dataclass(frozen=True)
class Hit:
    """One line that breaks a rule. `name` is what an entry of allowed.txt names."""

    rule: str
    path: str
    line: int
    name: str
    message: str


# A phrase, and what to write. A blank matches a line end too. `*` is any text in the sentence.
PHRASES = {
    "is no": "is not",
    "that there is": "leave it out",
    "so many": "a number or a limit",
    "behind the": "after",
    "anew": "again",
    "for ever": "forever, without a limit",
    "parted by": "separated by",
    "tells": "returns, reports, prints",
    "of one's own": "own, separate",
    "come to their end": "have ended",
    "whoever": "the caller, the user",
    "nobody": "no user, no caller",
    "somebody": "a user, a caller",
    "he": "they",
    "his": "their",
    "mend": "fix, repair",
    "mends": "fixes, repairs",
    "mended": "fixed, repaired",
    "mending": "fix, repair",
    "What is * says": "a statement",
    "beside": "next to, with",
    "shall": "must, will",
    "meanwhile": "leave it out",
    "louder hour": "higher background load",
    "looks again": "checks again",
    "two blanks": "two spaces",
}
# "there is no user" and "is no longer open" are plain; "is no address" is not.
PLAIN = re.compile(r"\bthere\s+is\s+no\b|\bis\s+no\s+(?:longer|more)\b", re.IGNORECASE)


def pattern(phrase: str) -> str:
    words = [f"[^.;|{prose.HIDDEN}]{{0,60}}?" if word == "*" else re.escape(word) for word in phrase.split(" ")]
    return r"(?:[ \t]+|[ \t]*\n[ \t]*)".join(words)


ALL_PHRASES = re.compile(
    r"(?<![\w'’-])(?:" + "|".join(sorted(map(pattern, PHRASES), key=len, reverse=True)) + r")(?![\w'’-])",
    re.IGNORECASE,
)


def phrases(path: str, readable: str) -> Iterator[Hit]:
    plain = {start for match in PLAIN.finditer(readable) for start in range(*match.span())}
    for match in ALL_PHRASES.finditer(readable):
        found = re.sub(r"\s+", " ", match[0])
        if found.lower() == "is no" and match.start() in plain:
            continue
        name = next((name for name in PHRASES if name.lower() == found.lower()), "What is * says")
        message = f'"{found}": write {PHRASES[name]}'
        yield Hit("words", path, line_of(readable, match.start()), name, message)


# British and American. A form with an ending is found too, if the ending is in `ENDINGS`.
SPELLINGS = {
    "analyse": "analyze",
    "armour": "armor",
    "artefact": "artifact",
    "behaviour": "behavior",
    "capitalise": "capitalize",
    "catalogue": "catalog",
    "centre": "center",
    "colour": "color",
    "customise": "customize",
    "defence": "defense",
    "endeavour": "endeavor",
    "favour": "favor",
    "finalise": "finalize",
    "flavour": "flavor",
    "fulfil": "fulfill",
    "generalise": "generalize",
    "grey": "gray",
    "harbour": "harbor",
    "honour": "honor",
    "initialise": "initialize",
    "judgement": "judgment",
    "labelled": "labeled",
    "labelling": "labeling",
    "labour": "labor",
    "licence": "license",
    "maximise": "maximize",
    "minimise": "minimize",
    "modelled": "modeled",
    "modelling": "modeling",
    "neighbour": "neighbor",
    "normalise": "normalize",
    "offence": "offense",
    "optimise": "optimize",
    "organise": "organize",
    "prioritise": "prioritize",
    "randomise": "randomize",
    "realise": "realize",
    "recognise": "recognize",
    "rumour": "rumor",
    "serialise": "serialize",
    "specialise": "specialize",
    "spoilt": "spoiled",
    "standardise": "standardize",
    "summarise": "summarize",
    "synchronise": "synchronize",
    "towards": "toward",
    "travelled": "traveled",
    "travelling": "traveling",
    "utilise": "use",
    "vapour": "vapor",
    "visualise": "visualize",
    "whilst": "while",
}
ENDINGS = r"(?:s|d|r|rs|ed|ing|ings|al|able|less|ful|hood)?"
# `-ise` loses its e: "normalising", "normalisation".
STEMS = [
    re.escape(word[:-1]) + r"(?:e|es|ed|er|ers|ing|ation|ations)" if word.endswith("ise") else re.escape(word) + ENDINGS
    for word in SPELLINGS
]
BRITISH = re.compile(r"(?:de|re|un|dis|non|multi)?(?:" + "|".join(STEMS) + ")")
WORD = re.compile(r"[A-Za-z]{4,}")


@cache
def american(word: str) -> str | None:
    """Returns the American base form of a British word in small letters, or none."""
    # The plural of "analysis" is the same everywhere.
    if word == "analyses" or not BRITISH.fullmatch(word):
        return None
    return SPELLINGS[max((one for one in SPELLINGS if one.removesuffix("e") in word), key=len)]


def spelling(path: str, readable: str) -> Iterator[Hit]:
    for match in WORD.finditer(readable):
        found = match[0].lower()
        better = american(found)
        if better:
            yield Hit("spelling", path, line_of(readable, match.start()), found, f'"{match[0]}": write as in "{better}"')


INDENTED_CODE = re.compile(r"(?: {4}|\t)(?!\s*(?:[-*+]|\d+[.)])\s)")
COMMENT = re.compile(r"\s*//[/!]?(?: |$)")


def width(path: str, text: str) -> Iterator[Hit]:
    """Lines of prose above the limit. Tables, code and lines that one link makes long are excepted."""
    if path.endswith(".md"):
        lines = text.splitlines()
        skipped = prose.fenced_lines(lines)
        skipped |= {number for number, line in enumerate(lines) if line.lstrip("> ").startswith("|")}
        skipped |= {
            number
            for number, line in enumerate(lines)
            if INDENTED_CODE.match(line) and (number == 0 or not lines[number - 1].strip())
        }
    elif path.endswith(".wit"):
        lines = text.splitlines()
        skipped = {
            number for number, line in enumerate(lines) if not COMMENT.match(line) or line.lstrip(" /").startswith("|")
        }
    else:
        return
    for number, line in enumerate(lines):
        if number in skipped or len(line) <= COLUMNS:
            continue
        # A link target or inline code of this length leaves no better place to break the line.
        if max(map(len, line.split())) >= COLUMNS // 2:
            continue
        yield Hit("wraps", path, number + 1, "wrap", f"{len(line)} columns; wrap at {COLUMNS}")


def line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
