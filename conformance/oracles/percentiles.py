"""Percentiles, sums and verdicts of metrics against `hdrhistogram` and NumPy.

Values are recorded in a histogram metric of a workbook, at once or one by one, in one workbook or in
several that are merged, over one tenant or several. Of n values, the percentile p is the value of rank
⌈n × p ÷ 100⌉, at least 1, in ascending order (nearest rank; p is the shortest decimal of its double).

- Exactly: the greatest value of the bucket that HdrHistogram (1 to 2 × 10¹⁵ thousandths, three
  digits) puts the value of that rank into, and not beyond the greatest value. The ranks 1 and n are the
  least and the greatest value themselves.
- Within a thousandth of the value, or half a thousandth: NumPy's `percentile(…, method="inverted_cdf")`,
  the same definition in floating point. Where NumPy's rank is not the exact one, that is a
  difference of its own kind, `rank`.
- HdrHistogram's own `get_value_at_percentile` where it comes to the same rank (it rounds to the nearest
  rank instead of up).
- Count, sum, least and greatest value, mean, the summary's percentiles, and the verdict of a threshold.
  Sum and mean may differ by two units of the last place of a double.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from random import Random
from typing import Any

import numpy
from common import Difference, main, smaller_list
from hdrh.histogram import HdrHistogram

from scheduler_core import Syntax, Workbook, parse

GREATEST = 1e12
BUCKETS = HdrHistogram(1, 2 * 10**15, 3)
SUMMARY = {"p50": 50.0, "p90": 90.0, "p95": 95.0, "p99": 99.0, "p999": 99.9}


def a_value(random: Random) -> float:
    match random.randrange(8):
        case 0:
            return float(random.randrange(10))
        case 1:
            return random.choice([0.0, 1.0, 100.0, 2.047, 2.048, 2.049, 4.096, 1e12, 2e12, 1e15, -1.0, 0.0004, 0.0005, 5e-324])
        case 2:
            return random.randrange(1, 10**6) / 1000
        case 3:
            return float(random.randrange(2048, 4096) * 2 ** random.randrange(30)) / 1000
        case _:
            return math.exp(random.uniform(math.log(1e-4), math.log(1e13)))


def a_percentile(random: Random) -> float:
    match random.randrange(5):
        case 0:
            return random.choice([0.0, 100.0, 50.0, 99.9, 99.99, 99.999, 1e-9, 0.1, 99.99999999999999, 33.3, 5e-324])
        case 1:
            return random.randrange(1001) / 10
        case 2:
            return float(random.randrange(101))
        case 3:
            return random.randrange(10001) / 100
        case _:
            return random.uniform(0, 100)


def generate(random: Random) -> Any:
    count = random.choice([1, 2, 3, random.randrange(1, 30), random.randrange(1, 30), 10, 100, 1000, random.randrange(1, 1500)])
    pool = [a_value(random) for _ in range(random.choice([1, 3, 1000]))]
    if random.random() < 0.5:
        values = [random.choice(pool) for _ in range(count)]
    else:
        values = [a_value(random) for _ in range(count)]
    if random.random() < 0.2:
        values.sort(reverse=random.random() < 0.5)
    return {
        "values": values,
        "percentiles": [a_percentile(random) for _ in range(random.randrange(1, 8))],
        "parts": random.choice([1, 1, 2, 5]),
        "how": random.choice(["many", "one by one", "merged", "restored"]),
        "threshold": [f"p{random.choice(['50', '99', '99.9', '0', '100', '12.5', '99.99'])}", random.choice(["<", "<=", ">", "=="]), random.randrange(2000)],
    }


def check(case: Any) -> Iterator[Difference]:
    values, how = case["values"], case["how"]
    if not values:
        return
    name, comparison, limit = case["threshold"]
    book = workbook(case, values)
    parts = min(case["parts"], len(values))
    pieces = [values[index::parts] for index in range(parts)]
    if how == "many":
        for number, piece in enumerate(pieces):
            book.record_many("m", piece, tenant=f"t{number}")
    elif how == "one by one":
        for number, value in enumerate(values):
            book.record("m", value, tenant=f"t{number % parts}")
    elif how == "merged":
        for number, piece in enumerate(pieces):
            other = workbook(case, values)
            other.record_many("m", piece, tenant=f"t{number}")
            book.merge(other)
    else:
        first = workbook(case, values)
        for number, piece in enumerate(pieces):
            first.record_many("m", piece, tenant=f"t{number}")
        book.restore(first.snapshot())
    yield from series(book, None, values, case["percentiles"])
    for number, piece in enumerate(pieces):
        yield from series(book, f"t{number}", piece, case["percentiles"][:2])
    (result,) = book.thresholds()
    measured = expected(sorted(map(kept, values)), Fraction(name[1:]))
    holds = {"<": measured < limit, "<=": measured <= limit, ">": measured > limit, "==": measured == limit}[comparison]
    if (result.measured, result.verdict == "passed") != (measured, holds):
        yield Difference("threshold", f"{name} {comparison} {limit}", f"{result.measured} {result.verdict}", f"{measured} {holds}")


def workbook(case: Any, values: list[float]) -> Workbook:
    name, comparison, limit = case["threshold"]
    text = f'scenario "s" metric m histogram workflow {{ end }} threshold {name}(m) {comparison} {limit}'
    return Workbook.from_scenario(parse(text, Syntax.TEXT))


def series(book: Workbook, tenant: str | None, values: list[float], wanted: list[float]) -> Iterator[Difference]:
    about = f"{len(values)} values, tenant {tenant}"
    found = book.percentiles("m", wanted, tenant=tenant)
    ordered = sorted(kept(value) for value in values)
    for percentile, our in zip(wanted, found, strict=True):
        their = expected(ordered, Fraction(repr(percentile)))
        if our != their:
            yield Difference("percentile", f"p{percentile!r} of {about}", repr(our), repr(their))
        exact = rank(len(values), Fraction(repr(percentile)))
        loose = float(numpy.percentile(numpy.array(ordered), percentile, method="inverted_cdf"))
        if loose != ordered[exact - 1]:
            yield Difference("rank", f"p{percentile!r} of {about}", f"rank {exact}", f"NumPy: {loose!r}")
        elif abs(our - loose) > max(0.0005, loose / 1000):
            yield Difference("NumPy", f"p{percentile!r} of {about}", repr(our), repr(loose))
    yield from own_percentiles(ordered, wanted, found, about)
    summary = book.metric("m", tenant)
    total = sum(map(thousandths, values)) / 1000
    mean = min(max(total / len(values), ordered[0]), ordered[-1])
    for name, our, their in (("sum", summary.sum, total), ("mean", summary.mean, mean)):
        if abs(our - their) > 2 * math.ulp(their):
            yield Difference(name, about, repr(our), repr(their))
    our_numbers = [summary.count, summary.min, summary.max, *(getattr(summary, field) for field in SUMMARY)]
    their_numbers = [len(values), ordered[0], ordered[-1]]
    their_numbers += [expected(ordered, Fraction(repr(percentile))) for percentile in SUMMARY.values()]
    if our_numbers != their_numbers:
        yield Difference("summary", about, repr(our_numbers), repr(their_numbers))


def own_percentiles(ordered: list[float], wanted: list[float], found: list[float], about: str) -> Iterator[Difference]:
    """What HdrHistogram answers itself, where its rank is the nearest rank. It is slow for large values."""
    if len(ordered) > 200 or ordered[-1] > 1e6:
        return
    own = HdrHistogram(1, 2 * 10**9, 3)
    for value in ordered:
        own.record_value(thousandths(value))
    for percentile, our in zip(wanted, found, strict=True):
        exact = rank(len(ordered), Fraction(repr(percentile)))
        if exact in (1, len(ordered)) or max(int(percentile * len(ordered) / 100 + 0.5), 1) != exact:
            continue
        their = within(ordered, own.get_value_at_percentile(percentile) / 1000)
        if our != their:
            yield Difference("HdrHistogram", f"p{percentile!r} of {about}", repr(our), repr(their))


def kept(value: float) -> float:
    return min(max(value, 0.0), GREATEST)


def thousandths(value: float) -> int:
    return int(kept(value) * 1000 + 0.5)


def rank(count: int, percentile: Fraction) -> int:
    return min(max(math.ceil(percentile * count / 100), 1), count)


def expected(ordered: list[float], percentile: Fraction) -> float:
    place = rank(len(ordered), percentile)
    if place == 1:
        return ordered[0]
    if place == len(ordered):
        return ordered[-1]
    return within(ordered, BUCKETS.get_highest_equivalent_value(thousandths(ordered[place - 1])) / 1000)


def within(ordered: list[float], value: float) -> float:
    return max(min(value, ordered[-1]), ordered[0])


def smaller(case: Any) -> Iterator[Any]:
    for values in smaller_list(case["values"]):
        yield case | {"values": values}
    for percentiles in smaller_list(case["percentiles"]):
        yield case | {"percentiles": percentiles}
    for how, parts in (("many", 1), (case["how"], 1)):
        if (how, parts) != (case["how"], case["parts"]):
            yield case | {"how": how, "parts": parts}


if __name__ == "__main__":
    main("percentiles", __doc__.splitlines()[0], generate, check, smaller, cases=5_000)
