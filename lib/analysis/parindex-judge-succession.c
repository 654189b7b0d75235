/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-judge-private.h"

#include "model/parindex-succession-private.h"

/* Units that became others: whom a target is judged by. */

gboolean
parindex_succession_splits (ParindexDocument   *document,
                            ParindexSuccession *succession,
                            const char         *unit)
{
  GPtrArray *successions = parindex_document_successions_from (document, unit);
  GDate day, since;

  parindex_period_get_first_day (parindex_succession_get_since (succession), &day);
  for (guint i = 0; successions != NULL && i < successions->len; i++)
    {
      parindex_period_get_first_day (parindex_succession_get_since (successions->pdata[i]), &since);
      if (successions->pdata[i] != succession && g_date_compare (&since, &day) == 0)
        return TRUE;
    }

  return FALSE;
}

/* A unit, from a day on. */
typedef struct
{
  const char *id;
  GDate since; /* not valid: from the beginning */
} Holder;

static gboolean
is_after (const GDate *day,
          const GDate *than)
{
  return !g_date_valid (than) || g_date_compare (day, than) > 0;
}

/* A unit that several paths lead to is judged once. */
static void
add_holder (GArray      *holders,
            const char  *id,
            const GDate *since)
{
  const Holder holder = { id, *since };

  for (guint i = 0; i < holders->len; i++)
    {
      const Holder *each = &g_array_index (holders, Holder, i);

      if (g_str_equal (each->id, id) && g_date_valid (&each->since) && g_date_compare (&each->since, since) == 0)
        return;
    }
  g_array_append_val (holders, holder);
}

/* The day on which it next became others; FALSE: it did not until the figures are looked at. */
static gboolean
find_next_day (ParindexCase *self,
               const Holder *holder,
               GDate        *out)
{
  GPtrArray *successions = parindex_document_successions_from (self->judge->document, holder->id);

  g_date_clear (out, 1);
  for (guint i = 0; successions != NULL && i < successions->len; i++)
    {
      GDate since;

      parindex_period_get_first_day (parindex_succession_get_since (successions->pdata[i]), &since);
      if (is_after (&since, &holder->since) && g_date_compare (&since, &self->due.until) <= 0
          && (!g_date_valid (out) || g_date_compare (&since, out) < 0))
        *out = since;
    }

  return g_date_valid (out);
}

static void
tell_successor (ParindexCase *self,
                const char   *from,
                const char   *to)
{
  if (g_str_equal (from, to))
    return;
  if (self->target->succession)
    parindex_say_outcome (self->outcome, SUCCESSOR, { .text = from }, { .text = to });
  else
    parindex_say_outcome (self->outcome, NOT_PASSED, { .text = from }, { .text = to });
}

/* Those it became on a day. */
static void
pass_on (ParindexCase *self,
         const char   *id,
         const GDate  *day,
         GArray       *holders)
{
  GPtrArray *successions = parindex_document_successions_from (self->judge->document, id);

  for (guint i = 0; successions != NULL && i < successions->len; i++)
    {
      ParindexSuccession *each = successions->pdata[i];
      GDate since;

      parindex_period_get_first_day (parindex_succession_get_since (each), &since);
      if (g_date_compare (&since, day) != 0)
        continue;
      tell_successor (self, id, parindex_succession_get_to (each));
      if (self->target->succession)
        add_holder (holders, parindex_succession_get_to (each), day);
    }
}

GPtrArray *
parindex_case_list_successors (ParindexCase *self)
{
  g_autoptr (GArray) holders = g_array_new (FALSE, FALSE, sizeof (Holder));
  GPtrArray *ids = g_ptr_array_new ();
  Holder unit = { .id = self->reads };

  g_date_clear (&unit.since, 1);
  g_array_append_val (holders, unit);
  /* Each step is later than the one before, so there is an end. */
  for (guint i = 0; i < holders->len; i++)
    {
      const Holder holder = g_array_index (holders, Holder, i);
      gboolean goes_on = TRUE;
      GDate day;

      if (find_next_day (self, &holder, &day))
        {
          pass_on (self, holder.id, &day, holders);
          goes_on = !self->target->succession;
        }
      if (goes_on && !g_ptr_array_find_with_equal_func (ids, holder.id, g_str_equal, NULL))
        g_ptr_array_add (ids, (gpointer) holder.id);
    }

  return ids;
}

/* Whether the unit goes on under its id from that day on. */
static gboolean
goes_on (ParindexCase *self,
         const GDate  *day)
{
  GPtrArray *successions = parindex_document_successions_to (self->judge->document, self->reads);
  GDate since;

  for (guint i = 0; successions != NULL && i < successions->len; i++)
    {
      parindex_period_get_first_day (parindex_succession_get_since (successions->pdata[i]), &since);
      if (parindex_succession_is_from (successions->pdata[i], self->reads) && g_date_compare (&since, day) == 0)
        return TRUE;
    }

  return FALSE;
}

/* A baseline of after that day is one of the unit that goes on. */
gboolean
parindex_case_find_end (ParindexCase *self,
                        const GDate  *until,
                        GDate        *end)
{
  Holder unit = { .id = self->reads };
  gboolean found;
  GDate baseline;

  g_date_clear (&unit.since, 1);
  g_date_clear (&baseline, 1);
  if (self->baseline != NULL)
    parindex_period_get_last_day (self->baseline, &baseline);
  found = !self->target->succession && find_next_day (self, &unit, end);
  while (found && g_date_valid (&baseline) && g_date_compare (end, &baseline) <= 0 && goes_on (self, end))
    {
      unit.since = *end;
      found = find_next_day (self, &unit, end);
    }
  if (!found || g_date_compare (end, until) > 0)
    return FALSE;
  g_date_subtract_days (end, 1);

  return TRUE;
}

/* A unit that goes on under its id, with others in it, is another one than that of the baseline. Without a baseline nothing says that the
 * target was meant for the later one. */
gboolean
parindex_case_check_successor (ParindexCase             *self,
                               const ParindexReadFigure *figure)
{
  GPtrArray *successions = parindex_document_successions_to (self->judge->document, self->reads);
  GDate baseline, since;

  g_date_clear (&baseline, 1);
  if (self->baseline != NULL)
    parindex_period_get_last_day (self->baseline, &baseline);
  for (guint i = 0; successions != NULL && i < successions->len; i++)
    {
      parindex_period_get_first_day (parindex_succession_get_since (successions->pdata[i]), &since);
      if (!parindex_succession_is_from (successions->pdata[i], self->reads) || g_date_compare (&since, &figure->last) > 0 || !is_after (&since, &baseline))
        continue;
      parindex_say_outcome (self->outcome, GOES_ON, { .text = self->reads }, { .day = &since });
      if (self->target->succession)
        continue;
      parindex_reason_outcome (self->outcome, NOT_PASSED_ON, { .count = 0 });
      return FALSE;
    }

  return TRUE;
}
