/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-linear-algebra-private.h"
#include "base/parindex-serializable-private.h"
#include "model/parindex-weighting-private.h"

/**
 * ParindexAhpWeighting:
 *
 * Weights by the analytic hierarchy process: the principal eigenvector of a
 * matrix of pairwise judgements (T. L. Saaty, 1980).
 *
 * Comparisons that were not made are `null` in both places, and are filled in
 * as P. T. Harker does (1987). Where one of the two is given, the other is its
 * inverse.
 *
 * Since: 1.0
 */

/**
 * ParindexAhpWeighting:judgements:
 *
 * A row for each child, a text such as "1 3 1/2" or "1 null 4": how many times as
 * important it is as each of the children.
 *
 * Since: 1.0
 */
struct _ParindexAhpWeighting
{
  ParindexWeighting parent_instance;

  ParindexRows judgements;
};

PARINDEX_DEFINE_WEIGHTING (ParindexAhpWeighting, parindex_ahp_weighting)

/* Of random matrices of 1 to 15 rows: Saaty, "The Analytic Hierarchy Process", 1980. */
static const double random_indices[] = { 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59 };

static void
report_pair (ParindexMessage    message,
             guint              row,
             guint              column,
             const char        *value,
             ParindexRuleReport report,
             gpointer           user_data)
{
  g_autofree char *name = g_strdup_printf ("%u", row + 1);
  g_autofree char *other = g_strdup_printf ("%u", column + 1);

  report (message, &(ParindexPlace){ .name = name, .other = other, .value = value }, user_data);
}

/* Sets @out to how many times as important the child @row is as the child @column; FALSE if that was not judged. */
static gboolean
judgement (const ParindexRows *rows,
           guint               row,
           guint               column,
           mpq_ptr             out)
{
  mpq_srcptr given = parindex_rows_at (rows, row, column);
  mpq_srcptr back = parindex_rows_at (rows, column, row);

  if (row == column)
    mpq_set_ui (out, 1, 1);
  else if (given != NULL)
    mpq_set (out, given);
  else if (back != NULL)
    mpq_inv (out, back);

  return row == column || given != NULL || back != NULL;
}

static gboolean
check_signs (const ParindexRows *rows,
             ParindexRuleReport  report,
             gpointer            user_data)
{
  gboolean good = TRUE;

  for (guint i = 0; i < rows->n_rows; i++)
    for (guint k = 0; k < rows->n_rows; k++)
      {
        mpq_srcptr value = parindex_rows_at (rows, i, k);
        g_autoptr (GString) text = g_string_new (NULL);

        if (value == NULL || mpq_sgn (value) > 0)
          continue;
        parindex_mpq_append_exact (text, value);
        report_pair (PARINDEX_MESSAGE_JUDGEMENT_NOT_POSITIVE, i, k, text->str, report, user_data);
        good = FALSE;
      }

  return good;
}

static gboolean
check_inverses (const ParindexRows *rows,
                ParindexRuleReport  report,
                gpointer            user_data)
{
  gboolean good = TRUE;
  mpq_t product;

  mpq_init (product);
  for (guint i = 0; i < rows->n_rows; i++)
    for (guint k = 0; k <= i; k++)
      {
        mpq_srcptr value = parindex_rows_at (rows, i, k);
        mpq_srcptr back = parindex_rows_at (rows, k, i);
        g_autoptr (GString) text = g_string_new (NULL);

        if (value == NULL || back == NULL)
          continue;
        mpq_mul (product, value, back);
        if (mpq_cmp_ui (product, 1, 1) == 0)
          continue;
        parindex_mpq_append_exact (text, value);
        report_pair (PARINDEX_MESSAGE_JUDGEMENT_NOT_INVERSE, i, k, text->str, report, user_data);
        good = FALSE;
      }
  mpq_clear (product);

  return good;
}

/* Whoever is compared with nobody has no weight. */
static void
check_links (const ParindexRows *rows,
             ParindexRuleReport  report,
             gpointer            user_data)
{
  const guint n = rows->n_rows;
  g_autofree gboolean *linked = g_new0 (gboolean, n);
  g_autofree guint *queue = g_new (guint, n);
  guint n_linked = 1;

  linked[0] = TRUE;
  queue[0] = 0;
  for (guint next = 0; next < n_linked; next++)
    for (guint k = 0; k < n; k++)
      if (!linked[k] && (parindex_rows_at (rows, queue[next], k) != NULL || parindex_rows_at (rows, k, queue[next]) != NULL))
        {
          linked[k] = TRUE;
          queue[n_linked++] = k;
        }
  for (guint k = 0; k < n; k++)
    if (!linked[k])
      {
        report_pair (PARINDEX_MESSAGE_JUDGEMENTS_APART, k, 0, NULL, report, user_data);
        return;
      }
}

static void
check (ParindexWeighting *weighting,
       guint              n_children,
       ParindexRuleReport report,
       gpointer           user_data)
{
  const ParindexRows *rows = &PARINDEX_AHP_WEIGHTING (weighting)->judgements;

  if (!parindex_check_weighting_rows (weighting, "judgements", rows, n_children, report, user_data))
    return;
  if (rows->n_rows != n_children)
    {
      g_autofree char *length = g_strdup_printf ("%u", rows->n_rows);
      g_autofree char *wanted = g_strdup_printf ("%u", n_children);

      parindex_rule_report (report, user_data, WEIGHTING_LENGTH, .name = "judgements", .value = length, .other = wanted);
      return;
    }
  if (check_signs (rows, report, user_data) && check_inverses (rows, report, user_data))
    check_links (rows, report, user_data);
}

/* Harker's matrix, column by column: 0 where there is no judgement, and on the diagonal one more for each of these. */
static guint
fill_matrix (const ParindexRows *rows,
             double             *matrix)
{
  const guint n = rows->n_rows;
  guint n_missing = 0;
  mpq_t value;

  mpq_init (value);
  for (guint i = 0; i < n; i++)
    {
      guint missing = 0;

      for (guint k = 0; k < n; k++)
        if (judgement (rows, i, k, value))
          matrix[(gsize) k * n + i] = parindex_mpq_to_double (value);
        else
          {
            matrix[(gsize) k * n + i] = 0;
            missing++;
          }
      matrix[(gsize) i * n + i] = 1 + missing;
      n_missing += missing;
    }
  mpq_clear (value);

  return n_missing / 2;
}

/* With comparisons missing, chance is less inconsistent: Z. Szádoczki, S. Bozóki, H. A. Tekile, "Filling in pattern designs for
 * incomplete pairwise comparison matrices", 2022. */
static double
random_index (guint n,
              guint n_missing)
{
  if (n > G_N_ELEMENTS (random_indices))
    return NAN;
  if (n <= 2)
    return 0;

  return random_indices[n - 1] * (1 - 2.0 * n_missing / ((n - 1.0) * (n - 2.0)));
}

typedef struct
{
  guint parts[3];
  mpq_t apart; /* from 1: by how many times the detour over the second part is off */
} Triad;

/* Without all three judgements it is none. */
static void
weigh_triad (const ParindexRows *rows,
             guint               a,
             guint               b,
             guint               c,
             Triad              *worst)
{
  mpq_t detour, direct;

  mpq_inits (detour, direct, NULL);
  if (judgement (rows, a, b, detour) && judgement (rows, b, c, direct))
    {
      mpq_mul (detour, detour, direct);
      if (judgement (rows, a, c, direct))
        {
          mpq_div (detour, detour, direct);
          if (mpq_cmp_ui (detour, 1, 1) < 0)
            mpq_inv (detour, detour);
          if (mpq_cmp (detour, worst->apart) > 0)
            {
              worst->parts[0] = a;
              worst->parts[1] = b;
              worst->parts[2] = c;
              mpq_set (worst->apart, detour);
            }
        }
    }
  mpq_clears (detour, direct, NULL);
}

static void
tell_worst_triad (const ParindexRows     *rows,
                  const ParindexWeighing *from,
                  ParindexWeights        *weights)
{
  static const guint pairs[3][2] = { { 0, 1 }, { 1, 2 }, { 0, 2 } };
  char *names[4] = { NULL };
  double values[3];
  Triad worst = { .parts = { 0 } };
  mpq_t value;

  mpq_init (value);
  mpq_init (worst.apart);
  mpq_set_ui (worst.apart, 1, 1);
  for (guint a = 0; a < from->n; a++)
    for (guint b = a + 1; b < from->n; b++)
      for (guint c = b + 1; c < from->n; c++)
        weigh_triad (rows, a, b, c, &worst);

  parindex_weights_tell (weights, "triad-inconsistency", 1 - 1 / parindex_mpq_to_double (worst.apart));
  if (worst.parts[2] > 0)
    {
      for (guint i = 0; i < 3; i++)
        {
          guint first = worst.parts[pairs[i][0]], second = worst.parts[pairs[i][1]];

          names[i] = g_strdup_printf ("%s/%s", from->criteria[first], from->criteria[second]);
          judgement (rows, first, second, value);
          values[i] = parindex_mpq_to_double (value);
        }
      parindex_weights_tell_column (weights, "worst-triad", (const char *const *) names, values);
    }
  for (guint i = 0; i < 3; i++)
    g_free (names[i]);
  mpq_clear (worst.apart);
  mpq_clear (value);
}

static void
find (ParindexWeighting      *weighting,
      const ParindexWeighing *from,
      ParindexWeights        *weights,
      ParindexProblems       *problems)
{
  const ParindexRows *rows = &PARINDEX_AHP_WEIGHTING (weighting)->judgements;
  const guint n = from->n;
  g_autofree double *matrix = g_new (double, (gsize) n * n);
  g_autofree double *vector = g_new (double, n);
  guint n_missing = fill_matrix (rows, matrix);
  double lambda, index, random;

  if (!parindex_principal_eigen (matrix, n, &lambda, vector))
    {
      parindex_problems_report (problems, WEIGHING_FAILED, .criterion = from->node, .value = "ahp");
      return;
    }

  parindex_weights_set_doubles (weights, vector);
  index = n > 1 ? (lambda - n) / (n - 1) : 0;
  random = random_index (n, n_missing);
  parindex_weights_tell (weights, "lambda-max", lambda);
  parindex_weights_tell (weights, "consistency-index", index);
  parindex_weights_tell (weights, "random-index", random);
  parindex_weights_tell (weights, "consistency-ratio", random == 0 ? 0 : index / random);
  parindex_weights_tell (weights, "n-missing", n_missing);
  tell_worst_triad (rows, from, weights);
}

static const ParindexWeightingOps ops = {
  .kind = "ahp",
  .fields = {
    { "judgements", PARINDEX_RULE_FIELD_ROWS, G_STRUCT_OFFSET (ParindexAhpWeighting, judgements), NULL },
  },
  .check = check,
  .find = find,
};

static void
parindex_ahp_weighting_class_init (ParindexAhpWeightingClass *klass)
{
  parindex_weighting_class_set_ops (PARINDEX_WEIGHTING_CLASS (klass), &ops);
}

static void
parindex_ahp_weighting_init (ParindexAhpWeighting *self)
{
}
