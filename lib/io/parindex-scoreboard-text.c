/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-enum-types.h>

#include "io/parindex-text-private.h"
#include "model/parindex-framework-labels-private.h"
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
  GArray *rows; /* of the units to write, in order */
} Report;

static char *
figure_text (const Report *self,
             mpq_srcptr    value)
{
  return text_of_figure (self->framework, self->precision, value);
}

static char *
rank_text (double rank)
{
  return isnan (rank) ? NULL : parindex_rank_to_text (rank, '.');
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

static void
report_clear (Report *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Report, report_clear)

/* @units: NULL for all. */
static gboolean
choose_rows (Report            *self,
             const char *const *units,
             GError           **error)
{
  guint n = units == NULL ? parindex_scoreboard_sheet (self->scoreboard)->n_units : g_strv_length ((char **) units);

  self->rows = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  for (guint i = 0; i < n; i++)
    {
      int row = units == NULL ? (int) i : parindex_scoreboard_row (self->scoreboard, units[i], error);

      if (row < 0)
        return FALSE;
      g_array_append_val (self->rows, row);
    }

  return TRUE;
}

static gboolean
report_init (Report             *self,
             ParindexScoreboard *scoreboard,
             const char         *within,
             const char *const  *units,
             ParindexPrecision   precision,
             GError            **error)
{
  *self = (Report){
    .scoreboard = scoreboard,
    .framework = parindex_scoreboard_get_framework (scoreboard),
    .assessment = parindex_scoreboard_get_assessment (scoreboard),
    .within = within,
    .precision = precision,
  };

  if (!choose_rows (self, units, error))
    return FALSE;
  if (within != NULL)
    self->dimension = parindex_scoreboard_dimension (scoreboard, within, error);

  return within == NULL || self->dimension != NULL;
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
  const char *units[] = { unit, NULL };

  return parindex_scoreboard_units_to_csv (self, unit != NULL ? units : NULL, within, all, precision, error);
}

/**
 * parindex_scoreboard_units_to_csv:
 * @self: a scoreboard
 * @units: (nullable) (array zero-terminated=1): the ids of units; %NULL for all
 * @within: (nullable): a dimension; the group and the ranks are then of it
 * @all: whether to write a row for each criterion
 * @precision: how numbers are written
 * @error: return location for an error
 *
 * Writes the results of some units as [method@Scoreboard.to_csv] does, in the
 * order in which they are given.
 *
 * Returns: (transfer full): the table, or %NULL if there is no such unit or dimension
 *
 * Since: 1.0
 */
char *
parindex_scoreboard_units_to_csv (ParindexScoreboard *self,
                                  const char *const  *units,
                                  const char         *within,
                                  gboolean            all,
                                  ParindexPrecision   precision,
                                  GError            **error)
{
  g_auto (Report) report = { 0 };
  GString *out;
  guint n_nodes;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  if (!report_init (&report, self, within, units, precision, error))
    return NULL;

  n_nodes = all ? parindex_framework_n_nodes (report.framework) : 1;
  out = g_string_new (all ? "unit,criterion,score,max,percent,rank\n" : "unit,name,group,score,max,percent,rank,rank_of,band\n");
  for (guint i = 0; i < report.rows->len; i++)
    if (all)
      append_criteria (out, &report, g_array_index (report.rows, guint, i), n_nodes);
    else
      append_unit (out, &report, g_array_index (report.rows, guint, i));

  return g_string_free (out, FALSE);
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
      if (i > 0 && parindex_framework_declares_strengths (self->framework))
        write_enum (writer, "strength", PARINDEX_TYPE_STRENGTH, parindex_scoreboard_strength (self->scoreboard, row_index, i));
      write_completeness (writer, self->scoreboard, row_index, i);
      parindex_json_writer_end_object (writer);
      parindex_json_writer_end_inline (writer);
      row_clear (&row);
    }
  parindex_json_writer_end_array (writer);
}

/* The criteria directly below the root that are strengths, or weaknesses, of the unit. */
static void
write_strengths (ParindexJsonWriter *writer,
                 const Report       *self,
                 guint               row_index,
                 const char         *name,
                 ParindexStrength    strength)
{
  ParindexCriterion *root = parindex_framework_get_root (self->framework);

  if (!parindex_framework_declares_strengths (self->framework))
    return;

  parindex_json_writer_member (writer, name);
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < parindex_criterion_n_children (root); i++)
    {
      ParindexCriterion *child = parindex_criterion_child (root, i);

      if (parindex_scoreboard_strength (self->scoreboard, row_index, parindex_criterion_plan (child)->index) == strength)
        parindex_json_writer_string (writer, parindex_criterion_get_id (child));
    }
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_inline (writer);
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
  const ParindexSheet *sheet = parindex_scoreboard_sheet (self->scoreboard);
  Row row;

  row_init (&row, self, 0, row_index);
  if (n_nodes == 1)
    parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  write_text (writer, "unit", parindex_unit_get_id (unit));
  write_text (writer, "name", parindex_unit_get_name (unit));
  if (self->within != NULL)
    write_text (writer, "group", parindex_unit_get_group (unit, self->within));
  if (sheet->faulty != NULL && sheet->faulty[row_index])
    {
      parindex_json_writer_member (writer, "faulty");
      parindex_json_writer_bool (writer, TRUE);
    }
  write_figures (writer, root, row_index, &row);
  write_figure (writer, "rank-of", row.rank_of);
  write_completeness (writer, self->scoreboard, row_index, 0);
  write_text (writer, "band", band != NULL ? parindex_band_get_id (band) : NULL);
  write_strengths (writer, self, row_index, "strengths", PARINDEX_STRENGTH_STRONG);
  write_strengths (writer, self, row_index, "weaknesses", PARINDEX_STRENGTH_WEAK);
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
  write_framework (writer, self->framework);
  write_text (writer, "period", parindex_period_to_string (parindex_assessment_get_period (self->assessment)));
  write_text (writer, "stage", parindex_scoreboard_get_stage (self->scoreboard));
  write_text (writer, "within", self->within);
  write_enum (writer, "precision", PARINDEX_TYPE_PRECISION, self->precision);
  write_count (writer, "units", parindex_scoreboard_sheet (self->scoreboard)->n_units);
  write_count (writer, "ranked", parindex_scoreboard_node (self->scoreboard, 0)->ranking.n);
}

static void
write_mean (ParindexJsonWriter *writer,
            const Report       *self,
            const char         *name,
            ParindexBasis       of,
            guint               group)
{
  g_autofree char *text = NULL;
  mpq_t mean;

  mpq_init (mean);
  if (parindex_scoreboard_mean (self->scoreboard, 0, of, self->dimension, group, mean) > 0)
    text = figure_text (self, mean);
  write_figure (writer, name, text);
  mpq_clear (mean);
}

/* How many units of a group are ranked. */
static guint
group_size (const Report *self,
            guint         group)
{
  const ParindexRanking *ranking = &parindex_scoreboard_node (self->scoreboard, 0)->ranking;
  guint n = 0;

  for (guint i = 0; i < ranking->n; i++)
    n += self->dimension->groups[ranking->rows[i]] == group;

  return n;
}

static gboolean
has_row_in (const Report *self,
            guint         group)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (self->dimension->groups[g_array_index (self->rows, guint, i)] == group)
      return TRUE;

  return FALSE;
}

/* The groups of the units that are written. */
static void
write_groups (ParindexJsonWriter *writer,
              const Report       *self)
{
  parindex_json_writer_member (writer, "groups");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < self->dimension->names->len; i++)
    {
      if (!has_row_in (self, i))
        continue;
      parindex_json_writer_begin_inline (writer);
      parindex_json_writer_begin_object (writer);
      write_text (writer, "group", self->dimension->names->pdata[i]);
      write_count (writer, "ranked", group_size (self, i));
      write_mean (writer, self, "score", PARINDEX_BASIS_SCORE, i);
      write_mean (writer, self, "percent", PARINDEX_BASIS_PERCENT, i);
      parindex_json_writer_end_object (writer);
      parindex_json_writer_end_inline (writer);
    }
  parindex_json_writer_end_array (writer);
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
 * With @within the means of the groups stand with them.
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
  const char *units[] = { unit, NULL };

  return parindex_scoreboard_units_to_json (self, unit != NULL ? units : NULL, within, all, precision, error);
}

/**
 * parindex_scoreboard_units_to_json:
 * @self: a scoreboard
 * @units: (nullable) (array zero-terminated=1): the ids of units; %NULL for all
 * @within: (nullable): a dimension; the group and the ranks are then of it
 * @all: whether to write each criterion too
 * @precision: how numbers are written
 * @error: return location for an error
 *
 * Writes the results of some units as [method@Scoreboard.to_json] does, in the
 * order in which they are given.
 *
 * Returns: (transfer full): the text, or %NULL if there is no such unit or dimension
 *
 * Since: 1.0
 */
char *
parindex_scoreboard_units_to_json (ParindexScoreboard *self,
                                   const char *const  *units,
                                   const char         *within,
                                   gboolean            all,
                                   ParindexPrecision   precision,
                                   GError            **error)
{
  g_auto (Report) report = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  ParindexJsonWriter *writer;
  guint n_nodes;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  if (!report_init (&report, self, within, units, precision, error))
    return NULL;

  n_nodes = all ? parindex_framework_n_nodes (report.framework) : 1;
  writer = parindex_json_writer_new ();
  parindex_json_writer_begin_object (writer);
  write_head (writer, &report);
  if (report.dimension != NULL)
    write_groups (writer, &report);
  parindex_json_writer_member (writer, "results");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < report.rows->len; i++)
    write_unit (writer, &report, g_array_index (report.rows, guint, i), n_nodes);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_object (writer);
  bytes = parindex_json_writer_finish (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
