/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <locale.h>
#include <string.h>

#include <parindex/parindex-enum-types.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-list-private.h"
#include "base/parindex-problem-private.h"

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

typedef struct
{
  ParindexSeverity severity;
  ParindexError code;
  const char *text[2];     /* English, Vietnamese */
  const char *expected[2];
} MessageText;

static const MessageText messages[PARINDEX_N_MESSAGES] = {
#define MESSAGE(name, severity, code, en, vi, expected_en, expected_vi) \
  { PARINDEX_SEVERITY_##severity, PARINDEX_ERROR_##code, { en, vi }, { expected_en, expected_vi } },
#include "base/parindex-messages.h"
#undef MESSAGE
};

struct _ParindexProblem
{
  GObject parent_instance;

  ParindexMessage message;
  guint line;
  char *file;
  char *path;
  char *unit;
  char *criterion;
  char *value;
  char *name;
  char *other;
};

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

ParindexLanguage
parindex_language_resolve (ParindexLanguage language)
{
  const char *locale;

  if (language != PARINDEX_LANGUAGE_AUTO)
    return language;

  locale = setlocale (LC_MESSAGES, NULL);
  /* A program that never called setlocale() runs in "C": the environment says what its user reads. */
  if (locale == NULL || g_str_equal (locale, "C"))
    locale = g_get_language_names ()[0];

  return g_str_has_prefix (locale, "vi") ? PARINDEX_LANGUAGE_VI : PARINDEX_LANGUAGE_EN;
}

static const char *
problem_field (ParindexProblem *self,
               const char      *name,
               gsize            length)
{
  const struct
  {
    const char *name;
    const char *value;
  } fields[] = {
    { "value", self->value },
    { "unit", self->unit },
    { "criterion", self->criterion },
    { "name", self->name },
    { "other", self->other },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (strlen (fields[i].name) == length && strncmp (fields[i].name, name, length) == 0)
      return fields[i].value != NULL ? fields[i].value : "?";

  return NULL;
}

#define LONGEST_FIELD 300

/* What stood in an input must neither steer the terminal that shows it nor fill it. */
static void
append_printable (GString    *text,
                  const char *field)
{
  guint n = 0;

  for (const char *at = field; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char_validated (at, -1);

      if (n++ == LONGEST_FIELD)
        {
          g_string_append (text, "…");
          break;
        }
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          g_string_append (text, "\357\277\275");
          break;
        }
      if (g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        g_string_append_printf (text, "\\u%04X", c);
      else
        g_string_append_unichar (text, c);
    }
}

static char *
problem_expand (ParindexProblem *self,
                const char      *pattern)
{
  GString *text = g_string_new (NULL);

  while (*pattern != '\0')
    {
      const char *close = *pattern == '{' ? strchr (pattern, '}') : NULL;
      const char *field = close != NULL ? problem_field (self, pattern + 1, close - pattern - 1) : NULL;

      if (field != NULL)
        {
          append_printable (text, field);
          pattern = close + 1;
        }
      else
        g_string_append_c (text, *pattern++);
    }

  return g_string_free (text, FALSE);
}

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

  return messages[self->message].severity;
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

  return messages[self->message].code;
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

/**
 * parindex_problem_get_expected:
 * @self: a problem
 * @language: the language to say it in
 *
 * Says what was expected.
 *
 * Returns: (nullable) (transfer full): what was expected
 *
 * Since: 1.0
 */
char *
parindex_problem_get_expected (ParindexProblem *self,
                               ParindexLanguage language)
{
  const char *pattern;

  g_return_val_if_fail (PARINDEX_IS_PROBLEM (self), NULL);

  pattern = messages[self->message].expected[parindex_language_resolve (language) == PARINDEX_LANGUAGE_VI];

  return *pattern != '\0' ? problem_expand (self, pattern) : NULL;
}

/**
 * parindex_problem_get_text:
 * @self: a problem
 * @language: the language to say it in
 *
 * Says what is wrong, without the place.
 *
 * Returns: (transfer full): the problem in words
 *
 * Since: 1.0
 */
char *
parindex_problem_get_text (ParindexProblem *self,
                           ParindexLanguage language)
{
  g_return_val_if_fail (PARINDEX_IS_PROBLEM (self), NULL);

  return problem_expand (self, messages[self->message].text[parindex_language_resolve (language) == PARINDEX_LANGUAGE_VI]);
}

/**
 * parindex_problem_to_string:
 * @self: a problem
 * @language: the language to say it in
 *
 * Says everything in one line: file, line and path, what is wrong, and what
 * was expected.
 *
 * Returns: (transfer full): the line, without a newline
 *
 * Since: 1.0
 */
char *
parindex_problem_to_string (ParindexProblem *self,
                            ParindexLanguage language)
{
  GString *line;
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;

  g_return_val_if_fail (PARINDEX_IS_PROBLEM (self), NULL);

  line = g_string_new (NULL);
  language = parindex_language_resolve (language);
  text = parindex_problem_get_text (self, language);
  expected = parindex_problem_get_expected (self, language);

  if (self->file != NULL)
    {
      append_printable (line, self->file);
      g_string_append_c (line, ':');
    }
  if (self->line != 0)
    g_string_append_printf (line, "%u:", self->line);
  if (line->len > 0)
    g_string_append_c (line, ' ');
  if (self->path != NULL && *self->path != '\0')
    {
      append_printable (line, self->path);
      g_string_append (line, ": ");
    }
  g_string_append (line, text);
  if (expected != NULL)
    g_string_append_printf (line, language == PARINDEX_LANGUAGE_VI ? " (cần: %s)" : " (expected: %s)", expected);

  return g_string_free (line, FALSE);
}

void
parindex_error_report_place (GError             **error,
                             ParindexMessage      message,
                             const ParindexPlace *place)
{
  g_autoptr (ParindexProblem) problem = NULL;
  g_autofree char *line = NULL;

  if (error == NULL)
    return;

  problem = parindex_problem_new (message, place);
  line = parindex_problem_to_string (problem, PARINDEX_LANGUAGE_AUTO);
  g_set_error_literal (error, PARINDEX_ERROR, messages[message].code, line);
}

void
parindex_problems_init (ParindexProblems *self)
{
  *self = (ParindexProblems){
    .problems = g_ptr_array_new_with_free_func (g_object_unref),
    .max_problems = PARINDEX_MAX_PROBLEMS,
  };
}

void
parindex_problems_clear (ParindexProblems *self)
{
  g_clear_pointer (&self->problems, g_ptr_array_unref);
}

void
parindex_problems_append (ParindexProblems *self,
                          ParindexProblem  *problem)
{
  if (parindex_problem_get_severity (problem) == PARINDEX_SEVERITY_ERROR)
    self->n_errors++;

  if (self->problems->len < self->max_problems)
    g_ptr_array_add (self->problems, g_object_ref (problem));
  else
    {
      self->n_left_out++;
      /* The first error is what a caller is told: it does not drown in warnings. */
      if (self->n_errors == 1 && parindex_problem_get_severity (problem) == PARINDEX_SEVERITY_ERROR)
        {
          g_object_unref (self->problems->pdata[self->problems->len - 1]);
          self->problems->pdata[self->problems->len - 1] = g_object_ref (problem);
        }
    }
}

void
parindex_problems_add (ParindexProblems    *self,
                       ParindexMessage      message,
                       const ParindexPlace *place)
{
  g_autoptr (ParindexProblem) problem = NULL;
  ParindexPlace full = *place;

  /* Beyond the bound they are only counted, but for the first error. */
  if (self->problems->len >= self->max_problems && (self->n_errors > 0 || messages[message].severity != PARINDEX_SEVERITY_ERROR))
    {
      self->n_errors += messages[message].severity == PARINDEX_SEVERITY_ERROR;
      self->n_left_out++;
      return;
    }

  if (full.file == NULL)
    full.file = self->file;
  problem = parindex_problem_new (message, &full);
  parindex_problems_append (self, problem);
}

GListModel *
parindex_problems_to_list (ParindexProblems *self)
{
  ParindexList *list = parindex_list_new (PARINDEX_TYPE_PROBLEM);

  for (guint i = 0; i < self->problems->len; i++)
    parindex_list_fill (list, self->problems->pdata[i]);

  if (self->n_left_out > 0)
    {
      g_autofree char *told = g_strdup_printf ("%u", self->max_problems);
      g_autoptr (ParindexProblem) last = parindex_problem_new (PARINDEX_MESSAGE_TOO_MANY_PROBLEMS,
                                                               &(ParindexPlace){ .file = self->file, .other = told });

      parindex_list_fill (list, last);
    }

  return G_LIST_MODEL (list);
}

gboolean
parindex_problems_propagate (ParindexProblems *self,
                             GError          **error)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *first_text = NULL;
  ParindexProblem *first = NULL;

  if (self->n_errors == 0)
    return TRUE;

  for (guint i = 0; i < self->problems->len && first == NULL; i++)
    if (parindex_problem_get_severity (self->problems->pdata[i]) == PARINDEX_SEVERITY_ERROR)
      first = self->problems->pdata[i];

  if (first == NULL)
    {
      parindex_error_report (error, TOO_MANY_PROBLEMS, .file = self->file, .other = "0");
      return FALSE;
    }

  first_text = parindex_problem_to_string (first, PARINDEX_LANGUAGE_AUTO);
  text = g_string_new (first_text);
  if (self->n_errors > 1)
    g_string_append_printf (text,
                            parindex_language_resolve (PARINDEX_LANGUAGE_AUTO) == PARINDEX_LANGUAGE_VI
                              ? " (và %u lỗi nữa)"
                              : " (and %u more)",
                            self->n_errors - 1);
  g_set_error_literal (error, PARINDEX_ERROR, parindex_problem_get_code (first), text->str);

  return FALSE;
}
