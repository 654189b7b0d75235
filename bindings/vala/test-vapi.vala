/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* That the vapi compiles and means what the C API means: constructors, arrays, errors, lists, owned texts. */

const string DOCUMENT = """{
  "format": "parindex-document", "version": 1, "title": "Vapi",
  "frameworks": [{"id": "f", "aggregation": "sum", "missing": "propagate",
                  "criteria": [{"id": "a", "max": 60}, {"id": "b", "max": 40}]}],
  "units": [{"id": "u", "name": "U"}, {"id": "v", "name": "V"}],
  "assessments": [{"framework": "f", "period": "2025",
                   "values": {"u": {"a": 30, "b": 10.5}, "v": {"a": 60, "b": null}}}]
}""";

Parindex.Scoreboard score () throws GLib.Error {
  var document = new Parindex.Document.from_bytes (new Bytes (DOCUMENT.data), null);

  return document.score (null, "f", "2025", null);
}

void test_columns () {
  try {
    var board = score ();
    double[] scores = board.get_column (Parindex.ResultColumn.SCORE, null, null);

    assert (scores.length == 2);
    assert (scores[0] == 40.5);
    assert (scores[1].is_nan ());
    assert (board.list_units ().length == 2);
  } catch (GLib.Error error) {
    assert_not_reached ();
  }
}

void test_results () {
  try {
    var board = score ();
    var missing = (Parindex.Result) board.get_item (1);
    Parindex.Number? exact = board.get_result ("u", "b").get_exact_score ();

    assert (exact.to_string () == "10.5");
    assert (missing.get_state () == Parindex.CellState.MISSING);
    assert (missing.get_exact_score () == null);
  } catch (GLib.Error error) {
    assert_not_reached ();
  }
}

void test_explanation () {
  try {
    var explanation = new Parindex.Explanation (score (), "u", null);
    var part = (Parindex.Explanation) explanation.get_item (1);

    assert (part.get_exact_contribution ().to_string () == "10.5");
    assert (explanation.list_steps (Parindex.Language.EN)[0] == "Sum of the parts: 30 + 10.5 = 40.5 of 100.");
    assert (part.get_evidence ().length == 0);
  } catch (GLib.Error error) {
    assert_not_reached ();
  }
}

void test_values () {
  try {
    var document = new Parindex.Document.from_bytes (new Bytes (DOCUMENT.data), null);
    var framework = document.get_framework ("f");
    var assessment = new Parindex.Assessment (framework, document.get_units (), new Parindex.Period.from_string ("2026"));
    Parindex.CellState state;

    assessment.set_values ("self", { 1, 2, 3, double.NAN }, -1);
    assert (assessment.get_values ("self").length == 4);
    assert (assessment.get_value ("self", "u", "b", out state).to_double () == 2);
    assert (state == Parindex.CellState.OBSERVED);
    assert (assessment.get_value ("self", "v", "b", out state) == null);
    assert (state == Parindex.CellState.MISSING);
  } catch (GLib.Error error) {
    assert_not_reached ();
  }
}

void test_labels () {
  try {
    var document = new Parindex.Document.from_bytes (new Bytes (DOCUMENT.data), null);
    var board = document.score (null, null, null, null);
    var gap = new Parindex.Gap (board, board);

    assert (gap.get_n_items () == 0);
    assert (board.list_top (1, null, null, null).get_n_items () == 1);
    assert (document.find_framework (null).get_word ("area", Parindex.Language.EN) == "area");
    assert (Parindex.Strength.of_rank (1, 3, new Parindex.Number.from_ratio (1, 3), null) == Parindex.Strength.STRONG);
  } catch (GLib.Error error) {
    assert_not_reached ();
  }
}

void test_errors () {
  try {
    new Parindex.Number.from_string ("12,5");
    assert_not_reached ();
  } catch (Parindex.Error.NUMBER error) {
    assert ("12,5" in error.message);
  } catch (GLib.Error error) {
    assert_not_reached ();
  }
}

int main (string[] args) {
  Test.init (ref args);
  Test.add_func ("/parindex/vala/columns", test_columns);
  Test.add_func ("/parindex/vala/results", test_results);
  Test.add_func ("/parindex/vala/explanation", test_explanation);
  Test.add_func ("/parindex/vala/values", test_values);
  Test.add_func ("/parindex/vala/labels", test_labels);
  Test.add_func ("/parindex/vala/errors", test_errors);
  return Test.run ();
}
