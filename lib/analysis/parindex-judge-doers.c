/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-judge-private.h"

#include "model/parindex-succession-private.h"

/* Whose entries and events count for a target that passes to successors: those of the unit it is judged by, and of what that was before. */

/* Whether a unit became the other one before that day, over any number of steps, or is it. */
static gboolean
leads_to (ParindexDocument *document,
          const char       *from,
          const char       *to,
          const GDate      *before)
{
  g_autoptr (GPtrArray) reached = g_ptr_array_new ();

  g_ptr_array_add (reached, (gpointer) from);
  for (guint i = 0; i < reached->len; i++)
    {
      GPtrArray *successions = parindex_document_successions_from (document, reached->pdata[i]);

      if (g_str_equal (reached->pdata[i], to))
        return TRUE;
      for (guint k = 0; successions != NULL && k < successions->len; k++)
        {
          const char *next = parindex_succession_get_to (successions->pdata[k]);
          GDate since;

          parindex_period_get_first_day (parindex_succession_get_since (successions->pdata[k]), &since);
          if (g_date_compare (&since, before) < 0 && !g_ptr_array_find_with_equal_func (reached, next, g_str_equal, NULL))
            g_ptr_array_add (reached, (gpointer) next);
        }
    }

  return FALSE;
}

/* What is counted is counted of all that came together, but not of what was split: how much of it is whose is not known. What is to be
 * there is there where the unit of the target had it. */
static gboolean
counts (ParindexCase       *self,
        ParindexSuccession *succession,
        const char         *predecessor,
        gboolean            is_sum)
{
  GDate since;

  parindex_period_get_first_day (parindex_succession_get_since (succession), &since);

  return is_sum ? !parindex_succession_splits (self->judge->document, succession, predecessor)
                : leads_to (self->judge->document, parindex_unit_get_id (self->unit), predecessor, &since);
}

static void
add_doer (GArray      *doers,
          const char  *unit,
          const GDate *last)
{
  ParindexDoer doer = { .unit = unit, .last = *last };

  g_date_clear (&doer.first, 1);
  for (guint i = 0; i < doers->len; i++)
    {
      ParindexDoer *each = &g_array_index (doers, ParindexDoer, i);

      if (!g_str_equal (each->unit, unit))
        continue;
      /* On the longer of two paths it is the same unit. */
      if (g_date_valid (&each->last) && g_date_compare (&each->last, last) < 0)
        each->last = *last;
      return;
    }
  g_array_append_val (doers, doer);
}

/* What stands under its id from before is of another one. */
static void
begin_later (ParindexDoer *doer,
             const GDate  *since)
{
  if (!g_date_valid (&doer->first) || g_date_compare (&doer->first, since) < 0)
    doer->first = *since;
}

static void
add_predecessors (ParindexCase       *self,
                  ParindexSuccession *succession,
                  guint               at,
                  gboolean            is_sum,
                  GArray             *doers,
                  gboolean           *complete)
{
  const char *to = g_array_index (doers, ParindexDoer, at).unit;
  GDate since, last;

  parindex_period_get_first_day (parindex_succession_get_since (succession), &since);
  last = since;
  g_date_subtract_days (&last, 1);
  for (const char *const *each = parindex_succession_get_from (succession); *each != NULL; each++)
    if (counts (self, succession, *each, is_sum))
      {
        if (!g_str_equal (*each, to))
          add_doer (doers, *each, &last);
      }
    else
      {
        *complete = *complete && !is_sum;
        if (g_str_equal (*each, to))
          begin_later (&g_array_index (doers, ParindexDoer, at), &since);
      }
}

GArray *
parindex_case_list_doers (ParindexCase *self,
                          gboolean      is_sum,
                          gboolean     *complete)
{
  GArray *doers = g_array_new (FALSE, FALSE, sizeof (ParindexDoer));
  GDate never;

  *complete = TRUE;
  g_date_clear (&never, 1);
  add_doer (doers, self->reads, &never);
  for (guint i = 0; self->target->succession && i < doers->len; i++)
    {
      GPtrArray *successions = parindex_document_successions_to (self->judge->document, g_array_index (doers, ParindexDoer, i).unit);

      for (guint k = 0; successions != NULL && k < successions->len; k++)
        add_predecessors (self, successions->pdata[k], i, is_sum, doers, complete);
    }

  return doers;
}

gboolean
parindex_doer_limit (const ParindexDoer *self,
                     const GDate       **first,
                     const GDate       **last)
{
  if (g_date_valid (&self->first) && (*first == NULL || g_date_compare (&self->first, *first) > 0))
    *first = &self->first;
  if (g_date_valid (&self->last) && g_date_compare (&self->last, *last) < 0)
    *last = &self->last;

  return *first == NULL || g_date_compare (*first, *last) <= 0;
}

void
parindex_case_tell_doers (ParindexCase *self,
                          gboolean      is_sum)
{
  gboolean complete;
  g_autoptr (GArray) doers = parindex_case_list_doers (self, is_sum, &complete);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 1; i < doers->len; i++)
    g_string_append_printf (ids, "%s%s", i > 1 ? ", " : "", g_array_index (doers, ParindexDoer, i).unit);
  if (doers->len > 1)
    parindex_say_outcome (self->outcome, DOERS, { .text = ids->str });
}
