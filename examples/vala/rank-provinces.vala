/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Ranks the provinces of a document and shows the best five.
 *
 *   valac --pkg parindex-1 rank-provinces.vala
 *   ./rank-provinces examples/data/pci.json
 */

static int main (string[] args) {
  try {
    var context = new Parindex.Context ();
    context.set_language (Parindex.Language.EN);
    var document = new Parindex.Document.from_path (args[1]);
    var board = document.score (context, "pci-2013", "2015", null);
    double[] ranks = board.get_column (Parindex.ResultColumn.RANK, null, null);

    for (int place = 1; place <= 5; place++)
      for (int i = 0; i < ranks.length; i++)
        if (ranks[i] == place) {
          var result = (Parindex.Result) board.get_item (i);
          stdout.printf ("%s. %s %s\n", result.get_rank_text (), result.get_name (), result.get_score_text ());
        }

    var ha_noi = board.get_result ("ha-noi", null);
    stdout.printf ("%s: %s\n", ha_noi.get_name (), ha_noi.get_exact_score ().to_string ());
    return 0;
  } catch (GLib.Error error) {
    stderr.printf ("%s\n", error.message);
    return 1;
  }
}
