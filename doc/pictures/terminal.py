"""Draws the output of a terminal as SVG, such as run.svg: `python3 terminal.py TITLE < text > picture.svg`.

The text may have colors (SGR sequences). `\u2501` and `\u2500` become bars.
"""

from __future__ import annotations

import re
import sys
from html import escape

WIDTH, LINE, LEFT, TOP = 7.846, 18, 20, 54
COLORS = {"31": "#ff7b72", "32": "#56d364", "33": "#e3b341", "35": "#d2a8ff", "36": "#39c5cf"}
SHOWN = {code: {"fill": color} for code, color in COLORS.items()} | {"1": {"font-weight": "bold"}, "2": {"opacity": ".5"}}


def pieces(line: str) -> list[tuple[int, str, str]]:
    """Returns the words of a line with their columns and attributes. One space does not end a piece."""
    found: list[tuple[int, str, str]] = []
    column, shown = 0, dict[str, str]()
    for text, codes in re.findall(r"([^\x1b]+)|\x1b\[([\d;]*)m", line):
        if not text:
            for code in codes.split(";"):
                if code in ("", "0"):
                    shown = {}
                elif code in SHOWN:
                    shown |= SHOWN[code]
            continue
        style = "".join(f' {name}="{value}"' for name, value in shown.items())
        for match in re.finditer(r"\u2501+|\u2500+|[^\s\u2501\u2500]+(?: [^\s\u2501\u2500]+)*", text):
            found.append((column + match.start(), match[0], style))
        column += len(text)
    return found


def main() -> None:
    lines = sys.stdin.read().rstrip("\n").split("\n")
    columns = max(column + len(text) for line in lines for column, text, _ in pieces(line))
    width, height = round(2 * LEFT + columns * WIDTH), TOP + LINE * len(lines) + 8
    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{escape(sys.argv[1])}">')
    print(f'<rect width="{width}" height="{height}" rx="10" fill="#0d1117"/>')
    print('<circle cx="22" cy="20" r="6" fill="#ff5f57"/><circle cx="42" cy="20" r="6" fill="#febc2e"/><circle cx="62" cy="20" r="6" fill="#28c840"/>')
    print("<g font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" font-size=\"13\" fill=\"#e6edf3\" xml:space=\"preserve\">")
    for row, line in enumerate(lines):
        y = TOP + LINE * row
        for column, text, style in pieces(line):
            x, length = LEFT + column * WIDTH, len(text) * WIDTH
            if text[0] == "\u2501":
                print(f'<rect x="{x:.1f}" y="{y - 7}" width="{length:.1f}" height="4" rx="1"{style}/>')
            elif text[0] == "\u2500":
                print(f'<rect x="{x:.1f}" y="{y - 6}" width="{length:.1f}" height="2" rx="1"{style}/>')
            else:
                print(f'<text x="{x:.1f}" y="{y}" textLength="{length:.1f}"{style}>{escape(text)}</text>')
    print("</g>\n</svg>")


if __name__ == "__main__":
    main()
