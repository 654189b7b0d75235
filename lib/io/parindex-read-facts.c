/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "io/parindex-read-private.h"
#include "model/parindex-correspondence-private.h"
#include "model/parindex-document-private.h"
#include "model/parindex-published-result-private.h"
#include "model/parindex-succession-private.h"

/* What a document states beside values. An element is read as a whole before it is known what it is of. */

#define RESULT_MEMBERS "index, unit, period, criterion, title, score, max, percent, rank, of, within, band, change, source, note"
#define SUCCESSION_MEMBERS "from, to, since, weights, source"
#define CORRESPONDENCE_MEMBERS "from, to, criteria, source"

/* FALSE after a report: without them the element is about nothing. */
static gboolean
has_members (ParindexRead      *self,
             guint              line,
             const char *const *names,
             const gboolean    *there)
{
  gboolean all = TRUE;

  for (guint i = 0; names[i] != NULL; i++)
    if (!there[i])
      {
        parindex_read_report (self, MEMBER_MISSING, .line = line, .name = names[i]);
        all = FALSE;
      }

  return all;
}

/* results */

typedef struct
{
  gboolean has_index;
  gboolean has_unit;
  gboolean has_period;
  ParindexPeriod *period;
  ParindexPeriod *until;
  ParindexPublishedResult *result; /* what does not have to be known to make one */
  GPtrArray *extras;
} Result;

typedef struct
{
  ParindexNumber *from;
  ParindexNumber *to;
  ParindexNumber *outside;
} Bounds;

static gboolean
read_bounds_member (ParindexRead *self,
                    const char   *name,
                    gpointer      data)
{
  Bounds *bounds = data;
  ParindexNumber **number = g_str_equal (name, "from")      ? &bounds->from
                            : g_str_equal (name, "to")      ? &bounds->to
                            : g_str_equal (name, "outside") ? &bounds->outside
                                                            : NULL;

  if (number == NULL)
    return FALSE;
  *number = parindex_read_number (self);

  return TRUE;
}

/* How long a list is: a whole number. */
static gboolean
to_count (const ParindexNumber *number,
          guint                *count)
{
  gint64 coefficient;
  int scale;

  if (!parindex_number_to_decimal (number, &coefficient, &scale) || scale != 0 || coefficient < 1 || coefficient > G_MAXINT)
    return FALSE;
  *count = coefficient;

  return TRUE;
}

static void
take_bounds (ParindexRead            *self,
             ParindexPublishedResult *result,
             ParindexResultColumn     column,
             const Bounds            *bounds,
             guint                    line)
{
  g_autofree char *from = bounds->from != NULL ? parindex_number_to_string (bounds->from) : NULL;
  g_autofree char *to = bounds->to != NULL ? parindex_number_to_string (bounds->to) : NULL;
  guint n;

  if (bounds->outside == NULL)
    {
      if (!parindex_published_result_set_bounds (result, column, bounds->from, bounds->to, NULL))
        parindex_read_report (self, BOUNDS_ORDER, .line = line, .name = parindex_figure_name (column), .value = from, .other = to);
    }
  else if (from != NULL || to != NULL)
    parindex_read_report (self, MEMBERS_EXCLUDE, .line = line, .name = "outside", .other = from != NULL ? "from" : "to");
  else if (column == PARINDEX_RESULT_COLUMN_RANK && to_count (bounds->outside, &n))
    parindex_published_result_set_outside_list (result, n, NULL);
  else
    {
      g_autofree char *value = parindex_number_to_string (bounds->outside);

      parindex_read_report (self, BAD_OUTSIDE, .line = line, .value = value);
    }
}

static void
read_figure (ParindexRead            *self,
             ParindexPublishedResult *result,
             ParindexResultColumn     column)
{
  guint line = parindex_read_line (self);
  Bounds bounds = { 0 };

  if (parindex_json_reader_peek (&self->json) != PARINDEX_JSON_OBJECT)
    {
      g_autoptr (ParindexNumber) number = parindex_read_number (self);

      parindex_published_result_set_figure (result, column, number, NULL);
      return;
    }

  parindex_read_object (self, "from, to, outside", read_bounds_member, &bounds, NULL);
  take_bounds (self, result, column, &bounds, line);
  g_clear_pointer (&bounds.from, parindex_number_unref);
  g_clear_pointer (&bounds.to, parindex_number_unref);
  g_clear_pointer (&bounds.outside, parindex_number_unref);
}

static gboolean
read_change_member (ParindexRead *self,
                    const char   *name,
                    gpointer      data)
{
  int column = parindex_figure_column (name);

  if (g_str_equal (name, "since"))
    {
      g_autoptr (ParindexPeriod) since = parindex_read_period (self);

      parindex_published_result_set_since (data, since, NULL);
    }
  else if (column >= 0 && column != PARINDEX_RESULT_COLUMN_MAX)
    {
      g_autoptr (ParindexNumber) change = parindex_read_number (self);

      parindex_published_result_set_change (data, column, change, NULL);
    }
  else
    return FALSE;

  return TRUE;
}

static void
read_bands (ParindexRead            *self,
            ParindexPublishedResult *result)
{
  g_auto (GStrv) words = NULL;

  if (parindex_json_reader_peek (&self->json) == PARINDEX_JSON_ARRAY)
    words = parindex_read_words (self);
  else
    {
      g_autofree char *word = parindex_read_text (self);

      words = g_new0 (char *, 2);
      words[0] = g_steal_pointer (&word);
    }
  parindex_published_result_set_bands (result, (const char *const *) words, NULL);
}

static void
read_of (ParindexRead            *self,
         ParindexPublishedResult *result)
{
  guint of;

  if (parindex_read_count (self, G_MAXINT, &of))
    parindex_published_result_set_of (result, of, NULL);
}

static void
read_span (ParindexRead *self,
           Result       *entry)
{
  guint line = parindex_read_line (self);
  g_autofree char *text = parindex_read_text (self);

  entry->has_period = TRUE;
  entry->period = text != NULL ? parindex_period_span_parse (text, &entry->until) : NULL;
  if (text != NULL && entry->period == NULL)
    parindex_read_report (self, NOT_A_SPAN, .line = line, .value = text);
}

static gboolean
read_text_member (ParindexRead            *self,
                  const char              *name,
                  ParindexPublishedResult *result)
{
  static const struct
  {
    const char *name;
    gboolean (*set) (ParindexPublishedResult *self, const char *text, GError **error);
  } members[] = {
    { "criterion", parindex_published_result_set_criterion },
    { "title", parindex_published_result_set_title },
    { "within", parindex_published_result_set_within },
    { "source", parindex_published_result_set_source },
    { "note", parindex_published_result_set_note },
  };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (members[i].name, name))
      {
        g_autofree char *text = parindex_read_text (self);

        members[i].set (result, text, NULL);
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_result_member (ParindexRead *self,
                    const char   *name,
                    gpointer      data)
{
  Result *entry = data;
  int column = parindex_figure_column (name);

  if (g_str_equal (name, "index") || g_str_equal (name, "unit"))
    {
      /* They were read ahead: nothing can be made without them. */
      g_autofree char *text = parindex_read_text (self);

      *(g_str_equal (name, "index") ? &entry->has_index : &entry->has_unit) = TRUE;
    }
  else if (g_str_equal (name, "period"))
    read_span (self, entry);
  else if (column >= 0)
    read_figure (self, entry->result, column);
  else if (g_str_equal (name, "of"))
    read_of (self, entry->result);
  else if (g_str_equal (name, "band"))
    read_bands (self, entry->result);
  else if (g_str_equal (name, "change"))
    parindex_read_part (self, "since, score, percent, rank", read_change_member, entry->result, "change/", &entry->extras);
  else
    return read_text_member (self, name, entry->result);

  return TRUE;
}

void
parindex_read_result (ParindexRead *self,
                      gpointer      data)
{
  static const char *const needed[] = { "index", "unit", "period", NULL };
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;
  g_autofree char *index = parindex_read_peek_text (self, "index");
  g_autofree char *unit = parindex_read_peek_text (self, "unit");
  guint line = parindex_read_line (self);
  guint n_errors = self->problems->n_errors;
  Result entry = { .result = g_object_new (PARINDEX_TYPE_PUBLISHED_RESULT, "index", index, "unit", unit, NULL) };

  parindex_read_object (self, RESULT_MEMBERS, read_result_member, &entry, &entry.extras);
  if (object && has_members (self, line, needed, (gboolean[]){ entry.has_index, entry.has_unit, entry.has_period })
      && self->problems->n_errors == n_errors)
    {
      entry.result->period = g_steal_pointer (&entry.period);
      entry.result->until = g_steal_pointer (&entry.until);
      entry.result->extras = g_steal_pointer (&entry.extras);
      parindex_document_take_result (self->document, entry.result, self->problems, &(ParindexPlace){ .line = line, .path = self->path->str });
    }

  g_clear_pointer (&entry.period, parindex_period_unref);
  g_clear_pointer (&entry.until, parindex_period_unref);
  g_clear_pointer (&entry.extras, g_ptr_array_unref);
  g_object_unref (entry.result);
}

/* successions */

static gboolean
read_weight (ParindexRead *self,
             const char   *name,
             gpointer      data)
{
  g_autoptr (ParindexNumber) weight = parindex_read_number (self);

  if (weight != NULL)
    parindex_succession_set_weight (data, name, weight, NULL);

  return TRUE;
}

static void
read_weights (ParindexRead       *self,
              ParindexSuccession *succession)
{
  g_autofree char *word = NULL;

  if (parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT)
    {
      parindex_succession_set_weights (succession, NULL, NULL);
      parindex_read_object (self, "", read_weight, succession, NULL);
      return;
    }
  word = parindex_read_text (self);
  if (word != NULL)
    parindex_succession_set_weights (succession, word, NULL);
}

typedef struct
{
  ParindexSuccession *succession;
  gboolean has_to;
  gboolean has_since;
  gboolean has_from;
} Succession;

static gboolean
read_succession_member (ParindexRead *self,
                        const char   *name,
                        gpointer      data)
{
  Succession *entry = data;
  g_autofree char *text = NULL;

  if (g_str_equal (name, "to"))
    {
      text = parindex_read_text (self);
      entry->has_to = TRUE;
    }
  else if (g_str_equal (name, "since"))
    {
      g_autoptr (ParindexPeriod) since = parindex_read_period (self);

      entry->has_since = TRUE;
    }
  else if (g_str_equal (name, "from"))
    {
      g_auto (GStrv) from = parindex_read_words (self);

      entry->has_from = TRUE;
      parindex_succession_set_from (entry->succession, (const char *const *) from, NULL);
    }
  else if (g_str_equal (name, "weights"))
    read_weights (self, entry->succession);
  else if (g_str_equal (name, "source"))
    {
      text = parindex_read_text (self);
      parindex_succession_set_source (entry->succession, text, NULL);
    }
  else
    return FALSE;

  return TRUE;
}

void
parindex_read_succession (ParindexRead *self,
                          gpointer      data)
{
  static const char *const needed[] = { "from", "to", "since", NULL };
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;
  g_autofree char *to = parindex_read_peek_text (self, "to");
  g_autofree char *text = parindex_read_peek_text (self, "since");
  g_autoptr (ParindexPeriod) since = text != NULL ? parindex_period_new_from_string (text, NULL) : NULL;
  g_autoptr (ParindexSuccession) succession = g_object_new (PARINDEX_TYPE_SUCCESSION, "to", to, "since", since, NULL);
  guint line = parindex_read_line (self);
  guint n_errors = self->problems->n_errors;
  Succession entry = { .succession = succession };

  parindex_read_object (self, SUCCESSION_MEMBERS, read_succession_member, &entry, parindex_succession_extras (succession));
  if (object && has_members (self, line, needed, (gboolean[]){ entry.has_from, entry.has_to, entry.has_since }) && self->problems->n_errors == n_errors)
    parindex_document_take_succession (self->document, succession, self->problems, &(ParindexPlace){ .line = line, .path = self->path->str });
}

/* correspondences */

static gboolean
read_pair (ParindexRead *self,
           const char   *name,
           gpointer      data)
{
  g_autofree char *earlier = parindex_read_text (self);

  if (earlier != NULL)
    parindex_correspondence_set_criterion (data, name, earlier, NULL);

  return TRUE;
}

typedef struct
{
  ParindexCorrespondence *correspondence;
  gboolean has_from;
  gboolean has_to;
  gboolean has_criteria;
} Correspondence;

static gboolean
read_correspondence_member (ParindexRead *self,
                            const char   *name,
                            gpointer      data)
{
  Correspondence *entry = data;
  g_autofree char *text = NULL;

  if (g_str_equal (name, "from") || g_str_equal (name, "to"))
    {
      text = parindex_read_text (self);
      *(g_str_equal (name, "from") ? &entry->has_from : &entry->has_to) = TRUE;
    }
  else if (g_str_equal (name, "criteria"))
    {
      entry->has_criteria = TRUE;
      parindex_read_object (self, "", read_pair, entry->correspondence, NULL);
    }
  else if (g_str_equal (name, "source"))
    {
      text = parindex_read_text (self);
      parindex_correspondence_set_source (entry->correspondence, text, NULL);
    }
  else
    return FALSE;

  return TRUE;
}

void
parindex_read_correspondence (ParindexRead *self,
                              gpointer      data)
{
  static const char *const needed[] = { "from", "to", "criteria", NULL };
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;
  g_autofree char *from = parindex_read_peek_text (self, "from");
  g_autofree char *to = parindex_read_peek_text (self, "to");
  g_autoptr (ParindexCorrespondence) correspondence = g_object_new (PARINDEX_TYPE_CORRESPONDENCE, "from", from, "to", to, NULL);
  guint line = parindex_read_line (self);
  guint n_errors = self->problems->n_errors;
  Correspondence entry = { .correspondence = correspondence };

  parindex_read_object (self, CORRESPONDENCE_MEMBERS, read_correspondence_member, &entry, parindex_correspondence_extras (correspondence));
  if (object && has_members (self, line, needed, (gboolean[]){ entry.has_from, entry.has_to, entry.has_criteria })
      && self->problems->n_errors == n_errors)
    parindex_document_take_correspondence (self->document, correspondence, self->problems,
                                           &(ParindexPlace){ .line = line, .path = self->path->str });
}
