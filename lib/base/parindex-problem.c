/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include <parindex/parindex-enum-types.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-problem-fields-private.h"

/**
 * ParindexProblem:
 *
 * Something that is wrong with an input, or worth a look: what, where, which
 * value, and what was expected, in Vietnamese and English.
 *
 * Loading, validating and scoring collect all problems in one pass; a #GError
 * carries the first of them and the count. A problem never changes and may be
 * used from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_SEVERITY = 1,
  PROP_CODE,
  PROP_FILE,
  PROP_LINE,
  PROP_PATH,
  PROP_UNIT,
  PROP_CRITERION,
  PROP_VALUE,
  PROP_TEXT,
  N_PROPS,
} ParindexProblemProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexProblem, parindex_problem, G_TYPE_OBJECT)

static void
parindex_problem_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  ParindexProblem *self = PARINDEX_PROBLEM (object);

  switch ((ParindexProblemProperty) prop_id)
    {
    case PROP_SEVERITY:
      g_value_set_enum (value, parindex_problem_get_severity (self));
      break;
    case PROP_CODE:
      g_value_set_enum (value, parindex_problem_get_code (self));
      break;
    case PROP_FILE:
      g_value_set_string (value, self->file);
      break;
    case PROP_LINE:
      g_value_set_uint (value, self->line);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_UNIT:
      g_value_set_string (value, self->unit);
      break;
    case PROP_CRITERION:
      g_value_set_string (value, self->criterion);
      break;
    case PROP_VALUE:
      g_value_set_string (value, self->value);
      break;
    case PROP_TEXT:
      g_value_take_string (value, parindex_problem_get_text (self, PARINDEX_LANGUAGE_AUTO));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_problem_finalize (GObject *object)
{
  ParindexProblem *self = PARINDEX_PROBLEM (object);

  g_free (self->file);
  g_free (self->path);
  g_free (self->unit);
  g_free (self->criterion);
  g_free (self->value);
  g_free (self->name);
  g_free (self->other);

  G_OBJECT_CLASS (parindex_problem_parent_class)->finalize (object);
}

static void
parindex_problem_class_init (ParindexProblemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_problem_get_property;
  object_class->finalize = parindex_problem_finalize;

  /**
   * ParindexProblem:severity:
   *
   * Whether it stops the work.
   *
   * Since: 1.0
   */
  props[PROP_SEVERITY] = g_param_spec_enum ("severity", NULL, NULL, PARINDEX_TYPE_SEVERITY, PARINDEX_SEVERITY_ERROR, flags);
  /**
   * ParindexProblem:code:
   *
   * What kind of problem it is.
   *
   * Since: 1.0
   */
  props[PROP_CODE] = g_param_spec_enum ("code", NULL, NULL, PARINDEX_TYPE_ERROR, PARINDEX_ERROR_FAILED, flags);
  /**
   * ParindexProblem:file:
   *
   * The file it is in.
   *
   * Since: 1.0
   */
  props[PROP_FILE] = g_param_spec_string ("file", NULL, NULL, NULL, flags);
  /**
   * ParindexProblem:line:
   *
   * The line in the file, from 1; 0 where there is none.
   *
   * Since: 1.0
   */
  props[PROP_LINE] = g_param_spec_uint ("line", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexProblem:path:
   *
   * The place in the document, such as `frameworks[0].criteria[2].weight`.
   *
   * Since: 1.0
   */
  props[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  /**
   * ParindexProblem:unit:
   *
   * The id of the unit concerned.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, flags);
  /**
   * ParindexProblem:criterion:
   *
   * The id of the criterion concerned.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION] = g_param_spec_string ("criterion", NULL, NULL, NULL, flags);
  /**
   * ParindexProblem:value:
   *
   * What was found.
   *
   * Since: 1.0
   */
  props[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, flags);
  /**
   * ParindexProblem:text:
   *
   * The problem in words, in the language of the locale.
   *
   * Since: 1.0
   */
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_problem_init (ParindexProblem *self)
{
}

void
parindex_problem_set_line (ParindexProblem *self,
                           guint            line)
{
  self->line = line;
}

ParindexProblem *
parindex_problem_new (ParindexMessage      message,
                      const ParindexPlace *place)
{
  ParindexProblem *self = g_object_new (PARINDEX_TYPE_PROBLEM, NULL);

  self->message = message;
  self->file = g_strdup (place->file);
  self->line = place->line;
  self->path = g_strdup (place->path);
  self->unit = g_strdup (place->unit);
  self->criterion = g_strdup (place->criterion);
  /* These may be anything that stood in an input. */
  self->value = place->value != NULL ? parindex_text_excerpt (place->value, strlen (place->value)) : NULL;
  self->name = place->name != NULL ? parindex_text_excerpt (place->name, strlen (place->name)) : NULL;
  self->other = g_strdup (place->other);

  return self;
}

/**
 * parindex_problem_get_severity:
 * @self: a problem
 *
 * Gets whether the problem stops the work.
 *
 * Returns: the severity
 *
 * Since: 1.0
 */
ParindexSeverity
parindex_problem_get_severity (ParindexProblem *self)
{
  g_return_val_if_fail (PARINDEX_IS_PROBLEM (self), PARINDEX_SEVERITY_ERROR);

  return parindex_message_texts[self->message].severity;
}

/**
 * parindex_problem_get_code:
 * @self: a problem
 *
 * Gets what kind of problem it is.
 *
 * Returns: the code
 *
 * Since: 1.0
 */
ParindexError
parindex_problem_get_code (ParindexProblem *self)
{
  g_return_val_if_fail (PARINDEX_IS_PROBLEM (self), PARINDEX_ERROR_FAILED);

  return parindex_message_texts[self->message].code;
}

/**
 * parindex_problem_get_file:
 * @self: a problem
 *
 * Gets the file the problem is in.
 *
 * Returns: (nullable) (transfer none): the name of the file
 *
 * Since: 1.0
 */
const char *
parindex_problem_get_file (ParindexProblem *self)
{
  g_return_val_if_fail (PARINDEX_IS_PROBLEM (self), NULL);

  return self->file;
}

/**
 * parindex_problem_get_line:
 * @self: a problem
 *
 * Gets the line the problem is on.
 *
 * Returns: the line, from 1, or 0 where there is none
 *
 * Since: 1.0
 */
guint
parindex_problem_get_line (ParindexProblem *self)
{
  g_return_val_if_fail (PARINDEX_IS_PROBLEM (self), 0);

  return self->line;
}

/**
 * parindex_problem_get_path:
 * @self: a problem
 *
 * Gets the place in the document, such as `frameworks[0].criteria[2].weight`.
 *
 * Returns: (nullable) (transfer none): the path
 *
 * Since: 1.0
 */
const char *
parindex_problem_get_path (ParindexProblem *self)
{
  g_return_val_if_fail (PARINDEX_IS_PROBLEM (self), NULL);

  return self->path;
}

/**
 * parindex_problem_get_unit:
 * @self: a problem
 *
 * Gets the unit concerned.
 *
 * Returns: (nullable) (transfer none): the id of the unit
 *
 * Since: 1.0
 */
const char *
parindex_problem_get_unit (ParindexProblem *self)
{
  g_return_val_if_fail (PARINDEX_IS_PROBLEM (self), NULL);

  return self->unit;
}

/**
 * parindex_problem_get_criterion:
 * @self: a problem
 *
 * Gets the criterion concerned.
 *
 * Returns: (nullable) (transfer none): the id of the criterion
 *
 * Since: 1.0
 */
const char *
parindex_problem_get_criterion (ParindexProblem *self)
{
  g_return_val_if_fail (PARINDEX_IS_PROBLEM (self), NULL);

  return self->criterion;
}

/**
 * parindex_problem_get_value:
 * @self: a problem
 *
 * Gets what was found.
 *
 * Returns: (nullable) (transfer none): the value as it stands in the input
 *
 * Since: 1.0
 */
const char *
parindex_problem_get_value (ParindexProblem *self)
{
  g_return_val_if_fail (PARINDEX_IS_PROBLEM (self), NULL);

  return self->value;
}
