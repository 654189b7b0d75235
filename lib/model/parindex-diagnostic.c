/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "base/parindex-problem-private.h"
#include "model/parindex-weighting-private.h"

/**
 * ParindexDiagnostic:
 *
 * What is to be known of weights that were found: a number, a number for each
 * criterion, unit or component, or a table of them.
 *
 * A diagnostic never changes and may be read from any thread.
 *
 * Since: 1.0
 */

static const struct
{
  const char *name;
  const char *title[2]; /* English, Vietnamese */
} titles[] = {
#define DIAGNOSTIC(name, en, vi) { name, { en, vi } },
#include "model/parindex-diagnostics.h"
#undef DIAGNOSTIC
};

struct _ParindexDiagnostic
{
  GObject parent_instance;

  char *name;
  char **rows;
  char **columns;
  double *values;
  gsize n_values;
};

typedef enum
{
  PROP_NAME = 1,
  PROP_TITLE,
  PROP_VALUE,
  PROP_ROWS,
  PROP_COLUMNS,
  N_PROPS,
} ParindexDiagnosticProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexDiagnostic, parindex_diagnostic, G_TYPE_OBJECT)

static void
parindex_diagnostic_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  ParindexDiagnostic *self = PARINDEX_DIAGNOSTIC (object);

  switch ((ParindexDiagnosticProperty) prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_TITLE:
      g_value_set_string (value, parindex_diagnostic_get_title (self, PARINDEX_LANGUAGE_AUTO));
      break;
    case PROP_VALUE:
      g_value_set_double (value, parindex_diagnostic_get_value (self));
      break;
    case PROP_ROWS:
      g_value_set_boxed (value, self->rows);
      break;
    case PROP_COLUMNS:
      g_value_set_boxed (value, self->columns);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_diagnostic_finalize (GObject *object)
{
  ParindexDiagnostic *self = PARINDEX_DIAGNOSTIC (object);

  g_free (self->name);
  g_strfreev (self->rows);
  g_strfreev (self->columns);
  g_free (self->values);

  G_OBJECT_CLASS (parindex_diagnostic_parent_class)->finalize (object);
}

static void
parindex_diagnostic_class_init (ParindexDiagnosticClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_diagnostic_get_property;
  object_class->finalize = parindex_diagnostic_finalize;

  /**
   * ParindexDiagnostic:name:
   *
   * The name, such as `consistency-ratio`.
   *
   * Since: 1.0
   */
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /**
   * ParindexDiagnostic:title:
   *
   * What it is, in the language of the locale.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * ParindexDiagnostic:value:
   *
   * The number; NaN where there is none, or more than one.
   *
   * Since: 1.0
   */
  props[PROP_VALUE] = g_param_spec_double ("value", NULL, NULL, -INFINITY, INFINITY, 0, flags | G_PARAM_LAX_VALIDATION);
  /**
   * ParindexDiagnostic:rows:
   *
   * What its rows are of: ids of criteria or units, or numbers of components.
   *
   * Since: 1.0
   */
  props[PROP_ROWS] = g_param_spec_boxed ("rows", NULL, NULL, G_TYPE_STRV, flags);
  /**
   * ParindexDiagnostic:columns:
   *
   * What its columns are of.
   *
   * Since: 1.0
   */
  props[PROP_COLUMNS] = g_param_spec_boxed ("columns", NULL, NULL, G_TYPE_STRV, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_diagnostic_init (ParindexDiagnostic *self)
{
}

static gsize
count_names (char **names)
{
  return names != NULL ? g_strv_length (names) : 1;
}

ParindexDiagnostic *
parindex_diagnostic_new (const char        *name,
                         const char *const *rows,
                         const char *const *columns,
                         const double      *values)
{
  ParindexDiagnostic *self = g_object_new (PARINDEX_TYPE_DIAGNOSTIC, NULL);

  self->name = g_strdup (name);
  self->rows = g_strdupv ((char **) rows);
  self->columns = g_strdupv ((char **) columns);
  self->n_values = count_names (self->rows) * count_names (self->columns);
  self->values = g_memdup2 (values, sizeof *values * self->n_values);

  return self;
}

/**
 * parindex_diagnostic_get_name:
 * @self: a diagnostic
 *
 * Gets the name, such as `consistency-ratio`.
 *
 * Returns: (transfer none): the name
 *
 * Since: 1.0
 */
const char *
parindex_diagnostic_get_name (ParindexDiagnostic *self)
{
  g_return_val_if_fail (PARINDEX_IS_DIAGNOSTIC (self), NULL);

  return self->name;
}

/**
 * parindex_diagnostic_get_title:
 * @self: a diagnostic
 * @language: the language to say it in
 *
 * Says what it is.
 *
 * Returns: (transfer none): a phrase
 *
 * Since: 1.0
 */
const char *
parindex_diagnostic_get_title (ParindexDiagnostic *self,
                               ParindexLanguage    language)
{
  g_return_val_if_fail (PARINDEX_IS_DIAGNOSTIC (self), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_strcmp0 (titles[i].name, self->name) == 0)
      return titles[i].title[parindex_language_resolve (language) == PARINDEX_LANGUAGE_VI];

  return self->name;
}

/**
 * parindex_diagnostic_get_value:
 * @self: a diagnostic
 *
 * Gets the number, where it is a single one.
 *
 * Returns: the number; NaN if it is none, or there are several
 *
 * Since: 1.0
 */
double
parindex_diagnostic_get_value (ParindexDiagnostic *self)
{
  g_return_val_if_fail (PARINDEX_IS_DIAGNOSTIC (self), NAN);

  return self->n_values == 1 ? self->values[0] : NAN;
}

/**
 * parindex_diagnostic_get_values:
 * @self: a diagnostic
 * @n_values: (out): return location for how many there are
 *
 * Gets all numbers, row by row; NaN where there is none.
 *
 * Returns: (transfer full) (array length=n_values): the numbers
 *
 * Since: 1.0
 */
double *
parindex_diagnostic_get_values (ParindexDiagnostic *self,
                                gsize              *n_values)
{
  g_return_val_if_fail (PARINDEX_IS_DIAGNOSTIC (self), NULL);
  g_return_val_if_fail (n_values != NULL, NULL);

  *n_values = self->n_values;

  return g_memdup2 (self->values, sizeof *self->values * self->n_values);
}

/**
 * parindex_diagnostic_get_values_bytes:
 * @self: a diagnostic
 *
 * Gets all numbers, row by row, as native float64.
 *
 * Returns: (transfer full): the numbers
 *
 * Since: 1.0
 */
GBytes *
parindex_diagnostic_get_values_bytes (ParindexDiagnostic *self)
{
  g_return_val_if_fail (PARINDEX_IS_DIAGNOSTIC (self), NULL);

  return g_bytes_new (self->values, sizeof *self->values * self->n_values);
}

/**
 * parindex_diagnostic_get_rows:
 * @self: a diagnostic
 *
 * Gets what its rows are of: ids of criteria or units, or numbers of
 * components.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the names; %NULL where there is one row
 *
 * Since: 1.0
 */
const char *const *
parindex_diagnostic_get_rows (ParindexDiagnostic *self)
{
  g_return_val_if_fail (PARINDEX_IS_DIAGNOSTIC (self), NULL);

  return (const char *const *) self->rows;
}

/**
 * parindex_diagnostic_get_columns:
 * @self: a diagnostic
 *
 * Gets what its columns are of.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the names; %NULL where there is one column
 *
 * Since: 1.0
 */
const char *const *
parindex_diagnostic_get_columns (ParindexDiagnostic *self)
{
  g_return_val_if_fail (PARINDEX_IS_DIAGNOSTIC (self), NULL);

  return (const char *const *) self->columns;
}
