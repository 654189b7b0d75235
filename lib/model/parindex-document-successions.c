/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-document-fields-private.h"

#include "model/parindex-succession-private.h"

/* Units of a document that became others: found by both sides, as there are thousands where a country merges its communes. */

/**
 * parindex_document_get_successions:
 * @self: a document
 *
 * Gets which units became others, a list of [class@Succession].
 *
 * Returns: (transfer none): the successions
 *
 * Since: 1.0
 */
GListModel *
parindex_document_get_successions (ParindexDocument *self)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  return G_LIST_MODEL (self->successions);
}

GPtrArray *
parindex_document_successions_to (ParindexDocument *self,
                                  const char       *unit)
{
  return g_hash_table_lookup (self->successions_to, unit);
}

GPtrArray *
parindex_document_successions_from (ParindexDocument *self,
                                    const char       *unit)
{
  return g_hash_table_lookup (self->successions_from, unit);
}

static void
add_to_index (GHashTable         *index,
              const char         *unit,
              ParindexSuccession *succession)
{
  GPtrArray *list = g_hash_table_lookup (index, unit);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (index, g_strdup (unit), list);
    }
  g_ptr_array_add (list, succession);
}

static void
index_predecessors (ParindexDocument   *self,
                    ParindexSuccession *succession)
{
  const char *const *from = parindex_succession_get_from (succession);

  for (guint i = 0; from != NULL && from[i] != NULL; i++)
    add_to_index (self->successions_from, from[i], succession);
}

/* A predecessor must say how much it counts. */
static void
check_weight (ParindexDocument    *self,
              ParindexSuccession  *succession,
              const char          *unit,
              ParindexProblems    *problems,
              const ParindexPlace *place)
{
  const char *weights = parindex_succession_get_weights (succession);
  ParindexPlace here = *place;
  ParindexNumber *weight = parindex_document_succession_weight (self, succession, unit);
  g_autofree char *value = NULL;

  here.unit = unit;
  if (weight == NULL)
    {
      here.value = weights != NULL ? weights : "weights";
      parindex_problems_add (problems, PARINDEX_MESSAGE_SUCCESSION_WEIGHT, &here);
      return;
    }
  if (parindex_number_get_sign (weight) <= 0)
    {
      value = parindex_number_to_string (weight);
      here.value = value;
      here.name = "weights";
      parindex_problems_add (problems, PARINDEX_MESSAGE_NOT_POSITIVE, &here);
    }
  parindex_number_unref (weight);
}

static void
check_predecessors (ParindexDocument    *self,
                    ParindexSuccession  *succession,
                    ParindexProblems    *problems,
                    const ParindexPlace *place)
{
  const char *const *from = parindex_succession_get_from (succession);
  ParindexPlace here = *place;

  if (from == NULL || from[0] == NULL)
    {
      here.name = "from";
      parindex_problems_add (problems, PARINDEX_MESSAGE_MEMBER_MISSING, &here);
      return;
    }
  for (guint i = 0; from[i] != NULL; i++)
    {
      here.value = from[i];
      if (g_hash_table_lookup (self->unit_ids, from[i]) == NULL)
        parindex_problems_add (problems, PARINDEX_MESSAGE_FACT_UNKNOWN_UNIT, &here);
      else
        check_weight (self, succession, from[i], problems, place);
      for (guint k = 0; k < i; k++)
        if (g_str_equal (from[k], from[i]))
          {
            parindex_problems_add (problems, PARINDEX_MESSAGE_ID_TWICE, &here);
            break;
          }
    }
}

static int
compare_since (gconstpointer a,
               gconstpointer b)
{
  GDate one, other;

  parindex_period_get_first_day (parindex_succession_get_since (*(ParindexSuccession *const *) a), &one);
  parindex_period_get_first_day (parindex_succession_get_since (*(ParindexSuccession *const *) b), &other);

  return g_date_compare (&one, &other);
}

/* Whether another one makes the unit on the same day, however that is said. */
static gboolean
has_succession (ParindexDocument   *self,
                ParindexSuccession *succession)
{
  GPtrArray *others = parindex_document_successions_to (self, parindex_succession_get_to (succession));

  for (guint i = 0; others != NULL && i < others->len; i++)
    if (compare_since (&others->pdata[i], &succession) == 0)
      return TRUE;

  return FALSE;
}

/* Whether @made makes a unit that had become another one by @gone, on the same day or before, after telling. One that goes on under its id
 * was there. */
static gboolean
is_made_too_late (ParindexSuccession  *made,
                  ParindexSuccession  *gone,
                  ParindexProblems    *problems,
                  const ParindexPlace *place)
{
  const char *unit = parindex_succession_get_to (made);
  ParindexPlace here = *place;
  GDate first, last;

  parindex_period_get_first_day (parindex_succession_get_since (made), &first);
  parindex_period_get_first_day (parindex_succession_get_since (gone), &last);
  if (!parindex_succession_is_from (gone, unit) || parindex_succession_is_from (made, unit) || g_date_compare (&first, &last) < 0)
    return FALSE;
  here.unit = unit;
  here.value = parindex_period_to_string (parindex_succession_get_since (made));
  here.other = parindex_period_to_string (parindex_succession_get_since (gone));
  parindex_problems_add (problems, PARINDEX_MESSAGE_SUCCESSION_ORDER, &here);

  return TRUE;
}

/* Else units would be their own predecessors. */
static gboolean
check_made (ParindexDocument    *self,
            ParindexSuccession  *succession,
            ParindexProblems    *problems,
            const ParindexPlace *place)
{
  GPtrArray *others = parindex_document_successions_from (self, parindex_succession_get_to (succession));

  for (guint i = 0; others != NULL && i < others->len; i++)
    if (is_made_too_late (succession, others->pdata[i], problems, place))
      return FALSE;

  return TRUE;
}

/* The same of those that made its predecessors. */
static void
check_gone (ParindexDocument    *self,
            ParindexSuccession  *succession,
            ParindexProblems    *problems,
            const ParindexPlace *place)
{
  const char *const *from = parindex_succession_get_from (succession);

  for (guint i = 0; from != NULL && from[i] != NULL; i++)
    {
      GPtrArray *others = parindex_document_successions_to (self, from[i]);

      for (guint k = 0; others != NULL && k < others->len; k++)
        if (is_made_too_late (others->pdata[k], succession, problems, place))
          return;
    }
}

gboolean
parindex_document_take_succession (ParindexDocument    *self,
                                   ParindexSuccession  *succession,
                                   ParindexProblems    *problems,
                                   const ParindexPlace *place)
{
  guint n_errors = problems->n_errors;
  ParindexPlace here = *place;

  here.value = parindex_succession_get_to (succession);
  if (g_hash_table_lookup (self->unit_ids, here.value) == NULL)
    parindex_problems_add (problems, PARINDEX_MESSAGE_FACT_UNKNOWN_UNIT, &here);
  check_predecessors (self, succession, problems, place);
  if (check_made (self, succession, problems, place))
    check_gone (self, succession, problems, place);
  if (has_succession (self, succession))
    {
      here.unit = here.value;
      here.value = parindex_period_to_string (parindex_succession_get_since (succession));
      parindex_problems_add (problems, PARINDEX_MESSAGE_SUCCESSION_TWICE, &here);
    }
  if (problems->n_errors > n_errors)
    return FALSE;

  parindex_list_append (self->successions, succession);
  add_to_index (self->successions_to, parindex_succession_get_to (succession), succession);
  index_predecessors (self, succession);

  return TRUE;
}

/* How many successions stand behind one another up to this one; @lengths has those before it. */
static guint
chain_length (ParindexDocument   *self,
              ParindexSuccession *succession,
              GHashTable         *lengths)
{
  const char *const *from = parindex_succession_get_from (succession);
  guint length = 0;

  for (guint i = 0; from[i] != NULL; i++)
    {
      GPtrArray *others = parindex_document_successions_to (self, from[i]);

      for (guint k = 0; others != NULL && k < others->len; k++)
        length = MAX (length, GPOINTER_TO_UINT (g_hash_table_lookup (lengths, others->pdata[k])));
    }

  return length + 1;
}

/* Whoever asks about a unit in the past follows the chain on the stack. */
static void
check_chains (ParindexDocument *self,
              ParindexProblems *problems)
{
  g_autoptr (GPtrArray) ordered = g_ptr_array_new ();
  g_autoptr (GHashTable) lengths = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < parindex_list_length (self->successions); i++)
    g_ptr_array_add (ordered, parindex_list_get (self->successions, i));
  g_ptr_array_sort (ordered, compare_since);
  for (guint i = 0; i < ordered->len; i++)
    {
      const guint length = chain_length (self, ordered->pdata[i], lengths);

      if (length > PARINDEX_MAX_SUCCESSIONS)
        {
          parindex_problems_report (problems, SUCCESSION_CHAIN, .path = "successions", .unit = parindex_succession_get_to (ordered->pdata[i]),
                                    .other = G_STRINGIFY (PARINDEX_MAX_SUCCESSIONS));
          return;
        }
      g_hash_table_insert (lengths, ordered->pdata[i], GUINT_TO_POINTER (length));
    }
}

/* Predecessors, their weights and attributes may have been set anew since they were added. */
void
parindex_document_check_successions (ParindexDocument *self,
                                     ParindexProblems *problems)
{
  const guint n_errors = problems->n_errors;

  g_hash_table_remove_all (self->successions_from);
  for (guint i = 0; i < parindex_list_length (self->successions); i++)
    index_predecessors (self, parindex_list_get (self->successions, i));
  for (guint i = 0; i < parindex_list_length (self->successions); i++)
    {
      ParindexSuccession *each = parindex_list_get (self->successions, i);
      g_autofree char *path = g_strdup_printf ("successions[%u]", i);
      const ParindexPlace place = { .path = path };

      check_predecessors (self, each, problems, &place);
      check_made (self, each, problems, &place);
    }
  if (problems->n_errors == n_errors)
    check_chains (self, problems);
}

void
parindex_document_seal_successions (ParindexDocument *self)
{
  for (guint i = 0; i < parindex_list_length (self->successions); i++)
    parindex_succession_seal (parindex_list_get (self->successions, i));
}

ParindexNumber *
parindex_document_succession_weight (ParindexDocument   *self,
                                     ParindexSuccession *succession,
                                     const char         *unit)
{
  const char *weights = parindex_succession_get_weights (succession);
  ParindexUnit *found = g_hash_table_lookup (self->unit_ids, unit);
  ParindexNumber *weight;

  if (g_strcmp0 (weights, PARINDEX_EQUAL_WEIGHTS) == 0)
    return parindex_number_new_from_int (1);
  if (weights == NULL)
    weight = parindex_succession_get_weight (succession, unit);
  else
    weight = found != NULL ? parindex_unit_get_attribute (found, weights) : NULL;

  return weight != NULL ? parindex_number_ref (weight) : NULL;
}

/**
 * parindex_document_add_succession:
 * @self: a document
 * @succession: a succession of units of the document
 * @error: return location for an error
 *
 * Adds which units became another one.
 *
 * Returns: %FALSE with an error if a unit or a weight is not known, there is one of the same unit and time, or the document is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_document_add_succession (ParindexDocument   *self,
                                  ParindexSuccession *succession,
                                  GError            **error)
{
  g_auto (ParindexProblems) problems = { 0 };

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (parindex_succession_is_made (succession), FALSE);

  if (!parindex_is_mutable (self->sealed, "document", error))
    return FALSE;

  parindex_problems_init (&problems);
  parindex_document_take_succession (self, succession, &problems, &(ParindexPlace){ .path = "successions" });

  return parindex_problems_propagate (&problems, error);
}
