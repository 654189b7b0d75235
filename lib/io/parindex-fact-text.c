/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "io/parindex-fact-text-private.h"

#include <parindex/parindex-enum-types.h>

#include "io/parindex-text-private.h"

char *
parindex_figure_cell (const ParindexNumber *number,
                      int                   decimals,
                      ParindexRounding      rounding,
                      ParindexPrecision     precision)
{
  g_autoptr (GString) text = g_string_new (NULL);
  mpq_srcptr value = parindex_number_peek (number);
  char buffer[PARINDEX_DOUBLE_TEXT_SIZE];

  if (precision == PARINDEX_PRECISION_DISPLAY && decimals >= 0)
    parindex_mpq_append_rounded (text, value, decimals, rounding, '.');
  else if (precision == PARINDEX_PRECISION_FULL && isfinite (parindex_mpq_to_double (value)))
    g_string_append (text, parindex_double_to_text (parindex_mpq_to_double (value), buffer));
  else
    parindex_mpq_append_exact (text, value);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

typedef struct
{
  ParindexCertainty certainty;
  ParindexNumber *low;
  ParindexNumber *high;
  int decimals;
  ParindexRounding rounding;
  ParindexPrecision precision;
} Bounds;

static char *
end_cell (const Bounds         *self,
          const ParindexNumber *number)
{
  return parindex_figure_cell (number, self->decimals, self->rounding, self->precision);
}

static char *
bounds_cell (const Bounds *self)
{
  g_autofree char *low = self->low != NULL ? end_cell (self, self->low) : NULL;
  g_autofree char *high = self->high != NULL ? end_cell (self, self->high) : NULL;

  switch (self->certainty)
    {
    case PARINDEX_CERTAINTY_EXACT:
      return g_steal_pointer (&low);
    case PARINDEX_CERTAINTY_AT_LEAST:
      return g_strconcat (">=", low, NULL);
    case PARINDEX_CERTAINTY_AT_MOST:
      return g_strconcat ("<=", high, NULL);
    case PARINDEX_CERTAINTY_RANGE:
      return g_strconcat (low, "..", high, NULL);
    case PARINDEX_CERTAINTY_OUTSIDE_LIST:
      return g_strconcat (">", low, NULL);
    case PARINDEX_CERTAINTY_NONE:
    default:
      return g_strdup ("");
    }
}

static void
write_end (const Bounds         *self,
           ParindexJsonWriter   *writer,
           const char           *name,
           const ParindexNumber *number)
{
  g_autofree char *text = number != NULL ? end_cell (self, number) : NULL;

  if (text != NULL)
    write_figure (writer, name, text);
}

/* The members of an object. */
static void
write_bounds (const Bounds       *self,
              ParindexJsonWriter *writer)
{
  if (self->certainty == PARINDEX_CERTAINTY_EXACT)
    write_end (self, writer, "value", self->low);
  else
    {
      write_end (self, writer, self->certainty == PARINDEX_CERTAINTY_OUTSIDE_LIST ? "outside" : "from", self->low);
      write_end (self, writer, "to", self->high);
    }
}

static Bounds
bounds_of_fact (ParindexFact     *fact,
                ParindexPrecision precision)
{
  return (Bounds){ fact->certainty, fact->low, fact->high, fact->decimals, fact->rounding, precision };
}

static Bounds
bounds_of_change (const ParindexChange *change,
                  ParindexPrecision     precision)
{
  return (Bounds){ change->certainty, change->low, change->high, change->decimals, change->rounding, precision };
}

static void
write_predecessors (ParindexJsonWriter *writer,
                    ParindexFact       *fact,
                    ParindexPrecision   precision)
{
  parindex_json_writer_member (writer, "predecessors");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < parindex_list_length (fact->parts); i++)
    {
      ParindexFact *part = parindex_list_get (fact->parts, i);
      g_autofree char *weight = parindex_figure_cell (fact->weights->pdata[i], -1, PARINDEX_ROUNDING_HALF_UP, PARINDEX_PRECISION_EXACT);

      parindex_json_writer_begin_object (writer);
      write_text (writer, "unit", part->unit);
      write_figure (writer, "weight", weight);
      parindex_fact_write (writer, "figure", part, precision);
      parindex_json_writer_end_object (writer);
    }
  parindex_json_writer_end_array (writer);
}

static void
write_origin (ParindexJsonWriter *writer,
              ParindexFact       *fact,
              ParindexPrecision   precision)
{
  const char *source = fact->published != NULL ? parindex_published_result_get_source (fact->published) : NULL;

  if (!parindex_fact_is_there (fact))
    write_enum (writer, "absence", PARINDEX_TYPE_ABSENCE, fact->absence);
  else if (fact->source != PARINDEX_FACT_SOURCE_EITHER)
    write_enum (writer, "source", PARINDEX_TYPE_FACT_SOURCE, fact->source);
  if (fact->derivation != PARINDEX_DERIVATION_NONE)
    write_enum (writer, "derivation", PARINDEX_TYPE_DERIVATION, fact->derivation);
  if (fact->parts != NULL)
    write_predecessors (writer, fact, precision);
  if (source != NULL)
    write_text (writer, "publication", source);
}

void
parindex_fact_write (ParindexJsonWriter *writer,
                     const char         *name,
                     ParindexFact       *fact,
                     ParindexPrecision   precision)
{
  const Bounds bounds = bounds_of_fact (fact, precision);
  g_autoptr (ParindexNumber) percentile = parindex_fact_get_percentile (fact);

  parindex_json_writer_member (writer, name);
  parindex_json_writer_begin_object (writer);
  write_bounds (&bounds, writer);
  if (fact->of > 0)
    write_count (writer, "of", fact->of);
  if (percentile != NULL)
    {
      g_autofree char *text = parindex_figure_cell (percentile, 2, PARINDEX_ROUNDING_HALF_UP, precision);

      write_figure (writer, "percentile", text);
    }
  write_origin (writer, fact, precision);
  parindex_json_writer_end_object (writer);
}

void
parindex_change_write (ParindexJsonWriter   *writer,
                       const char           *name,
                       const ParindexChange *change,
                       ParindexPrecision     precision)
{
  const Bounds bounds = bounds_of_change (change, precision);

  if (change->certainty == PARINDEX_CERTAINTY_NONE)
    write_figure (writer, name, NULL);
  else if (change->certainty == PARINDEX_CERTAINTY_EXACT)
    write_end (&bounds, writer, name, change->low);
  else
    {
      parindex_json_writer_member (writer, name);
      parindex_json_writer_begin_object (writer);
      write_bounds (&bounds, writer);
      parindex_json_writer_end_object (writer);
    }
}

char *
parindex_fact_cell (ParindexFact     *fact,
                    ParindexPrecision precision)
{
  const Bounds bounds = bounds_of_fact (fact, precision);

  return bounds_cell (&bounds);
}

char *
parindex_change_cell (const ParindexChange *change,
                      ParindexPrecision     precision)
{
  const Bounds bounds = bounds_of_change (change, precision);

  return bounds_cell (&bounds);
}
