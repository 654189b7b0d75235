/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-follow-up-private.h"
#include "base/parindex-exact-private.h"
#include "base/parindex-period-private.h"

/* What is said of the components, and the targets that follow. */

static const char *const words[][2] = {
  [PARINDEX_FOLLOW_UP_STATE_OPEN] = { "to be raised", "cần khắc phục" },
  [PARINDEX_FOLLOW_UP_STATE_MENDED] = { "mended", "đã khắc phục" },
  [PARINDEX_FOLLOW_UP_STATE_BETTER] = { "still low, better", "còn thấp, có cải thiện" },
  [PARINDEX_FOLLOW_UP_STATE_UNCHANGED] = { "still low, unchanged", "còn thấp, không đổi" },
  [PARINDEX_FOLLOW_UP_STATE_WORSE] = { "still low, worse", "còn thấp, kém hơn" },
  [PARINDEX_FOLLOW_UP_STATE_NEWLY_LOW] = { "newly low", "mới xuống thấp" },
  [PARINDEX_FOLLOW_UP_STATE_KEPT] = { "high, kept", "giữ được mức cao" },
  [PARINDEX_FOLLOW_UP_STATE_SLIPPED] = { "no longer high", "không giữ được mức cao" },
  [PARINDEX_FOLLOW_UP_STATE_NEITHER] = { "neither low nor high", "không cao, không thấp" },
  [PARINDEX_FOLLOW_UP_STATE_UNKNOWN] = { "not known", "chưa rõ" },
};

const char *
parindex_follow_up_words (ParindexFollowUpRow *self,
                          ParindexLanguage     language)
{
  static const char *const keep[] = { "to be kept", "cần duy trì" };
  guint at = language == PARINDEX_LANGUAGE_VI ? 1 : 0;

  return self->state == PARINDEX_FOLLOW_UP_STATE_OPEN && self->before == PARINDEX_STRENGTH_STRONG ? keep[at] : words[self->state][at];
}

/* The strength and the facts of the last period that is asked about. */
static ParindexStrength
latest (ParindexFollowUp    *self,
        ParindexFollowUpRow *row,
        ParindexFact       **rank,
        ParindexFact       **percent)
{
  *rank = self->to != NULL ? row->rank_after : row->rank_before;
  *percent = self->to != NULL ? row->percent_after : row->percent_before;

  return self->to != NULL ? row->after : row->before;
}

/* The low go up by a place, or by any percent where the rule reads percents; the high keep their rank. */
static ParindexTarget *
make_target (ParindexFollowUp    *self,
             ParindexFollowUpRow *row,
             ParindexPeriod      *horizon)
{
  gboolean percents = parindex_framework_get_strength_basis (self->framework) == PARINDEX_STRENGTH_BASIS_PERCENT;
  g_autofree char *id = g_strdup_printf ("%s-%s-%s", parindex_unit_get_id (self->unit), row->criterion, parindex_period_to_string (horizon));
  g_autofree char *lead = row->leads != NULL ? g_strjoinv (", ", row->leads) : NULL;
  g_autoptr (ParindexNumber) least = parindex_number_new_from_int (percents ? 0 : 1);
  ParindexFact *rank, *percent;
  gboolean raise = latest (self, row, &rank, &percent) == PARINDEX_STRENGTH_WEAK;
  ParindexTarget *target = parindex_target_new (id, !raise     ? PARINDEX_TARGET_KIND_MAINTAIN
                                                    : percents ? PARINDEX_TARGET_KIND_SCORE_INCREASE
                                                               : PARINDEX_TARGET_KIND_RANK_IMPROVE_BY_MIN);

  parindex_target_set_title (target, row->title, NULL);
  parindex_target_set_applies_to (target, (const char *const[]){ parindex_unit_get_id (self->unit), NULL }, NULL, NULL, NULL, NULL);
  parindex_target_set_index (target, self->index, NULL);
  parindex_target_set_nodes (target, (const char *const[]){ row->criterion, NULL }, NULL);
  if (!raise || percents)
    parindex_target_set_figure (target, percents ? PARINDEX_TARGET_FIGURE_PERCENT : PARINDEX_TARGET_FIGURE_RANK, NULL);
  if (!percents)
    parindex_target_set_within (target, parindex_framework_get_strengths_within (self->framework), NULL);
  if (raise)
    parindex_target_set_value (target, least, NULL);
  parindex_target_set_baseline_period (target, self->to != NULL ? self->to : self->from, NULL);
  parindex_target_set_baseline_value (target, percents ? percent->low : rank->low, NULL);
  parindex_target_set_horizon (target, horizon, NULL);
  parindex_target_set_lead (target, lead, NULL);

  return target;
}

/* What the document already states about it: its remedy, lead, day and status are people's word. NULL: nothing. */
static ParindexTarget *
find_stated (ParindexFollowUp *self,
             ParindexTarget   *made)
{
  GListModel *targets = parindex_document_get_targets (self->document);

  for (guint i = 0; i < g_list_model_get_n_items (targets); i++)
    {
      g_autoptr (ParindexTarget) each = g_list_model_get_item (targets, i);

      if (g_str_equal (parindex_target_get_id (each), parindex_target_get_id (made)))
        return g_steal_pointer (&each);
    }

  return NULL;
}

static void
keep_stated (ParindexFollowUp *self,
             ParindexTarget   *made)
{
  g_autoptr (ParindexTarget) stated = find_stated (self, made);

  if (stated == NULL)
    return;
  parindex_target_set_remedy (made, parindex_target_get_remedy (stated), NULL);
  parindex_target_set_status (made, parindex_target_get_status (stated), NULL);
  if (parindex_target_get_lead (stated) != NULL)
    parindex_target_set_lead (made, parindex_target_get_lead (stated), NULL);
  if (parindex_target_get_horizon (stated) != NULL)
    parindex_target_set_horizon (made, parindex_target_get_horizon (stated), NULL);
}

/* The target by whose end is due; NULL: the component is neither low nor high. A new reference. */
static ParindexTarget *
target_of (ParindexFollowUp    *self,
           ParindexFollowUpRow *row,
           ParindexPeriod      *due)
{
  ParindexFact *rank, *percent;
  ParindexTarget *target;

  if (latest (self, row, &rank, &percent) == PARINDEX_STRENGTH_NONE)
    return NULL;
  target = make_target (self, row, due);
  keep_stated (self, target);

  return target;
}

void
parindex_follow_up_set_targets (ParindexFollowUp *self)
{
  g_autoptr (ParindexPeriod) next = parindex_period_new_next (self->to != NULL ? self->to : self->from);

  for (guint i = 0; next != NULL && i < parindex_list_length (self->rows); i++)
    {
      ParindexFollowUpRow *row = parindex_list_get (self->rows, i);
      g_autofree char *leads = row->leads != NULL ? g_strjoinv (", ", row->leads) : NULL;
      const char *lead;

      row->target = target_of (self, row, next);
      lead = row->target != NULL ? parindex_target_get_lead (row->target) : NULL;
      if (lead != NULL)
        row->target_lead = g_strcmp0 (lead, leads) == 0 ? g_strjoinv (", ", row->lead_titles)
                                                        : g_strdup (parindex_document_agency_title (self->document, lead));
    }
}

/**
 * parindex_follow_up_row_get_lead_titles:
 * @self: a component
 *
 * Gets what the agencies that lead the work on it are called: the title that an
 * assignment has for them, the name of the unit that they are, or the id.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the titles, as many as there are ids
 *
 * Since: 1.0
 */
const char *const *
parindex_follow_up_row_get_lead_titles (ParindexFollowUpRow *self)
{
  g_return_val_if_fail (parindex_follow_up_row_is_made (self), NULL);

  return (const char *const *) self->lead_titles;
}

/**
 * parindex_follow_up_row_get_target:
 * @self: a component
 *
 * Gets the target that it gets for the period after the last one that was asked
 * about, as [method@FollowUp.list_targets] makes it.
 *
 * Returns: (transfer none) (nullable): the target, or %NULL if it is neither low nor high, or not known
 *
 * Since: 1.0
 */
ParindexTarget *
parindex_follow_up_row_get_target (ParindexFollowUpRow *self)
{
  g_return_val_if_fail (parindex_follow_up_row_is_made (self), NULL);

  return self->target;
}

/**
 * parindex_follow_up_row_get_target_lead:
 * @self: a component
 *
 * Gets who leads the work on its target, by title.
 *
 * Returns: (transfer none) (nullable): the agencies, or %NULL if there is no target, or nobody
 *
 * Since: 1.0
 */
const char *
parindex_follow_up_row_get_target_lead (ParindexFollowUpRow *self)
{
  g_return_val_if_fail (parindex_follow_up_row_is_made (self), NULL);

  return self->target_lead;
}

/* "rank 4 or better", or "at least 62.5 %". */
static void
append_goal (GString          *out,
             ParindexTarget   *target,
             ParindexLanguage  language)
{
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;
  ParindexNumber *baseline = parindex_target_get_baseline_value (target);
  mpq_t rank;

  if (parindex_target_get_figure (target) == PARINDEX_TARGET_FIGURE_PERCENT)
    {
      if (parindex_target_get_kind (target) == PARINDEX_TARGET_KIND_MAINTAIN)
        g_string_append (out, vi ? "ít nhất " : "at least ");
      else
        g_string_append (out, vi ? "trên " : "more than ");
      parindex_words_append (out, parindex_number_peek (baseline), language);
      g_string_append (out, " %");
      return;
    }
  mpq_init (rank);
  mpq_set_ui (rank, parindex_target_get_kind (target) == PARINDEX_TARGET_KIND_MAINTAIN ? 0 : 1, 1);
  mpq_sub (rank, parindex_number_peek (baseline), rank);
  g_string_append (out, vi ? "hạng " : "rank ");
  if (mpq_cmp_ui (rank, 1, 1) < 0)
    mpq_set_ui (rank, 1, 1);
  parindex_words_append (out, rank, language);
  if (mpq_cmp_ui (rank, 1, 1) > 0)
    g_string_append (out, vi ? " trở lên" : " or better");
  mpq_clear (rank);
}

/**
 * parindex_follow_up_row_format_goal:
 * @self: a component
 * @language: a language
 *
 * Says what its target is to reach, such as `rank 4 or better`.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL if there is no target
 *
 * Since: 1.0
 */
char *
parindex_follow_up_row_format_goal (ParindexFollowUpRow *self,
                                    ParindexLanguage     language)
{
  GString *out;

  g_return_val_if_fail (parindex_follow_up_row_is_made (self), NULL);

  if (self->target == NULL)
    return NULL;
  out = g_string_new (NULL);
  append_goal (out, self->target, parindex_language_resolve (language));

  return g_string_free (out, FALSE);
}

/**
 * parindex_follow_up_list_targets:
 * @self: a follow-up
 * @horizon: the period by whose end they are due, such as the next year
 * @error: return location for an error
 *
 * Makes targets of the components that are low or high in the last period that
 * was asked about: to raise the low by a place (by any percent, where the rule
 * reads percents), and to keep the high where they are, each with the agencies
 * that lead the work. They can be added to another document; nothing is set in
 * this one. Of a target that the document has under the same id, its remedy,
 * lead, horizon and status are kept.
 *
 * Returns: (transfer full): the targets, a list of [class@Target], or %NULL with an error if that is no period
 *
 * Since: 1.0
 */
GListModel *
parindex_follow_up_list_targets (ParindexFollowUp *self,
                                 const char       *horizon,
                                 GError          **error)
{
  g_autoptr (ParindexPeriod) due = NULL;
  ParindexList *targets;

  g_return_val_if_fail (parindex_follow_up_is_made (self), NULL);
  g_return_val_if_fail (horizon != NULL, NULL);

  due = parindex_period_new_from_string (horizon, error);
  if (due == NULL)
    return NULL;
  targets = parindex_list_new (PARINDEX_TYPE_TARGET);
  for (guint i = 0; i < parindex_list_length (self->rows); i++)
    {
      g_autoptr (ParindexTarget) target = target_of (self, parindex_list_get (self->rows, i), due);

      if (target != NULL)
        parindex_list_fill (targets, target);
    }

  return G_LIST_MODEL (targets);
}
