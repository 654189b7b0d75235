/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-enum-types.h>

#include "base/parindex-csv-private.h"
#include "base/parindex-json-private.h"
#include "scoring/parindex-scoreboard-private.h"

/* A scoreboard as CSV and as JSON: one reading of the figures, two ways to set them down. */

typedef enum
{
  SCORE,
  MAXIMUM,
  PERCENT,
  N_FIGURES,
} Figure;

typedef struct
{
  char *figures[N_FIGURES]; /* NULL where there is none */
  char *rank;
  char *rank_of;
} Row;

typedef struct
{
  ParindexScoreboard *scoreboard;
  ParindexFramework *framework;
  ParindexAssessment *assessment;
  const char *within;
  const ParindexDimension *dimension; /* NULL: overall */
  ParindexPrecision precision;
  guint first;
  guint end;
} Report;

static char *
figure_text (const Report *self,
             mpq_srcptr    value)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[PARINDEX_DOUBLE_TEXT_SIZE];

  switch (self->precision)
    {
    case PARINDEX_PRECISION_DISPLAY:
      parindex_mpq_append_rounded (text, value, parindex_framework_get_decimals (self->framework),
                                   parindex_framework_get_rounding (self->framework), '.');
      break;
    case PARINDEX_PRECISION_FULL:
      /* Beyond the doubles there are still the digits. */
      if (isfinite (parindex_mpq_to_double (value)))
        g_string_append (text, parindex_double_to_text (parindex_mpq_to_double (value), buffer));
      else
        parindex_mpq_append_exact (text, value);
      break;
    case PARINDEX_PRECISION_EXACT:
    default:
      parindex_mpq_append_exact (text, value);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
rank_text (double rank)
{
  return isnan (rank) ? NULL : g_strdup_printf ("%.0f", rank);
}

/* The rank is within the dimension asked for, or overall. */
static void
row_init (Row          *row,
          const Report *self,
          guint         node_index,
          guint         unit)
{
  const ParindexNodeResult *node = parindex_scoreboard_node (self->scoreboard, node_index);
  const ParindexGroupRanks *within = self->dimension != NULL
                                       ? parindex_scoreboard_ranks_within (self->scoreboard, node_index, self->dimension)
                                       : NULL;
  mpq_t value;

  *row = (Row){ 0 };
  mpq_init (value);
  if (parindex_node_column_state (node->column, unit) == PARINDEX_CELL_STATE_OBSERVED)
    {
      parindex_node_column_get_score (node->column, unit, value);
      row->figures[SCORE] = figure_text (self, value);
    }
  if (parindex_node_column_has_max (node->column, unit))
    {
      parindex_node_column_get_max (node->column, unit, value);
      row->figures[MAXIMUM] = figure_text (self, value);
      parindex_node_column_get_percent (node->column, unit, value);
      row->figures[PERCENT] = figure_text (self, value);
    }
  row->rank = rank_text (within != NULL ? within->ranks[unit] : node->ranks[unit]);
  row->rank_of = rank_text (within != NULL ? within->of[unit] : node->of[unit]);
  mpq_clear (value);
}

static void
row_clear (Row *row)
{
  for (guint i = 0; i < N_FIGURES; i++)
    g_free (row->figures[i]);
  g_free (row->rank);
  g_free (row->rank_of);
}

static gboolean
report_init (Report             *self,
             ParindexScoreboard *scoreboard,
             const char         *within,
             const char         *unit,
             ParindexPrecision   precision,
             GError            **error)
{
  int row = unit != NULL ? parindex_scoreboard_row (scoreboard, unit, error) : 0;
  guint n_units = parindex_scoreboard_sheet (scoreboard)->n_units;

  *self = (Report){
    .scoreboard = scoreboard,
    .framework = parindex_scoreboard_get_framework (scoreboard),
    .assessment = parindex_scoreboard_get_assessment (scoreboard),
    .within = within,
    .precision = precision,
    .first = unit != NULL ? (guint) row : 0,
    .end = unit != NULL ? (guint) row + 1 : n_units,
  };

  if (row >= 0 && within != NULL)
    self->dimension = parindex_scoreboard_dimension (scoreboard, within, error);

  return row >= 0 && (within == NULL || self->dimension != NULL);
}

static void
append_cells (GString            *out,
              const char *const  *cells,
              guint               n)
{
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      parindex_csv_append_cell (out, cells[i] != NULL ? cells[i] : "", ',');
    }
  g_string_append_c (out, '\n');
}

static void
append_unit (GString      *out,
             const Report *self,
             guint         row_index)
{
  ParindexUnit *unit = parindex_assessment_unit (self->assessment, row_index);
  ParindexBand *band = parindex_scoreboard_band (self->scoreboard, row_index);
  Row row;

  row_init (&row, self, 0, row_index);
  append_cells (out,
                (const char *const[]){ parindex_unit_get_id (unit), parindex_unit_get_name (unit),
                                       self->within != NULL ? parindex_unit_get_group (unit, self->within) : NULL, row.figures[SCORE],
                                       row.figures[MAXIMUM], row.figures[PERCENT], row.rank, row.rank_of,
                                       band != NULL ? parindex_band_get_id (band) : NULL },
                9);
  row_clear (&row);
}

static void
append_criteria (GString      *out,
                 const Report *self,
                 guint         row_index,
                 guint         n_nodes)
{
  for (guint i = 0; i < n_nodes; i++)
    {
      Row row;

      row_init (&row, self, i, row_index);
      append_cells (out,
                    (const char *const[]){ parindex_unit_get_id (parindex_assessment_unit (self->assessment, row_index)),
                                           parindex_criterion_get_id (parindex_framework_node (self->framework, i)), row.figures[SCORE],
                                           row.figures[MAXIMUM], row.figures[PERCENT], row.rank },
                    6);
      row_clear (&row);
    }
}

/**
 * parindex_scoreboard_to_csv:
 * @self: a scoreboard
 * @within: (nullable): a dimension; the group and the ranks are then of it
 * @unit: (nullable): the id of a unit; %NULL for all
 * @all: whether to write a row for each criterion
 * @precision: how numbers are written
 * @error: return location for an error
 *
 * Writes the results as a table in the order of the units:
 * `unit,name,group,score,max,percent,rank,rank_of,band`, or with @all
 * `unit,criterion,score,max,percent,rank`, where the whole index has the id of
 * the framework. Numbers have a decimal point.
 *
 * Returns: (transfer full): the table, or %NULL if there is no such unit or dimension
 *
 * Since: 1.0
 */
char *
parindex_scoreboard_to_csv (ParindexScoreboard *self,
                            const char         *within,
                            const char         *unit,
                            gboolean            all,
                            ParindexPrecision   precision,
                            GError            **error)
{
  GString *out;
  Report report;
  guint n_nodes;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  if (!report_init (&report, self, within, unit, precision, error))
    return NULL;

  n_nodes = all ? parindex_framework_n_nodes (report.framework) : 1;
  out = g_string_new (all ? "unit,criterion,score,max,percent,rank\n" : "unit,name,group,score,max,percent,rank,rank_of,band\n");
  for (guint row = report.first; row < report.end; row++)
    if (all)
      append_criteria (out, &report, row, n_nodes);
    else
      append_unit (out, &report, row);

  return g_string_free (out, FALSE);
}

static void
write_text (ParindexJsonWriter *writer,
            const char         *name,
            const char         *text)
{
  parindex_json_writer_member (writer, name);
  if (text != NULL)
    parindex_json_writer_string (writer, text);
  else
    parindex_json_writer_null (writer);
}

static void
write_figure (ParindexJsonWriter *writer,
              const char         *name,
              const char         *text)
{
  parindex_json_writer_member (writer, name);
  if (text == NULL)
    parindex_json_writer_null (writer);
  else if (strchr (text, '/') != NULL)
    parindex_json_writer_string (writer, text);
  else
    parindex_json_writer_verbatim (writer, text);
}

static void
write_enum (ParindexJsonWriter *writer,
            const char         *name,
            GType               type,
            int                 value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  write_text (writer, name, g_enum_get_value (klass, value)->value_nick);
}

static void
write_count (ParindexJsonWriter *writer,
             const char         *name,
             guint               count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  parindex_json_writer_member (writer, name);
  parindex_json_writer_verbatim (writer, text);
}

static void
write_completeness (ParindexJsonWriter *writer,
                    ParindexScoreboard *scoreboard,
                    guint               row,
                    guint               node)
{
  ParindexCompleteness found = parindex_scoreboard_completeness (scoreboard, row, node);

  write_count (writer, "answered", found.n_answered);
  write_count (writer, "answered-of", found.n_criteria);
}

static void
write_figures (ParindexJsonWriter       *writer,
               const ParindexNodeResult *node,
               guint                     row_index,
               const Row                *row)
{
  write_enum (writer, "state", PARINDEX_TYPE_CELL_STATE, parindex_node_column_state (node->column, row_index));
  write_figure (writer, "score", row->figures[SCORE]);
  write_figure (writer, "max", row->figures[MAXIMUM]);
  write_figure (writer, "percent", row->figures[PERCENT]);
  write_figure (writer, "rank", row->rank);
}

static void
write_criteria (ParindexJsonWriter *writer,
                const Report       *self,
                guint               row_index,
                guint               n_nodes)
{
  parindex_json_writer_member (writer, "criteria");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < n_nodes; i++)
    {
      const ParindexNodeResult *node = parindex_scoreboard_node (self->scoreboard, i);
      ParindexCriterion *criterion = parindex_framework_node (self->framework, i);
      Row row;

      row_init (&row, self, i, row_index);
      parindex_json_writer_begin_inline (writer);
      parindex_json_writer_begin_object (writer);
      write_text (writer, "criterion", parindex_criterion_get_id (criterion));
      write_text (writer, "title", parindex_criterion_get_title (criterion));
      write_figures (writer, node, row_index, &row);
      write_completeness (writer, self->scoreboard, row_index, i);
      parindex_json_writer_end_object (writer);
      parindex_json_writer_end_inline (writer);
      row_clear (&row);
    }
  parindex_json_writer_end_array (writer);
}

static void
write_unit (ParindexJsonWriter *writer,
            const Report       *self,
            guint               row_index,
            guint               n_nodes)
{
  ParindexUnit *unit = parindex_assessment_unit (self->assessment, row_index);
  ParindexBand *band = parindex_scoreboard_band (self->scoreboard, row_index);
  const ParindexNodeResult *root = parindex_scoreboard_node (self->scoreboard, 0);
  Row row;

  row_init (&row, self, 0, row_index);
  if (n_nodes == 1)
    parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  write_text (writer, "unit", parindex_unit_get_id (unit));
  write_text (writer, "name", parindex_unit_get_name (unit));
  if (self->within != NULL)
    write_text (writer, "group", parindex_unit_get_group (unit, self->within));
  write_figures (writer, root, row_index, &row);
  write_figure (writer, "rank-of", row.rank_of);
  write_completeness (writer, self->scoreboard, row_index, 0);
  write_text (writer, "band", band != NULL ? parindex_band_get_id (band) : NULL);
  if (n_nodes > 1)
    write_criteria (writer, self, row_index, n_nodes);
  parindex_json_writer_end_object (writer);
  if (n_nodes == 1)
    parindex_json_writer_end_inline (writer);
  row_clear (&row);
}

static void
write_head (ParindexJsonWriter *writer,
            const Report       *self)
{
  write_text (writer, "format", "parindex-results");
  write_count (writer, "version", 1);
  write_text (writer, "library", PARINDEX_VERSION_STRING);
  write_text (writer, "fingerprint", parindex_scoreboard_get_fingerprint (self->scoreboard));
  write_text (writer, "framework", parindex_framework_get_id (self->framework));
  if (parindex_framework_get_index (self->framework) != NULL)
    write_text (writer, "index", parindex_framework_get_index (self->framework));
  if (parindex_framework_get_edition (self->framework) != NULL)
    write_text (writer, "edition", parindex_framework_get_edition (self->framework));
  write_text (writer, "period", parindex_period_to_string (parindex_assessment_get_period (self->assessment)));
  write_text (writer, "stage", parindex_scoreboard_get_stage (self->scoreboard));
  write_text (writer, "within", self->within);
  write_enum (writer, "precision", PARINDEX_TYPE_PRECISION, self->precision);
  write_count (writer, "units", parindex_scoreboard_sheet (self->scoreboard)->n_units);
  write_count (writer, "ranked", parindex_scoreboard_node (self->scoreboard, 0)->ranking.n);
}

/**
 * parindex_scoreboard_to_json:
 * @self: a scoreboard
 * @within: (nullable): a dimension; the group and the ranks are then of it
 * @unit: (nullable): the id of a unit; %NULL for all
 * @all: whether to write each criterion too
 * @precision: how numbers are written
 * @error: return location for an error
 *
 * Writes the results as JSON; `docs/schemas/results.schema.json` describes it.
 *
 * Returns: (transfer full): the text, or %NULL if there is no such unit or dimension
 *
 * Since: 1.0
 */
char *
parindex_scoreboard_to_json (ParindexScoreboard *self,
                             const char         *within,
                             const char         *unit,
                             gboolean            all,
                             ParindexPrecision   precision,
                             GError            **error)
{
  g_autoptr (GBytes) bytes = NULL;
  ParindexJsonWriter *writer;
  Report report;
  guint n_nodes;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  if (!report_init (&report, self, within, unit, precision, error))
    return NULL;

  n_nodes = all ? parindex_framework_n_nodes (report.framework) : 1;
  writer = parindex_json_writer_new ();
  parindex_json_writer_begin_object (writer);
  write_head (writer, &report);
  parindex_json_writer_member (writer, "results");
  parindex_json_writer_begin_array (writer);
  for (guint row = report.first; row < report.end; row++)
    write_unit (writer, &report, row, n_nodes);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_object (writer);
  bytes = parindex_json_writer_finish (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
