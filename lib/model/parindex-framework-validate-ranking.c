/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "base/parindex-exact-private.h"
#include "model/parindex-framework-validate-private.h"

static void
check_ranking (ParindexAnalysis *self)
{
  ParindexCriterion *root = parindex_framework_get_root (self->framework);
  const ParindexNodePlan *plan = plan_at (self, 0);
  ParindexBasis of = parindex_framework_get_ranking_of (self->framework);

  if (of == PARINDEX_BASIS_UNSTATED && plan->aggregation == PARINDEX_AGGREGATION_SUM)
    of = PARINDEX_BASIS_PERCENT;
  if (of == PARINDEX_BASIS_PERCENT && plan->max == NULL)
    report (self, root, "ranking", MAX_NEEDED, .name = "\"ranking\": {\"of\": \"percent\"}");
}

/* Keys are for ordinal ranks, which are nothing without them. */
static void
check_keys (ParindexAnalysis *self)
{
  ParindexCriterion *root = parindex_framework_get_root (self->framework);
  const char *const *keys = parindex_framework_get_ranking_keys (self->framework);
  ParindexTies ties = parindex_framework_get_ties (self->framework);
  gboolean any = keys != NULL && keys[0] != NULL;
  g_autoptr (GEnumClass) words = g_type_class_ref (PARINDEX_TYPE_TIES);
  GEnumValue *word = g_enum_get_value (words, ties);

  if (ties == PARINDEX_TIES_ORDINAL && !any)
    report (self, root, "ranking.ties", TIES_NEED_KEYS, .value = word->value_nick, .name = parindex_framework_get_id (self->framework));
  else if (ties != PARINDEX_TIES_ORDINAL && any)
    report (self, root, "ranking.keys", KEYS_UNUSED, .value = word->value_nick, .name = parindex_framework_get_id (self->framework));
  for (guint i = 0; any && keys[i] != NULL; i++)
    if (*keys[i] != '\0' && !g_hash_table_contains (self->plan->nodes, keys[i]))
      report (self, root, "ranking.keys", CRITERION_UNKNOWN, .value = keys[i], .name = parindex_framework_get_id (self->framework));
}

/* Edges of one kind: a value beside a quantile has no order. */
static void
check_band_kinds (ParindexAnalysis *self,
                  GPtrArray        *bands)
{
  ParindexCriterion *root = parindex_framework_get_root (self->framework);
  guint n_from = 0;
  guint n_quantile = 0;

  for (guint i = 0; i < bands->len; i++)
    {
      const ParindexNumber *quantile = parindex_band_get_quantile (bands->pdata[i]);
      g_autoptr (ParindexNumber) one = parindex_number_new_from_int (1);

      n_from += parindex_band_get_from (bands->pdata[i]) != NULL;
      n_quantile += quantile != NULL;
      if (quantile != NULL && (parindex_number_get_sign (quantile) < 0 || parindex_number_compare (quantile, one) > 0))
        {
          g_autofree char *value = parindex_number_to_string (quantile);

          report (self, root, "bands", BAD_QUANTILE, .value = value);
        }
    }
  if (n_from > 0 && n_quantile > 0)
    report (self, root, "bands", MEMBERS_EXCLUDE, .name = "from", .other = "quantile");
  if (parindex_framework_get_bands_of (self->framework) == PARINDEX_BASIS_PERCENT && plan_at (self, 0)->max == NULL)
    report (self, root, "bands", MAX_NEEDED, .name = "\"bands\": {\"of\": \"percent\"}");
}

static void
check_bands (ParindexAnalysis *self)
{
  ParindexCriterion *root = parindex_framework_get_root (self->framework);
  g_autoptr (GPtrArray) bands = parindex_framework_list_bands (self->framework);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) edges = g_hash_table_new ((GHashFunc) parindex_number_hash, (GEqualFunc) parindex_number_equal);
  guint n_open = 0;

  for (guint i = 0; i < bands->len; i++)
    {
      ParindexNumber *from = parindex_band_edge (bands->pdata[i]);
      const char *id = parindex_band_get_id (bands->pdata[i]);

      if (id == NULL || *id == '\0')
        report (self, root, "bands", ID_EMPTY, .name = "id");
      else if (!g_hash_table_add (ids, (gpointer) id))
        report (self, root, "bands", ID_TWICE, .value = id);
      if (from == NULL ? ++n_open > 1 : !g_hash_table_add (edges, from))
        {
          g_autofree char *value = from != NULL ? parindex_number_to_string (from) : g_strdup ("–");

          report (self, root, "bands", BANDS_ORDER, .value = value);
        }
    }
  check_band_kinds (self, bands);
}

/* Words that must be there and stand once. */
static void
check_words (ParindexAnalysis  *self,
             const char        *member,
             const char *const *words)
{
  ParindexCriterion *root = parindex_framework_get_root (self->framework);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (*words[i] == '\0')
      report (self, root, member, ID_EMPTY, .name = member);
    else if (!g_hash_table_add (seen, (gpointer) words[i]))
      report (self, root, member, ID_TWICE, .value = words[i]);
}

/* A part of a whole: above 0, at most 1. */
static void
check_part (ParindexAnalysis     *self,
            const char           *member,
            const ParindexNumber *part)
{
  g_autoptr (ParindexNumber) whole = parindex_number_new_from_int (1);
  g_autofree char *value = NULL;

  if (part == NULL || (parindex_number_get_sign (part) > 0 && parindex_number_compare (part, whole) <= 0))
    return;

  value = parindex_number_to_string (part);
  report (self, parindex_framework_get_root (self->framework), member, NOT_A_PART, .name = member, .value = value);
}

/* A rank, or a number of ranks. */
static void
check_whole (ParindexAnalysis     *self,
             const char           *member,
             const ParindexNumber *rank)
{
  g_autofree char *value = rank != NULL ? parindex_number_to_string (rank) : NULL;

  if (rank != NULL && (parindex_number_get_sign (rank) <= 0 || mpz_cmp_ui (mpq_denref (parindex_number_peek (rank)), 1) != 0))
    report (self, parindex_framework_get_root (self->framework), member, TARGET_NO_RANK, .name = member, .value = value);
}

static void
check_percent (ParindexAnalysis     *self,
               const char           *member,
               const ParindexNumber *percent)
{
  g_autofree char *value = percent != NULL ? parindex_number_to_string (percent) : NULL;

  if (percent != NULL && parindex_number_get_sign (percent) < 0)
    report (self, parindex_framework_get_root (self->framework), member, NEGATIVE, .name = member, .value = value);
}

static void
check_strengths (ParindexAnalysis *self)
{
  static void (*const checks[]) (ParindexAnalysis *, const char *, const ParindexNumber *) = {
    [PARINDEX_STRENGTH_BASIS_PART] = check_part,
    [PARINDEX_STRENGTH_BASIS_RANK] = check_whole,
    [PARINDEX_STRENGTH_BASIS_COUNT] = check_whole,
    [PARINDEX_STRENGTH_BASIS_PERCENT] = check_percent,
  };
  ParindexStrengthBasis basis = parindex_framework_get_strength_basis (self->framework);
  const char *within[] = { parindex_framework_get_strengths_within (self->framework), NULL };

  check_words (self, "strengths.within", within);
  checks[basis] (self, "strengths.strong", parindex_framework_get_strong (self->framework));
  checks[basis] (self, "strengths.weak", parindex_framework_get_weak (self->framework));
}

void
parindex_analysis_check_ranking (ParindexAnalysis *self)
{
  check_ranking (self);
  check_keys (self);
  check_bands (self);
  check_words (self, "stages", parindex_framework_get_stages (self->framework));
  check_words (self, "ranking.within", parindex_framework_get_within (self->framework));
  check_words (self, "ranking.keys", parindex_framework_get_ranking_keys (self->framework));
  check_words (self, "aliases", parindex_framework_get_aliases (self->framework));
  check_strengths (self);
}
