"""The style of HTML reports, the same as in `bindings/cli/src/report/style.css`."""

STYLE = """\
:root {
  --ground: #f5f7f9; --card: #ffffff; --ink: #16202a; --soft: #5a6a79; --line: #dfe5ea; --grid: #e8edf1;
  --good: #1a7f37; --good-ground: #dcf5e3; --bad: #b3261e; --bad-ground: #fbe3e1; --none: #6b5900; --none-ground: #f7eec6;
  --c0: #1f6feb; --c1: #d9730d; --c2: #1f883d; --c3: #8250df; --c4: #bf3989; --c5: #0e7c86; --c6: #9a6700; --c7: #57606a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0e1318; --card: #171e25; --ink: #e6edf3; --soft: #93a1af; --line: #2a343e; --grid: #242d36;
    --good: #56d364; --good-ground: #12351d; --bad: #ff7b72; --bad-ground: #431a18; --none: #e3c65a; --none-ground: #3a3210;
    --c0: #58a6ff; --c1: #f0883e; --c2: #3fb950; --c3: #bc8cff; --c4: #f778ba; --c5: #39c5cf; --c6: #d4a72c; --c7: #9aa6b2;
  }
  img.drawn { filter: invert(.91) hue-rotate(180deg); mix-blend-mode: lighten; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
main { max-width: 1180px; margin: 0 auto; padding: 32px 24px 48px; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; margin-bottom: 20px; }
h1 { font-size: 26px; line-height: 1.2; margin: 0; letter-spacing: -.01em; }
h2 { font-size: 17px; margin: 0 0 12px; }
.verdict { margin: 0; padding: 2px 14px; border-radius: 99px; font-weight: 600; }
.good { color: var(--good); background: var(--good-ground); }
.bad { color: var(--bad); background: var(--bad-ground); }
.none { color: var(--none); background: var(--none-ground); }
.mark { padding: 1px 9px; border-radius: 99px; font-size: 13px; font-weight: 600; }
.facts { flex-basis: 100%; margin: 0; color: var(--soft); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(160px, 1fr)); gap: 12px; margin: 0 0 20px; }
.figures div, section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
.figures div { padding: 12px 16px; }
.figures dt { color: var(--soft); font-size: 13px; }
.figures dd { margin: 0; font-size: 24px; font-weight: 600; font-variant-numeric: tabular-nums; letter-spacing: -.01em; }
.figures dd.note, .note { color: var(--soft); font-size: 13px; font-weight: 400; letter-spacing: 0; }
section { padding: 18px 20px; margin-bottom: 20px; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(460px, 100%), 1fr)); gap: 20px 28px; }
figure { margin: 0; }
figcaption { font-size: 14px; font-weight: 600; margin-bottom: 4px; }
.key { margin-left: 14px; color: var(--soft); font-weight: 400; white-space: nowrap; }
.key i { display: inline-block; width: 14px; height: 3px; border-radius: 2px; margin-right: 6px; vertical-align: middle; }
.chart svg { display: block; width: 100%; height: auto; font-size: 12px; font-variant-numeric: tabular-nums; }
.chart text { fill: var(--soft); }
.chart .end { text-anchor: end; }
.chart .middle { text-anchor: middle; }
.grid { stroke: var(--grid); fill: none; }
.line { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.hover { fill: transparent; }
.hover:hover { fill: var(--soft); fill-opacity: .14; }
path.c0 { stroke: var(--c0); } path.c1 { stroke: var(--c1); } path.c2 { stroke: var(--c2); } path.c3 { stroke: var(--c3); }
path.c4 { stroke: var(--c4); } path.c5 { stroke: var(--c5); } path.c6 { stroke: var(--c6); } path.c7 { stroke: var(--c7); }
i.c0 { background: var(--c0); } i.c1 { background: var(--c1); } i.c2 { background: var(--c2); } i.c3 { background: var(--c3); }
i.c4 { background: var(--c4); } i.c5 { background: var(--c5); } i.c6 { background: var(--c6); } i.c7 { background: var(--c7); }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 10px; text-align: right; border-top: 1px solid var(--line); white-space: nowrap; }
th { color: var(--soft); font-weight: 500; font-size: 13px; border-top: 0; }
th:first-child, td:first-child { text-align: left; padding-left: 0; white-space: normal; }
small { color: var(--soft); }
meter { width: 90px; vertical-align: middle; }
img.drawn { max-width: 100%; height: auto; display: block; border-radius: 8px; }
section > figure + figure, .table + figure { margin-top: 20px; }
footer { color: var(--soft); font-size: 13px; }
@media print { body { background: #fff; } section { break-inside: avoid; } }
.reasons { flex-basis: 100%; margin: 0; padding: 0; list-style: none; }
"""
