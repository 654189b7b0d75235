/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "random-rule.h"

/* The quick way of each rule, whole columns in integers, beside its definition, one cell in fractions. */

/* The definition, for each row. */
static void
score_slowly (Trial               *self,
              mpq_t               *points,
              ParindexRuleOutcome *outcomes)
{
  mpq_t inputs[MAX_INPUTS];

  for (guint row = 0; row < self->n; row++)
    outcomes[row] = PARINDEX_RULE_OBSERVED;
  if (self->ops->score_cohort != NULL)
    {
      self->ops->score_cohort (self->rule, &self->scoring, points, outcomes);
      return;
    }

  for (guint k = 0; k < MAX_INPUTS; k++)
    mpq_init (inputs[k]);
  for (guint row = 0; row < self->n; row++)
    if (self->states[row] == PARINDEX_CELL_STATE_OBSERVED)
      {
        for (guint k = 0; k < self->n_inputs; k++)
          parindex_column_get_mpq (&self->columns[k], row, inputs[k]);
        outcomes[row] = self->ops->score_cell (self->rule, (const mpq_t *) inputs, self->scoring.max, points[row]);
      }
  for (guint k = 0; k < MAX_INPUTS; k++)
    mpq_clear (inputs[k]);
}

static gboolean
is_misfit (const Trial *self,
           guint        row)
{
  for (guint k = 0; k < self->n_inputs; k++)
    if (parindex_column_misfit (&self->columns[k], row) != NULL)
      return TRUE;

  return FALSE;
}

/* What the quick way does not leave to the slow one it must give as that does: it never gives points to a cell that is refused. */
static guint
compare (Trial               *self,
         mpq_t               *points,
         ParindexRuleOutcome *outcomes)
{
  guint n_fast = 0;
  mpq_t found;

  mpq_init (found);
  for (guint row = 0; row < self->n; row++)
    {
      if (self->states[row] != PARINDEX_CELL_STATE_OBSERVED || self->slow[row] || is_misfit (self, row))
        continue;
      g_assert_cmpint (outcomes[row].fault, ==, PARINDEX_N_MESSAGES);
      g_assert_cmpint (outcomes[row].state, ==, PARINDEX_CELL_STATE_OBSERVED);
      parindex_column_get_mpq (&self->points, row, found);
      if (mpq_cmp (found, points[row]) != 0)
        {
          g_autoptr (GString) text = g_string_new (NULL);

          parindex_mpq_append_exact (text, found);
          g_string_append (text, " instead of ");
          parindex_mpq_append_exact (text, points[row]);
          for (guint k = 0; k < self->n_inputs; k++)
            {
              g_autoptr (ParindexNumber) input = parindex_column_number (&self->columns[k], row);
              g_autofree char *own = parindex_number_to_string (input);

              g_string_append_printf (text, ", %s", own);
            }
          g_error ("%s: %s", self->kind, text->str);
        }
      n_fast++;
    }
  mpq_clear (found);

  return n_fast;
}

static void
run_trial (GRand      *rand,
           const char *kind,
           guint      *n_fast,
           guint      *n_slow)
{
  mpq_t points[MAX_ROWS];
  ParindexRuleOutcome outcomes[MAX_ROWS];
  Trial trial;
  gboolean has_values = TRUE;

  trial_init (&trial, rand, kind);
  for (guint k = 0; k < trial.n_inputs; k++)
    has_values &= trial.columns[k].width != 0;
  for (guint row = 0; row < MAX_ROWS; row++)
    mpq_init (points[row]);
  if (has_values)
    {
      score_slowly (&trial, points, outcomes);
      if (trial.ops->score_column != NULL && trial.ops->score_column (trial.rule, &trial.scoring))
        *n_fast += compare (&trial, points, outcomes);
      else
        {
          (*n_slow)++;
          g_assert_null (trial.points.data);
        }
    }
  for (guint row = 0; row < MAX_ROWS; row++)
    mpq_clear (points[row]);
  trial_clear (&trial);
}

static void
test_kind (gconstpointer kind)
{
  GRand *rand = g_rand_new_with_seed (g_str_hash (kind));
  guint n_fast = 0, n_slow = 0;

  for (guint i = 0; i < n_rounds (600000); i++)
    run_trial (rand, kind, &n_fast, &n_slow);
  g_test_message ("%s: %u cells the quick way, %u columns not", (const char *) kind, n_fast, n_slow);
  g_assert_cmpuint (n_fast, >, n_rounds (600000) / 3);
  g_assert_cmpuint (n_slow, >, 0);
  g_rand_free (rand);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const kinds[] = { "yes-no", "tiers", "linear", "count", "choice", "timeliness", "bonus", "penalty", "survey-share", "mapping",
                                       "growth", "target-relative", "normalise" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strconcat ("/rules/", kinds[i], NULL);

      g_test_add_data_func (path, kinds[i], test_kind);
    }

  return g_test_run ();
}
