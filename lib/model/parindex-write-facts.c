/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-correspondence-private.h"
#include "model/parindex-published-result-private.h"
#include "model/parindex-succession-private.h"
#include "model/parindex-write-private.h"

/* An exact figure is a number; what is known of another one is an object. */
static void
write_bounds (ParindexJsonWriter   *writer,
              const char           *name,
              const ParindexBounds *bounds)
{
  if (bounds->certainty == PARINDEX_CERTAINTY_NONE)
    return;
  if (bounds->certainty == PARINDEX_CERTAINTY_EXACT)
    {
      parindex_write_number (writer, name, bounds->low);
      return;
    }

  parindex_json_writer_member (writer, name);
  parindex_json_writer_begin_object (writer);
  parindex_write_number (writer, bounds->certainty == PARINDEX_CERTAINTY_OUTSIDE_LIST ? "outside" : "from", bounds->low);
  parindex_write_number (writer, "to", bounds->high);
  parindex_json_writer_end_object (writer);
}

static void
write_bands (ParindexJsonWriter *writer,
             const char *const  *bands)
{
  if (bands == NULL || bands[0] == NULL)
    return;
  if (bands[1] == NULL)
    parindex_write_text (writer, "band", bands[0]);
  else
    parindex_write_words (writer, "band", bands);
}

static void
write_changes (ParindexPublishedResult *self,
               ParindexJsonWriter      *writer)
{
  if (self->since == NULL && !parindex_extras_has_part (self->extras, "change/"))
    return;

  parindex_json_writer_member (writer, "change");
  parindex_json_writer_begin_object (writer);
  if (self->since != NULL)
    parindex_write_text (writer, "since", parindex_period_to_string (self->since));
  for (guint i = 0; i < PARINDEX_N_PUBLISHED_FIGURES; i++)
    parindex_write_number (writer, parindex_figure_name (i), self->changes[i]);
  parindex_extras_write (self->extras, "change/", writer);
  parindex_json_writer_end_object (writer);
}

void
parindex_published_result_write (ParindexPublishedResult *self,
                                 ParindexJsonWriter      *writer)
{
  g_autofree char *span = parindex_period_span_to_string (self->period, self->until);

  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "index", self->index);
  parindex_write_text (writer, "unit", self->unit);
  parindex_write_text (writer, "period", span);
  parindex_write_text (writer, "criterion", self->criterion);
  parindex_write_text (writer, "title", self->title);
  for (guint i = 0; i < PARINDEX_N_PUBLISHED_FIGURES; i++)
    write_bounds (writer, parindex_figure_name (i), &self->figures[i]);
  if (self->of > 0)
    parindex_write_count (writer, "of", self->of);
  parindex_write_text (writer, "within", self->within);
  write_bands (writer, (const char *const *) self->bands);
  write_changes (self, writer);
  parindex_write_text (writer, "source", self->source);
  parindex_write_text (writer, "note", self->note);
  parindex_extras_write (self->extras, "", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_weights (ParindexSuccession *self,
               ParindexJsonWriter *writer)
{
  const char *const *from = parindex_succession_get_from (self);

  if (parindex_succession_get_weights (self) != NULL)
    {
      parindex_write_text (writer, "weights", parindex_succession_get_weights (self));
      return;
    }

  parindex_json_writer_member (writer, "weights");
  parindex_json_writer_begin_object (writer);
  for (guint i = 0; from[i] != NULL; i++)
    parindex_write_number (writer, from[i], parindex_succession_get_weight (self, from[i]));
  parindex_json_writer_end_object (writer);
}

void
parindex_succession_write (ParindexSuccession *self,
                           ParindexJsonWriter *writer)
{
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  parindex_write_words (writer, "from", parindex_succession_get_from (self));
  parindex_write_text (writer, "to", parindex_succession_get_to (self));
  parindex_write_text (writer, "since", parindex_period_to_string (parindex_succession_get_since (self)));
  write_weights (self, writer);
  parindex_write_text (writer, "source", parindex_succession_get_source (self));
  parindex_extras_write (*parindex_succession_extras (self), "", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

void
parindex_correspondence_write (ParindexCorrespondence *self,
                               ParindexJsonWriter     *writer)
{
  g_auto (GStrv) criteria = parindex_correspondence_list_criteria (self);

  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "from", parindex_correspondence_get_from (self));
  parindex_write_text (writer, "to", parindex_correspondence_get_to (self));
  parindex_json_writer_member (writer, "criteria");
  parindex_json_writer_begin_object (writer);
  for (guint i = 0; criteria[i] != NULL; i++)
    parindex_write_text (writer, criteria[i], parindex_correspondence_get_criterion (self, criteria[i]));
  parindex_json_writer_end_object (writer);
  parindex_write_text (writer, "source", parindex_correspondence_get_source (self));
  parindex_extras_write (*parindex_correspondence_extras (self), "", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}
