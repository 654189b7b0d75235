#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The library against fractions: random documents, each figure of each unit on each node, no tolerance anywhere.

test-scoring.py [--count N] [--seed K] [--jobs J]: N documents, the first of them with seed K, in J processes. A document that fails is printed with its
seed. test-scoring.py --huge N: of 10,000 criteria each.
"""

import argparse
import concurrent.futures
import functools
import pathlib
import sys
import tempfile
import traceback
import unittest
from fractions import Fraction

import documents
import gi
import oracle
from comparison import Comparison, GapComparison
from randoms import Raw, number, write

# Means of many fractions have thousands of digits.
sys.set_int_max_str_digits(0)
gi.require_version("Parindex", "1")
import explanations  # noqa: E402
import oracle  # noqa: E402
from gi.repository import Gio, GLib, Parindex  # noqa: E402

LANGUAGES = {"en": Parindex.Language.EN, "vi": Parindex.Language.VI}

# Only the first thousand problems are told.
TOO_MANY = ("limit", None, None)


class Refused(Exception):
    """What the library refused: {(code, unit, criterion)}."""


def codes_of(problems):
    return {
        (problem.get_code().value_nick, problem.get_unit(), problem.get_criterion())
        for problem in problems
        if problem.get_severity() == Parindex.Severity.ERROR
    }


def load(text, folder, leaving=False):
    context = Parindex.Context.new()
    context.set_leave_faulty(leaving)
    loader = Parindex.Loader.new(context)
    base = Gio.File.new_for_path(folder) if folder else None
    try:
        return loader.load_bytes(GLib.Bytes.new(text.encode()), base)
    except GLib.Error as error:
        raise Refused(codes_of(loader.get_problems())) from error


def score(document, stage, language="en", leaving=False):
    context = Parindex.Context.new()
    context.set_language(LANGUAGES[language])
    context.set_leave_faulty(leaving)
    try:
        return document.score(context, "f", "2024", stage)
    except GLib.Error as error:
        scorer = Parindex.Scorer.new(document.get_framework("f"), context)
        raise Refused(codes_of(scorer.validate(document.get_assessment("f", "2024"), stage))) from error


def check_gap(sheets, document, boards, random, language):
    """A stage against the latest authority, where both can be scored."""
    try:
        boards = [boards.get(each) or score(document, each, language) for each in (random.gap, None)]
    except Refused:
        return
    GapComparison(sheets[random.gap], sheets[None], Parindex.Gap.new(*boards), language, random).run()


class Sheets(dict):
    """Of all stages of a source."""

    def __init__(self, source):
        self.source = source

    def __missing__(self, stage):
        self[stage] = oracle.Sheet(self.source, stage)
        return self[stage]


def shuffled(random, document):
    """The same document in another order: criteria, units and rows."""

    def shuffle(node):
        if "criteria" not in node:
            return node
        return node | {"criteria": random.sample([shuffle(child) for child in node["criteria"]], len(node["criteria"]))}

    def entry(what):
        return what | {"values": dict(random.sample(list(what["values"].items()), len(what["values"])))} if "values" in what else what

    units = random.sample(document["units"], len(document["units"]))
    return document | {"frameworks": [shuffle(document["frameworks"][0])], "units": units, "assessments": [entry(each) for each in document["assessments"]]}


def check_order(random, document, folder, board, language):
    """The order of criteria and units changes no figure."""
    other = score(load(write(shuffled(random, document)), folder), random.stage, language)
    for everything in (True, False):
        tables = [sorted(each.to_csv(None, None, everything, Parindex.Precision.EXACT).splitlines()) for each in (board, other)]
        if tables[0] != tables[1]:
            raise AssertionError(f"in another order: {sorted(set(tables[0]) ^ set(tables[1]))}")


def check_loading(source, text, folder):
    """The loaded document, or None if it is refused, as it must be."""
    wanted = source.refusals()
    # What else is wrong with a framework follows from what the fractions find; of cells they find everything.
    framework = bool(source.framework_refusals())
    if wanted and not framework and not source.survey_refusals():
        # Cells that cannot be scored are told in the same pass.
        wanted = wanted | {fault for fault in oracle.Sheet(source, None, leaving=True).faults if fault[1] is not None}
    try:
        document = load(text, folder)
    except Refused as refused:
        got = refused.args[0]
        complete = TOO_MANY not in got
        if not wanted or (complete and not wanted <= got) or (not framework and not got - {TOO_MANY} <= wanted):
            raise AssertionError(differences("refused at loading", got, wanted)) from refused
        return None
    if wanted:
        raise AssertionError(f"loaded, where the fractions refuse it for {sorted_faults(wanted)}")
    return document


def check_scoring(sheet, document, stage, language):
    """The scoreboard, or None if it is refused, as it must be."""
    scores, faults = sheet.results()
    wanted = sheet.faults | faults or sheet.tie_refusals(scores)
    # Problems of single cells are told all at once; without any, each unit tells its first.
    told = sheet.faults | {fault for fault in faults if fault[0] == "policy" and not sheet.faults}
    try:
        board = score(document, stage, language)
    except Refused as refused:
        got = refused.args[0]
        if TOO_MANY in got:
            got, told = got - {TOO_MANY}, set()
        if not got or not got <= wanted or not told <= got:
            raise AssertionError(differences("refused at scoring", got, wanted)) from refused
        return None
    if wanted:
        raise AssertionError(f"scored, where the fractions refuse it for {sorted_faults(wanted)}")
    return board


def check_leaving(source, document, random, language):
    """Units with wrong cells are left, and the others get what they would get without them."""
    sheet = oracle.Sheet(source, random.stage, leaving=True)
    scores, faults = sheet.results()
    # What concerns no single unit keeps everything from being scored.
    refused = faults | {fault for fault in sheet.faults if fault[1] is None} or sheet.tie_refusals(scores)
    try:
        board = score(document, random.stage, language, leaving=True)
    except Refused as error:
        if not refused:
            raise AssertionError(f"refused without the units that are left for {sorted_faults(error.args[0])}") from error
        return
    if refused:
        raise AssertionError(f"scored without the units that are left, where the fractions refuse it for {sorted_faults(refused)}")
    told = codes_of(board.get_problems())
    if TOO_MANY not in told and told != sheet.faults:
        raise AssertionError(differences("left", told, sheet.faults))
    Comparison(sheet, board, language, random).run()


def sorted_faults(faults):
    return sorted(faults, key=str)


def differences(what, got, wanted):
    return f"{what} for {sorted_faults(got - wanted)} too, and not for {sorted_faults(wanted - got)}"


def check_again(document, board, stage):
    """The canonical text reads back to itself and scores the same."""
    canonical = document.to_bytes().get_data()
    again = load(canonical.decode(), None)
    if again.to_bytes().get_data() != canonical:
        raise AssertionError("the canonical text changes when it is read and written again")
    if score(again, stage).get_fingerprint() != board.get_fingerprint():
        raise AssertionError("the canonical text scores another fingerprint")


def weighted(criterion):
    for child in criterion.get_children():
        if child.get_weight() is not None:
            yield child.get_id()
        yield from weighted(child)


def check_weights(random, document, board, language):
    """Other weights on results that are there are what a document with those weights gives, refusals too."""
    framework = board.get_framework()
    ids = list(weighted(framework.get_root()))
    ids = random.sample(ids, random.randint(min(1, len(ids)), len(ids)))
    weights = [Parindex.Number.new_from_string(random.choice(["0", "1", "2.5", "1/3", "1000000"])) for _ in ids]
    try:
        wanted = score(document.with_framework(framework.with_weights(ids, weights)), random.stage, language)
    except (Refused, GLib.Error):
        wanted = None
    try:
        got = board.with_weights(ids[:1], weights[:1]).with_weights(ids, weights)
    except GLib.Error as error:
        if wanted is not None:
            try:
                board.with_weights(ids[:1], weights[:1])
            except GLib.Error:
                return
            raise AssertionError(f"refused with other weights: {error.message}") from error
        return
    if wanted is None:
        raise AssertionError("with other weights scored what is refused")
    if got.get_fingerprint() != wanted.get_fingerprint():
        raise AssertionError("other weights give another fingerprint")
    for precision in (Parindex.Precision.EXACT, Parindex.Precision.DISPLAY):
        tables = [each.to_csv(None, None, True, precision).splitlines() for each in (got, wanted)]
        if tables[0] != tables[1]:
            raise AssertionError(f"with other weights: {sorted(set(tables[0]) ^ set(tables[1]))}")


def check_document(random, document, text, tables, folder):
    """Whether the document was scored."""
    language = random.choice(list(LANGUAGES))
    source = oracle.Source(text, tables)
    loaded = check_loading(source, text, folder)
    if loaded is None:
        return False
    sheets = Sheets(source)
    explained = random.randrange(8) == 0
    if explained:
        sheets[random.stage].factors = {}
    board = check_scoring(sheets[random.stage], loaded, random.stage, language)
    if board is None:
        check_leaving(source, loaded, random, language)
        return False
    comparison = Comparison(sheets[random.stage], board, language, random)
    comparison.run()
    if explained:
        for unit in board.list_units()[:3]:
            explanations.check(comparison, unit)
    check_again(loaded, board, random.stage)
    if random.chance(0.2):
        check_weights(random, loaded, board, language)
    if random.chance(0.4):
        check_gap(sheets, loaded, {random.stage: board}, random, language)
    check_order(random, document, folder, board, language)
    if random.chance(0.15):
        spoilt = write(random.spoilt_cells(document))
        source = oracle.Source(spoilt, tables)
        if not source.survey_refusals():
            check_leaving(source, load(spoilt, folder, leaving=True), random, language)
    return True


def check(seed, huge=False):
    """Whether the document was scored; raises where library and fractions differ."""
    random = documents.Random(seed)
    document, tables = random.huge() if huge else random.document()
    text = write(document)
    try:
        with tempfile.TemporaryDirectory() as folder:
            for name, table in tables.items():
                (pathlib.Path(folder) / name).write_text(table, encoding="utf-8", newline="")
            return check_document(random, document, text, tables, folder)
    except Exception:
        size = len(text) + sum(map(len, tables.values()))
        print(f"seed {seed}, stage {random.stage}, {size} bytes" + (f":\n{text}" if size < 20000 else ""))
        for name, table in tables.items() if size < 20000 else ():
            print(f"{name}:\n{table}")
        raise


class Known(unittest.TestCase):
    """Cases with names."""

    def board(self, rows, **framework):
        """Scores a framework of plain leaves, unless it says otherwise."""
        leaves = sorted({leaf for row in rows.values() for leaf in row})
        what = {"id": "f", "aggregation": "sum", "ranking": {"of": "score"}, "criteria": [{"id": leaf} for leaf in leaves]}
        document = {
            "format": "parindex-document",
            "version": Raw(1),
            "frameworks": [what | framework],
            "units": [{"id": unit, "name": unit} for unit in rows],
            "assessments": [{"framework": "f", "period": "2024", "values": rows}],
        }
        return score(load(write(document), None), None)

    def raw(self, **rows):
        return {unit: dict(zip("abc", map(number, values))) for unit, values in rows.items()}

    def test_a_tenth_and_two_tenths(self):
        board = self.board(self.raw(u=["0.1", "0.2"], v=["0.3", "0"], w=["0.30000000000000004", "0"]))
        self.assertEqual(board.get_column(Parindex.ResultColumn.RANK, None, None), [2, 2, 1])

    def test_percent_57(self):
        result = self.board(self.raw(u=["57"]), criteria=[{"id": "a", "max": Raw(100)}]).get_result("u", None)
        self.assertEqual((result.get_percent(), result.get_exact_percent().to_string()), (57.0, "57"))

    def test_halves_as_shown(self):
        for value, *texts in (
            ("2.675", "2.68", "2.68", "2.67"),
            ("1.005", "1.01", "1.00", "1.00"),
            ("-2.345", "-2.35", "-2.34", "-2.34"),
            ("87.285", "87.29", "87.28", "87.28"),
            ("-0.004", "0.00", "0.00", "0.00"),
            ("0.005", "0.01", "0.00", "0.00"),
            ("89.996", "90.00", "90.00", "89.99"),
        ):
            for mode, text in zip(("half-up", "half-even", "truncate"), texts):
                with self.subTest(value=value, mode=mode):
                    board = self.board(self.raw(u=[value]), rounding={"mode": mode})
                    self.assertEqual(board.get_result("u", None).get_score_text(), text)

    def test_every_level_needs_a_policy(self):
        """A policy below says when the group is missing, not what its parent makes of that."""
        group = {"id": "g", "missing": "propagate", "criteria": [{"id": "a"}, {"id": "b"}]}
        with self.assertRaises(Refused) as caught:
            self.board({"u": {"a": Raw(1), "c": Raw(1)}}, criteria=[group, {"id": "c"}])
        self.assertEqual(caught.exception.args[0], {("policy", "u", "g")})

    def test_no_max_above_a_leaf_without_max(self):
        leaves = [{"id": "a", "max": Raw(5)}, {"id": "b"}]
        board = self.board({"u": {"a": Raw(1), "b": "n/a"}, "v": self.raw(v=["1", "1"])["v"]}, criteria=leaves)
        for unit in ("u", "v"):
            self.assertIsNone(board.get_result(unit, None).get_exact_max())
            self.assertIsNone(board.get_result(unit, None).get_exact_percent())

    def test_a_missing_mean_has_no_maxima_to_differ(self):
        halves = [{"id": "a", "max": Raw(5)}, {"id": "b", "max": Raw(5)}]
        criteria = [{"id": "g", "weight": Raw(1), "aggregation": "sum", "criteria": halves}]
        criteria += [{"id": each, "weight": Raw(1), "max": Raw(10)} for each in ("c", "d")]
        rows = {"u": {"a": Raw(1), "b": "n/a", "c": Raw(1)}}
        board = self.board(rows, aggregation="weighted-mean", missing="propagate", criteria=criteria)
        self.assertEqual(board.get_result("u", None).get_state(), Parindex.CellState.MISSING)


def try_seed(seed, huge=False):
    """(1 if it was scored, what went wrong)"""
    try:
        return int(check(seed, huge)), None
    except Exception:
        return 0, traceback.format_exc(limit=-3)


def attempts(attempt, seeds, jobs):
    if jobs == 1:
        yield from map(attempt, seeds)
        return
    with concurrent.futures.ProcessPoolExecutor(jobs) as pool:
        try:
            yield from pool.map(attempt, seeds, chunksize=max(1, min(20, len(seeds) // jobs // 4)))
        finally:
            pool.shutdown(cancel_futures=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--huge", type=int, default=0, help="so many documents of 10,000 criteria instead")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    parser.add_argument("--keep-going", action="store_true", help="tell every failing seed, shortly")
    options = parser.parse_args()

    count = options.huge or options.count
    scored, failed = 0, 0
    for done, failure in attempts(functools.partial(try_seed, huge=options.huge > 0), range(options.seed, options.seed + count), options.jobs):
        scored += done
        if failure is not None:
            failed += 1
            print(failure, file=sys.stderr, flush=True)
            if not options.keep_going:
                return 1
    print(f"{count} documents from seed {options.seed}: {scored} scored, {count - scored - failed} refused, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    known = unittest.main(argv=sys.argv[:1], exit=False).result.wasSuccessful()
    sys.exit(main() or not known)
