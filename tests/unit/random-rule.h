/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "exact-random.h"
#include "fixtures.h"

#include "model/parindex-rule-private.h"

/* Random rules and columns for them, for tests that set the quick way of a rule beside its definition. */

#define MAX_ROWS 70
#define MAX_INPUTS 5

typedef struct
{
  GRand *rand;
  const char *kind;
  ParindexRule *rule;
  const ParindexRuleOps *ops;
  ParindexNumber *max;
  char **edges; /* where the rule jumps or bends */
  guint n_inputs;
  guint n;
  ParindexColumn columns[MAX_INPUTS];
  guint8 states[MAX_ROWS];
  guint8 ranked[MAX_ROWS];
  guint32 groups[MAX_ROWS];
  guint8 slow[MAX_ROWS];
  ParindexColumn numbers; /* what is read in the place of the cells; no values: nothing is */
  ParindexColumn points;
  ParindexRuleScoring scoring;
} Trial;

static inline guint
up_to (Trial *self,
       guint  most)
{
  return g_rand_int_range (self->rand, 0, most + 1);
}

#define pick(self, texts) ((texts)[up_to ((self), G_N_ELEMENTS (texts) - 1)])

static const char *const maxima[] = { "1", "10", "2.5", "0.5", "7", "5", "10/3", "1/7", "100", "0.0625", "1073741824", "4294967296", "2147483647/3", "1e25" };
static const char *const shares[] = { "1", "0", "0.5", "2/3", "0.125", "0.6", "1/999999937" };
static const char *const edge_texts[] = { "100", "85", "70.5", "200/3", "50", "10", "2", "1", "0.000001", "0", "-2.5", "-100", "2147483647",
                                          "2147483648", "21474836.47", "3000000000", "-2147483648", "1e20" };

static inline const char *
when_none (Trial *self)
{
  static const char *const words[] = { "unstated", "max", "zero", "not-applicable" };

  return pick (self, words);
}

static inline int
by_number (gconstpointer a,
           gconstpointer b)
{
  g_autoptr (ParindexNumber) one = number (*(char *const *) a);
  g_autoptr (ParindexNumber) other = number (*(char *const *) b);

  return parindex_number_compare (other, one);
}

/* Some edges, highest first; those from @first on. */
static inline char **
random_edges (Trial *self,
              guint  first)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = first; i < G_N_ELEMENTS (edge_texts); i++)
    if (up_to (self, 3) == 0)
      g_ptr_array_add (chosen, g_strdup (edge_texts[i]));
  if (chosen->len == 0)
    g_ptr_array_add (chosen, g_strdup ("0"));
  g_ptr_array_sort (chosen, by_number);
  g_ptr_array_add (chosen, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&chosen), FALSE);
}

/* Some of the edges leave themselves out. */
static inline char **
spell_edges (Trial  *self,
             char  **edges)
{
  char **spelt = g_new0 (char *, g_strv_length (edges) + 1);

  for (guint i = 0; edges[i] != NULL; i++)
    spelt[i] = g_strconcat (up_to (self, 3) == 0 ? ">" : "", edges[i], NULL);

  return spelt;
}

static inline char **
random_shares (Trial          *self,
               guint           n,
               ParindexNumber *of)
{
  char **texts = g_new0 (char *, n + 1);
  mpq_t value;

  mpq_init (value);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexNumber) share = number (pick (self, shares));
      g_autoptr (GString) text = g_string_new (NULL);

      mpq_set (value, parindex_number_peek (share));
      if (of != NULL)
        mpq_mul (value, value, parindex_number_peek (of));
      parindex_mpq_append_exact (text, value);
      texts[i] = g_strdup (text->str);
    }
  mpq_clear (value);

  return texts;
}

static inline void
set_word (GValue     *value,
          GType       type,
          const char *word)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  g_value_init (value, type);
  g_value_set_enum (value, g_enum_get_value_by_nick (klass, word)->value);
}

/* Parameters as they stand in documents, name and text in turn; lists are arrays. */
typedef struct
{
  GPtrArray *names;
  GArray *values;
} Parameters;

static inline void
add_value (Parameters   *self,
           const char   *name,
           const GValue *value)
{
  g_ptr_array_add (self->names, (gpointer) name);
  g_array_append_vals (self->values, value, 1);
}

static inline void
add_list (Parameters *self,
          const char *name,
          char      **list)
{
  GValue value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRV);
  g_value_take_boxed (&value, list);
  add_value (self, name, &value);
}

static inline void
add_number (Parameters *self,
            const char *name,
            const char *text)
{
  GValue value = G_VALUE_INIT;

  g_value_init (&value, PARINDEX_TYPE_NUMBER);
  g_value_take_boxed (&value, number (text));
  add_value (self, name, &value);
}

static inline void
add_text (Parameters *self,
          const char *name,
          const char *text)
{
  GValue value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  add_value (self, name, &value);
}

static inline void
add_boolean (Parameters *self,
             const char *name,
             gboolean    truth)
{
  GValue value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, truth);
  add_value (self, name, &value);
}

static inline void
add_word (Parameters *self,
          const char *name,
          GType       type,
          const char *word)
{
  GValue value = G_VALUE_INIT;

  set_word (&value, type, word);
  add_value (self, name, &value);
}

static inline void
add_input (Trial      *self,
           Parameters *parameters)
{
  static const char *const inputs[] = { "value", "value", "count-of", "actual-plan" };

  add_word (parameters, "input", PARINDEX_TYPE_RULE_INPUT, pick (self, inputs));
}

static inline void
add_steps (Trial      *self,
           Parameters *parameters,
           guint       first)
{
  self->edges = random_edges (self, first);
  add_list (parameters, "from", spell_edges (self, self->edges));
  add_list (parameters, "points", random_shares (self, g_strv_length (self->edges), self->max));
}

static inline void
add_labels (Trial      *self,
            Parameters *parameters,
            const char *name,
            guint       n)
{
  static const char *const labels[] = { "a", "b", "c", "d", "e" };
  char **texts = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    texts[i] = g_strdup (labels[i]);
  add_list (parameters, name, texts);
  add_list (parameters, "shares", random_shares (self, n, NULL));
}

static inline void
add_line (Trial      *self,
          Parameters *parameters)
{
  static const char *const ends[][2] = { { "0", "100" }, { "70", "100" }, { "0", "200/3" }, { "0.1", "99.5" }, { "1", "3000000000" }, { "1e12", "1e13" } };
  const char *const *end = ends[up_to (self, G_N_ELEMENTS (ends) - 1)];
  gboolean interpolated = up_to (self, 1) == 1;
  gboolean falling = interpolated && up_to (self, 1) == 1;

  add_word (parameters, "form", PARINDEX_TYPE_LINEAR_FORM, interpolated ? "interpolated" : "proportional");
  add_number (parameters, "floor", end[falling]);
  add_number (parameters, "ceiling", end[!falling]);
  self->edges = g_new0 (char *, 3);
  self->edges[0] = g_strdup (end[0]);
  self->edges[1] = g_strdup (end[1]);
}

static inline void
add_days (Trial      *self,
          Parameters *parameters)
{
  static const char *const days[] = { "1", "10", "30", "any" };
  guint n = up_to (self, 4);
  char **texts = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    texts[i] = g_strdup (days[G_N_ELEMENTS (days) - n + i]);
  add_text (parameters, "due", "2022-12-15");
  add_list (parameters, "days", texts);
  add_list (parameters, "shares", random_shares (self, n, NULL));
  self->edges = g_strsplit ("19341 19342 19351 19371 2147483646 2147483647", " ", 0);
}

/* Two of the edges, the lower one first. */
static inline void
add_anchors (Trial      *self,
             Parameters *parameters)
{
  char **pair = g_new0 (char *, 3);
  guint first = up_to (self, G_N_ELEMENTS (edge_texts) - 2);
  guint second = first + 1 + up_to (self, G_N_ELEMENTS (edge_texts) - 2 - first);

  pair[0] = g_strdup (edge_texts[second]);
  pair[1] = g_strdup (edge_texts[first]);
  qsort (pair, 2, sizeof *pair, by_number);
  self->edges = g_new0 (char *, 3);
  self->edges[0] = pair[0];
  self->edges[1] = pair[1];
  pair[0] = g_strdup (self->edges[1]);
  pair[1] = g_strdup (self->edges[0]);
  add_list (parameters, "anchors", pair);
}

static inline void
add_normalisation (Trial      *self,
                   Parameters *parameters)
{
  static const char *const words[] = { "higher", "lower" };
  static const char *const methods[] = { "min-max", "goalposts" };
  static const char *const others[] = { "min-max", "min-max", "scaled", "fraction-of-maximum", "rank", "percentile-rank" };
  static const char *const bases[] = { "n-1", "n" };
  char **range = g_new0 (char *, 3);

  add_input (self, parameters);
  add_word (parameters, "direction", PARINDEX_TYPE_DIRECTION, pick (self, words));
  if (up_to (self, 2) == 0)
    {
      add_anchors (self, parameters);
      add_word (parameters, "method", PARINDEX_TYPE_NORMALISATION, pick (self, methods));
    }
  else
    {
      add_word (parameters, "method", PARINDEX_TYPE_NORMALISATION, pick (self, others));
      add_word (parameters, "basis", PARINDEX_TYPE_PERCENTILE_BASIS, pick (self, bases));
    }
  range[0] = g_strdup (pick (self, ((const char *const[]){ "0", "1/1000", "0.01" })));
  range[1] = g_strdup (pick (self, ((const char *const[]){ "0.0625", "1/17", "0.05" })));
  if (up_to (self, 1) == 0)
    add_list (parameters, "range", range);
  else
    g_strfreev (range);
  add_boolean (parameters, "clip", up_to (self, 1) == 0);
  add_number (parameters, "when-constant", "0.05");
}

static inline void
add_parameters (Trial      *self,
                Parameters *parameters)
{
  static const char *const per_item[] = { "0.5", "1", "1/3", "2", "0", "2147483647", "1e12" };
  static const char *const limits[] = { "2", "10/3", "0", "1e12" };
  gboolean extra = g_str_equal (self->kind, "bonus") || g_str_equal (self->kind, "penalty");

  if (g_str_equal (self->kind, "tiers"))
    {
      add_input (self, parameters);
      add_steps (self, parameters, 0);
    }
  else if (g_str_equal (self->kind, "growth"))
    add_steps (self, parameters, 0);
  else if (g_str_equal (self->kind, "linear"))
    {
      add_input (self, parameters);
      add_line (self, parameters);
    }
  else if (g_str_equal (self->kind, "count") || (extra && up_to (self, 2) > 0))
    add_number (parameters, "per-item", pick (self, per_item));
  else if (g_str_equal (self->kind, "choice"))
    add_labels (self, parameters, "labels", up_to (self, 4) + 1);
  else if (g_str_equal (self->kind, "survey-share"))
    add_labels (self, parameters, "options", up_to (self, 4) + 1);
  else if (g_str_equal (self->kind, "timeliness"))
    add_days (self, parameters);
  else if (g_str_equal (self->kind, "normalise"))
    add_normalisation (self, parameters);
  if (extra && up_to (self, 1) == 0)
    add_number (parameters, "limit", pick (self, limits));
  if (g_object_class_find_property (g_type_class_peek (parindex_rule_type_of_kind (self->kind)), "when-none") != NULL)
    add_word (parameters, "when-none", PARINDEX_TYPE_WHEN_NONE, when_none (self));
}

static inline void
make_rule (Trial *self)
{
  GType type = parindex_rule_type_of_kind (self->kind);
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  Parameters parameters = { g_ptr_array_new (), g_array_new (FALSE, FALSE, sizeof (GValue)) };
  g_auto (GStrv) inputs = NULL;

  g_array_set_clear_func (parameters.values, (GDestroyNotify) g_value_unset);
  add_parameters (self, &parameters);
  self->rule = PARINDEX_RULE (g_object_new_with_properties (type, parameters.names->len, (const char **) parameters.names->pdata,
                                                            (const GValue *) parameters.values->data));
  self->ops = parindex_rule_ops (self->rule);
  inputs = parindex_rule_list_inputs (self->rule);
  self->n_inputs = g_strv_length (inputs);
  g_ptr_array_unref (parameters.names);
  g_array_unref (parameters.values);
}

/* An edge at the scale of the column, or one beside it. */
static inline gboolean
near_edge (Trial  *self,
           int     scale,
           gint64 *coefficient)
{
  g_autoptr (ParindexNumber) edge = NULL;
  mpz_t value;
  gboolean fits;

  if (self->edges == NULL)
    return FALSE;
  edge = number (self->edges[up_to (self, g_strv_length (self->edges) - 1)]);
  mpz_init (value);
  parindex_mpz_set_i64 (value, parindex_pow10[scale]);
  mpz_mul (value, value, mpq_numref (parindex_number_peek (edge)));
  mpz_fdiv_q (value, value, mpq_denref (parindex_number_peek (edge)));
  fits = parindex_mpz_to_i64 (value, coefficient) && ABS (*coefficient) < G_MAXINT64 / 2;
  mpz_clear (value);
  *coefficient += (gint64) up_to (self, 2) - 1;

  return fits;
}

typedef enum
{
  CELLS_FEW,   /* 0 to 5 */
  CELLS_COUNTS,
  CELLS_SMALL, /* 32 bits */
  CELLS_WIDE,  /* 64 bits too */
  CELLS_ODD,   /* and what fits neither */
} Cells;

static inline void
put_cell (Trial          *self,
          ParindexColumn *column,
          guint           row,
          int             scale,
          Cells           cells)
{
  static const gint64 limits[] = { 0, 0, 1, -1, G_MAXINT32, G_MININT32, G_MAXINT32 - 1, 100, 5 };
  static const char *const odd[] = { "1/3", "1e30", "-1e30", "200/3", "0.0000000000000000000001" };
  guint dice = up_to (self, 9);
  gint64 coefficient;

  if (cells <= CELLS_COUNTS)
    {
      parindex_column_set_decimal (column, row, up_to (self, cells == CELLS_FEW ? 5 : 3000), scale);
      return;
    }
  if (cells == CELLS_ODD && dice == 0)
    {
      g_autoptr (ParindexNumber) value = number (pick (self, odd));

      parindex_column_set_number (column, row, value);
      return;
    }
  if (dice < 3)
    coefficient = pick (self, limits);
  else if (dice > 6 || !near_edge (self, scale, &coefficient))
    coefficient = ABS (random_integer (self->rand)) % (dice == 9 ? 3000 : dice == 8 ? 150 * parindex_pow10[MIN (scale, 15)] : G_MAXINT32);
  if (cells == CELLS_SMALL)
    coefficient = CLAMP (coefficient, G_MININT32, G_MAXINT32);
  parindex_column_set_decimal (column, row, coefficient, scale);
}

static inline void
make_column (Trial          *self,
             ParindexColumn *column,
             int             scale,
             Cells           cells)
{
  parindex_column_init (column, self->n);
  for (guint row = 0; row < self->n; row++)
    if (self->states[row] == PARINDEX_CELL_STATE_OBSERVED)
      put_cell (self, column, row, scale, cells);
    else
      parindex_column_set_unobserved (column, row, self->states[row]);
  parindex_column_seal (column);
}

/* A percent is read where the second number is often the first one, or 0. */
static inline void
relate_columns (Trial *self)
{
  for (guint row = 0; row < self->n && self->n_inputs == 2; row++)
    if (self->states[row] == PARINDEX_CELL_STATE_OBSERVED && up_to (self, 3) == 0)
      parindex_column_set_decimal (&self->columns[1], row, up_to (self, 2) == 0 ? 0 : parindex_column_coefficient (&self->columns[0], row),
                                   self->columns[0].scale);
  parindex_column_seal (&self->columns[1]);
}

static inline void
make_columns (Trial *self)
{
  static const int scales[] = { 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 6, 9, 18 };
  static const Cells some[] = { CELLS_FEW, CELLS_COUNTS, CELLS_SMALL, CELLS_SMALL, CELLS_WIDE, CELLS_ODD };
  Cells cells = pick (self, some);
  gboolean holes = up_to (self, 1) == 0;
  int scale = pick (self, scales);

  self->n = 1 + up_to (self, MAX_ROWS - 1);
  for (guint row = 0; row < self->n; row++)
    {
      self->states[row] = holes && up_to (self, 3) == 0 ? 1 + up_to (self, 1) : PARINDEX_CELL_STATE_OBSERVED;
      self->ranked[row] = up_to (self, 4) > 0;
      self->groups[row] = up_to (self, 2);
    }
  for (guint k = 0; k < self->n_inputs; k++)
    make_column (self, &self->columns[k], up_to (self, 9) == 0 ? pick (self, scales) : scale, cells);
  relate_columns (self);
}

/* Fractions as preparing makes them: per inhabitant, the mean of two of those, or what hardly fits any more. */
static inline void
put_fraction (Trial *self,
              guint  row,
              int    bits)
{
  const gint64 most = (G_GINT64_CONSTANT (1) << bits) - 1, value = random_integer (self->rand) & most, of = 1 + (random_integer (self->rand) & most) / 2;
  mpq_t number;

  mpq_init (number);
  parindex_mpz_set_i64 (mpq_numref (number), up_to (self, 9) == 0 ? -value : value);
  parindex_mpz_set_i64 (mpq_denref (number), of);
  mpq_canonicalize (number);
  parindex_column_put_value (&self->numbers, row, number);
  mpq_clear (number);
}

static inline void
make_numbers (Trial *self)
{
  static const int sizes[] = { 3, 10, 20, 27, 27, 40, 54, 62 };
  const int bits = pick (self, sizes);

  if (!g_str_equal (self->kind, "normalise") || self->columns[0].width == 0 || up_to (self, 1) == 0)
    return;
  parindex_column_copy (&self->columns[0], &self->numbers);
  parindex_column_make_fractions (&self->numbers);
  for (guint row = 0; row < self->n; row++)
    {
      self->numbers.states[row] = self->states[row];
      if (self->states[row] == PARINDEX_CELL_STATE_OBSERVED && up_to (self, 9) > 0)
        put_fraction (self, row, up_to (self, 9) == 0 ? 62 : bits);
    }
  if (up_to (self, 3) == 0)
    parindex_numbers_simplify (&self->numbers);
  self->scoring.numbers = &self->numbers;
}

static inline void
trial_init (Trial      *self,
            GRand      *rand,
            const char *kind)
{
  *self = (Trial){ .rand = rand, .kind = kind };
  self->max = number (pick (self, maxima));
  make_rule (self);
  make_columns (self);
  memset (self->slow, 0, sizeof self->slow);
  self->points = (ParindexColumn){ .n = self->n, .divisor = 1 };
  self->scoring = (ParindexRuleScoring){
    .inputs = self->columns,
    .n_inputs = self->n_inputs,
    .n = self->n,
    .max = self->ops->extra ? NULL : parindex_number_peek (self->max),
    .states = self->states,
    .ranked = up_to (self, 3) > 0 ? self->ranked : NULL,
    .groups = self->ops->dimension != NULL && up_to (self, 1) == 0 ? self->groups : NULL,
    .points = &self->points,
    .slow = self->slow,
  };
  make_numbers (self);
}

static inline void
trial_clear (Trial *self)
{
  for (guint k = 0; k < self->n_inputs; k++)
    parindex_column_clear (&self->columns[k]);
  parindex_column_clear (&self->numbers);
  parindex_column_clear (&self->points);
  g_strfreev (self->edges);
  g_object_unref (self->rule);
  parindex_number_unref (self->max);
}
