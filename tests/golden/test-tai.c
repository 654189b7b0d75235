/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "golden.h"

#include <math.h>

/* The Technology Achievement Index of 23 countries, the example of the OECD and JRC Handbook: weights, ranks and eigenvalues as printed there. */

static ParindexFramework *
with_printed_weights (ParindexFramework *framework,
                      const char        *method)
{
  g_autoptr (GoldenTable) table = golden_table_load (GOLDEN_PUBLISHED, "tai-weights.csv");
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) weights = g_ptr_array_new_with_free_func ((GDestroyNotify) parindex_number_unref);
  g_autoptr (GError) error = NULL;
  ParindexFramework *weighted;

  for (guint i = 1; table->header[i] != NULL; i++)
    {
      g_ptr_array_add (ids, table->header[i]);
      g_ptr_array_add (weights, parindex_number_new_from_string (golden_table_find (table, method, table->header[i]), NULL));
    }
  g_ptr_array_add (ids, NULL);
  weighted = parindex_framework_with_weights (framework, (const char *const *) ids->pdata, (ParindexNumber **) weights->pdata, weights->len, &error);
  g_assert_no_error (error);

  return weighted;
}

typedef struct
{
  const char *method;
  guint equal; /* at least so many of 23 ranks; weights are printed with two decimals only */
} Printed;

static const Printed printed[] = { { "EW", 23 }, { "BAP", 23 }, { "FA", 19 }, { "AHP", 20 } };

static void
test_ranks (gconstpointer data)
{
  const Printed *self = data;
  g_autoptr (ParindexDocument) document = golden_load ("tai.json");
  g_autoptr (ParindexFramework) weighted = with_printed_weights (parindex_document_get_framework (document, "tai"), self->method);
  g_autoptr (ParindexDocument) variant = parindex_document_with_framework (document, weighted, NULL);
  g_autoptr (ParindexScoreboard) board = golden_score (variant, "tai", NULL);
  g_autoptr (GoldenTable) ranks = golden_table_load (GOLDEN_PUBLISHED, "tai-ranks.csv");
  guint equal = 0;

  for (guint i = 0; i < ranks->rows->len; i++)
    {
      g_autoptr (ParindexResult) result = golden_result (board, golden_table_cell (ranks, i, "unit"), NULL);

      equal += parindex_result_get_rank (result) == g_ascii_strtod (golden_table_cell (ranks, i, self->method), NULL);
    }
  g_test_message ("%s: %u of 23", self->method, equal);
  g_assert_cmpuint (ranks->rows->len, ==, 23);
  g_assert_cmpuint (equal, >=, self->equal);
}

static ParindexFoundWeights *
find (ParindexDocument *document,
      const char       *framework)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) found = parindex_document_find_weights (document, NULL, NULL, framework, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 1);

  return g_list_model_get_item (found, 0);
}

static double
diagnostic (ParindexFoundWeights *found,
            const char           *name)
{
  return parindex_diagnostic_get_value (parindex_found_weights_get_diagnostic (found, name));
}

static gboolean
is_built (const char *kind)
{
  g_autoptr (ParindexContext) context = parindex_context_new ();
  g_autoptr (ParindexMethod) method = parindex_context_lookup_method (context, PARINDEX_METHOD_KIND_WEIGHTING, kind);

  if (method == NULL)
    g_test_skip ("built without LAPACK");

  return method != NULL;
}

/* Table 20; the Handbook's consistency ratio takes 1.41 as the random index of eight. */
static void
test_judgements (void)
{
  g_autoptr (ParindexDocument) document = is_built ("ahp") ? golden_load ("tai.json") : NULL;
  g_autoptr (ParindexFoundWeights) found = document != NULL ? find (document, "tai") : NULL;

  if (found == NULL)
    return;
  g_assert_cmpfloat (diagnostic (found, "random-index"), ==, 1.41);
  g_assert_cmpfloat_with_epsilon (diagnostic (found, "lambda-max"), 8.2111, 5e-5);
  g_assert_cmpfloat_with_epsilon (parindex_found_weights_get_consistency_ratio (found), 0.0214, 5e-5);
}

/* Table 16, with one decimal; and the weights that the document records are those that are found. */
static void
test_factors (void)
{
  static const double eigenvalues[] = { 3.3, 1.7, 1.0, 0.9, 0.5, 0.3, 0.2, 0.1 };
  g_autoptr (ParindexDocument) document = is_built ("pca") ? golden_load ("tai.json") : NULL;
  g_autoptr (ParindexScoreboard) board = document != NULL ? golden_score (document, "tai-min-max", NULL) : NULL;
  g_autoptr (ParindexPca) pca = board != NULL ? parindex_pca_new (board, NULL, FALSE, NULL) : NULL;
  g_autoptr (ParindexFoundWeights) found = pca != NULL ? find (document, "tai-min-max") : NULL;
  g_autoptr (GoldenTable) table = golden_table_load (GOLDEN_PUBLISHED, "tai-weights.csv");
  g_autofree double *values = NULL;
  g_auto (GStrv) ids = NULL;
  gsize n;

  if (found == NULL)
    return;
  values = parindex_pca_get_eigenvalues (pca, &n);
  g_assert_cmpuint (n, ==, 8);
  /* The printed 3.3 is 3.354. */
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat_with_epsilon (values[i], eigenvalues[i], 0.06);

  ids = parindex_found_weights_list_criteria (found);
  for (char **id = ids; *id != NULL; id++)
    {
      g_autoptr (ParindexNumber) weight = parindex_found_weights_get_weight (found, *id, NULL);
      g_autoptr (ParindexNumber) recorded = parindex_found_weights_get_given_weight (found, *id, NULL);

      g_assert_true (parindex_number_equal (weight, recorded));
      /* The Handbook's factor weights come of unrounded logarithms. */
      g_assert_cmpfloat_with_epsilon (parindex_number_to_double (weight), g_ascii_strtod (golden_table_find (table, "FA", *id), NULL), 0.02);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (printed); i++)
    {
      g_autofree char *path = g_strconcat ("/tai/ranks/", printed[i].method, NULL);

      g_test_add_data_func (path, &printed[i], test_ranks);
    }
  g_test_add_func ("/tai/judgements", test_judgements);
  g_test_add_func ("/tai/factors", test_factors);

  return g_test_run ();
}
