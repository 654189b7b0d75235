/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-framework-private.h"
#include "scoring/parindex-borrow-children-private.h"

/* What the units below one came to. */
typedef struct
{
  guint n;        /* with a percent */
  guint n_missing;
  guint n_reached;
  mpq_t sum;
} Below;

typedef struct
{
  const ParindexChildrenRule *rule;
  ParindexScoreboard *board;
  const ParindexNodeColumn *root;
  int last_place; /* of the bands that are reached, best first; -1: there is no band to reach */
} Results;

static Below *
below_new (void)
{
  Below *self = g_new0 (Below, 1);

  mpq_init (self->sum);

  return self;
}

static void
below_free (gpointer data)
{
  Below *self = data;

  mpq_clear (self->sum);
  g_free (self);
}

static gboolean
reaches (const Results *self,
         guint          row,
         mpq_srcptr     percent)
{
  const ParindexBanding *banding = parindex_scoreboard_banding (self->board);
  gboolean reached;
  mpq_t value;

  if (self->rule->at_least != NULL)
    return mpq_cmp (percent, parindex_number_peek (self->rule->at_least)) >= 0;
  if (self->last_place < 0)
    return FALSE;
  mpq_init (value);
  reached = parindex_banding_read (banding, self->root, row, value);
  if (reached)
    {
      int place = parindex_banding_place (banding, value);

      reached = place >= 0 && place <= self->last_place;
    }
  mpq_clear (value);

  return reached;
}

static void
add_unit (const Results *self,
          guint          row,
          Below         *below)
{
  mpq_t percent;

  if (parindex_node_column_state (self->root, row) == PARINDEX_CELL_STATE_NOT_APPLICABLE)
    return;
  if (!parindex_node_column_has_value (self->root, PARINDEX_BASIS_PERCENT, row))
    {
      below->n_missing++;
      return;
    }
  mpq_init (percent);
  parindex_node_column_get_percent (self->root, row, percent);
  mpq_add (below->sum, below->sum, percent);
  below->n++;
  below->n_reached += reaches (self, row, percent);
  mpq_clear (percent);
}

/* By the id of the unit above. */
static GHashTable *
gather (const Results      *self,
        ParindexAssessment *assessment)
{
  GHashTable *all = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, below_free);

  for (guint row = 0; row < parindex_assessment_get_n_units (assessment); row++)
    {
      const char *parent = parindex_unit_get_parent (parindex_assessment_unit (assessment, row));
      Below *below = parent != NULL ? g_hash_table_lookup (all, parent) : NULL;

      if (parent == NULL)
        continue;
      if (below == NULL)
        {
          below = below_new ();
          g_hash_table_insert (all, (char *) parent, below);
        }
      add_unit (self, row, below);
    }

  return all;
}

/* NULL where nothing follows from them. */
static ParindexNumber *
work_out (const ParindexChildrenRule *rule,
          const Below                *below)
{
  ParindexNumber *number;
  mpq_t value;

  if (below == NULL || below->n == 0 || (below->n_missing > 0 && !rule->skip_missing))
    return NULL;
  mpq_init (value);
  if (rule->at_least != NULL || rule->band_at_least != NULL)
    mpq_set_ui (value, 100 * (unsigned long) below->n_reached, below->n);
  else
    {
      mpq_set_ui (value, 1, below->n);
      mpq_mul (value, value, below->sum);
    }
  mpq_canonicalize (value);
  number = parindex_number_new_take (value);
  mpq_clear (value);

  return number;
}

int
parindex_children_rule_find_band (const ParindexChildrenRule *self,
                                  ParindexFramework          *framework,
                                  char                      **known)
{
  GPtrArray *bands = parindex_framework_bands (framework);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < bands->len; i++)
    {
      if (g_strcmp0 (parindex_band_get_id (bands->pdata[i]), self->band_at_least) == 0)
        return i;
      parindex_append_word (words, parindex_band_get_id (bands->pdata[i]));
    }
  *known = g_strdup (words->len > 0 ? words->str : "–");

  return -1;
}

ParindexNumber **
parindex_children_rule_work_out (const ParindexChildrenRule *self,
                                 ParindexScoreboard         *board,
                                 int                         last_place,
                                 ParindexAssessment         *above)
{
  guint n = parindex_assessment_get_n_units (above);
  const Results results = { self, board, parindex_scoreboard_node (board, 0)->column, last_place };
  g_autoptr (GHashTable) all = gather (&results, parindex_scoreboard_get_assessment (board));
  ParindexNumber **values = g_new0 (ParindexNumber *, n);

  for (guint row = 0; row < n; row++)
    values[row] = work_out (self, g_hash_table_lookup (all, parindex_unit_get_id (parindex_assessment_unit (above, row))));

  return values;
}
