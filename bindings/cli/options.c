/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "options.h"

#include "similar.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const char *name;
  char letter;
  ParindexCliText word; /* stands for the value; TEXT_NONE: a flag */
  ParindexCliText help;
} Spec;

static const Spec specs[PARINDEX_CLI_N_OPTIONS] = {
  [PARINDEX_CLI_OPTION_FRAMEWORK] = { "framework", 0, TEXT_WORD_ID, TEXT_HELP_FRAMEWORK },
  [PARINDEX_CLI_OPTION_PERIOD] = { "period", 0, TEXT_WORD_PERIOD, TEXT_HELP_PERIOD },
  [PARINDEX_CLI_OPTION_STAGE] = { "stage", 0, TEXT_WORD_STAGE, TEXT_HELP_STAGE },
  [PARINDEX_CLI_OPTION_WITHIN] = { "within", 0, TEXT_WORD_DIMENSION, TEXT_HELP_WITHIN },
  [PARINDEX_CLI_OPTION_UNIT] = { "unit", 0, TEXT_WORD_UNIT, TEXT_HELP_UNIT },
  [PARINDEX_CLI_OPTION_CRITERION] = { "criterion", 0, TEXT_WORD_ID, TEXT_HELP_CRITERION },
  [PARINDEX_CLI_OPTION_DEPTH] = { "depth", 0, TEXT_WORD_COUNT, TEXT_HELP_DEPTH },
  [PARINDEX_CLI_OPTION_ALL] = { "all", 0, TEXT_NONE, TEXT_HELP_ALL },
  [PARINDEX_CLI_OPTION_TOP] = { "top", 0, TEXT_WORD_COUNT, TEXT_HELP_TOP },
  [PARINDEX_CLI_OPTION_BOTTOM] = { "bottom", 0, TEXT_WORD_COUNT, TEXT_HELP_BOTTOM },
  [PARINDEX_CLI_OPTION_LEAVE_FAULTY] = { "leave-faulty", 0, TEXT_NONE, TEXT_HELP_LEAVE_FAULTY },
  [PARINDEX_CLI_OPTION_FROM] = { "from", 0, TEXT_WORD_STAGE_OR_PERIOD, TEXT_HELP_FROM },
  [PARINDEX_CLI_OPTION_TO] = { "to", 0, TEXT_WORD_STAGE_OR_PERIOD, TEXT_HELP_TO },
  [PARINDEX_CLI_OPTION_MISSING] = { "missing", 0, TEXT_WORD_MISSING, TEXT_HELP_MISSING },
  [PARINDEX_CLI_OPTION_OF] = { "of", 0, TEXT_WORD_MEASURES, TEXT_HELP_OF },
  [PARINDEX_CLI_OPTION_GROUP] = { "group", 0, TEXT_WORD_ID, TEXT_HELP_GROUP },
  [PARINDEX_CLI_OPTION_LEAST_AVAILABILITY] = { "least-availability", 0, TEXT_WORD_NUMBER, TEXT_HELP_LEAST_AVAILABILITY },
  [PARINDEX_CLI_OPTION_LEAST_UNIQUE_SHARE] = { "least-unique-share", 0, TEXT_WORD_NUMBER, TEXT_HELP_LEAST_UNIQUE_SHARE },
  [PARINDEX_CLI_OPTION_MOST_ZEROS] = { "most-zeros", 0, TEXT_WORD_NUMBER, TEXT_HELP_MOST_ZEROS },
  [PARINDEX_CLI_OPTION_MOST_SKEWNESS] = { "most-skewness", 0, TEXT_WORD_NUMBER, TEXT_HELP_MOST_SKEWNESS },
  [PARINDEX_CLI_OPTION_MOST_KURTOSIS] = { "most-kurtosis", 0, TEXT_WORD_NUMBER, TEXT_HELP_MOST_KURTOSIS },
  [PARINDEX_CLI_OPTION_HIGH] = { "high", 0, TEXT_WORD_NUMBER, TEXT_HELP_HIGH },
  [PARINDEX_CLI_OPTION_METHOD] = { "method", 0, TEXT_WORD_CORRELATIONS, TEXT_HELP_METHOD },
  [PARINDEX_CLI_OPTION_LEVEL] = { "level", 0, TEXT_WORD_COUNT, TEXT_HELP_LEVEL },
  [PARINDEX_CLI_OPTION_WITHOUT_EACH] = { "without-each", 0, TEXT_WORD_NODES, TEXT_HELP_WITHOUT_EACH },
  [PARINDEX_CLI_OPTION_RANK_REVERSAL] = { "rank-reversal", 0, TEXT_NONE, TEXT_HELP_RANK_REVERSAL },
  [PARINDEX_CLI_OPTION_WEIGHTING] = { "weighting", 0, TEXT_WORD_NAME, TEXT_HELP_WEIGHTING },
  [PARINDEX_CLI_OPTION_EFFECTIVE] = { "effective", 0, TEXT_NONE, TEXT_HELP_EFFECTIVE },
  [PARINDEX_CLI_OPTION_SAVE] = { "save", 0, TEXT_WORD_FILE, TEXT_HELP_SAVE },
  [PARINDEX_CLI_OPTION_INDEX] = { "index", 0, TEXT_WORD_ID, TEXT_HELP_INDEX },
  [PARINDEX_CLI_OPTION_SOURCE] = { "source", 0, TEXT_WORD_SOURCES, TEXT_HELP_SOURCE },
  [PARINDEX_CLI_OPTION_AS_OF] = { "as-of", 0, TEXT_WORD_DAY, TEXT_HELP_AS_OF },
  [PARINDEX_CLI_OPTION_TARGET] = { "target", 0, TEXT_WORD_ID, TEXT_HELP_TARGET },
  [PARINDEX_CLI_OPTION_EXPLAIN] = { "explain", 0, TEXT_NONE, TEXT_HELP_EXPLAIN },
  [PARINDEX_CLI_OPTION_CAMPAIGN] = { "campaign", 0, TEXT_WORD_ID, TEXT_HELP_CAMPAIGN },
  [PARINDEX_CLI_OPTION_RANK] = { "rank", 0, TEXT_WORD_COUNT, TEXT_HELP_RANK },
  [PARINDEX_CLI_OPTION_SCORE] = { "score", 0, TEXT_WORD_NUMBER, TEXT_HELP_SCORE },
  [PARINDEX_CLI_OPTION_PERCENT] = { "percent", 0, TEXT_WORD_NUMBER, TEXT_HELP_PERCENT },
  [PARINDEX_CLI_OPTION_BAND] = { "band", 0, TEXT_WORD_ID, TEXT_HELP_BAND },
  [PARINDEX_CLI_OPTION_FIXED] = { "fixed", 0, TEXT_WORD_IDS, TEXT_HELP_FIXED },
  [PARINDEX_CLI_OPTION_EFFORT] = { "effort", 0, TEXT_WORD_EFFORTS, TEXT_HELP_EFFORT },
  [PARINDEX_CLI_OPTION_GRID] = { "grid", 0, TEXT_WORD_NUMBER, TEXT_HELP_GRID },
  [PARINDEX_CLI_OPTION_REPLICATES] = { "replicates", 0, TEXT_WORD_COUNT, TEXT_HELP_REPLICATES },
  [PARINDEX_CLI_OPTION_SEED] = { "seed", 0, TEXT_WORD_NUMBER, TEXT_HELP_SEED },
  [PARINDEX_CLI_OPTION_WEIGHTS] = { "weights", 0, TEXT_WORD_SPREADS, TEXT_HELP_WEIGHTS },
  [PARINDEX_CLI_OPTION_THREADS] = { "threads", 0, TEXT_WORD_COUNT, TEXT_HELP_THREADS },
  [PARINDEX_CLI_OPTION_ALTERNATIVES] = { "alternatives", 0, TEXT_NONE, TEXT_HELP_ALTERNATIVES },
  [PARINDEX_CLI_OPTION_CONCENTRATION] = { "concentration", 0, TEXT_WORD_NUMBER, TEXT_HELP_CONCENTRATION },
  [PARINDEX_CLI_OPTION_VALUES] = { "values", 0, TEXT_WORD_VALUE_ERROR, TEXT_HELP_VALUES },
  [PARINDEX_CLI_OPTION_ERRORS] = { "errors", 0, TEXT_WORD_FILE, TEXT_HELP_ERRORS },
  [PARINDEX_CLI_OPTION_STYLE] = { "style", 0, TEXT_WORD_STYLES, TEXT_HELP_STYLE },
  [PARINDEX_CLI_OPTION_AT_MOST] = { "at-most", 0, TEXT_WORD_COUNT, TEXT_HELP_AT_MOST },
  [PARINDEX_CLI_OPTION_SEQUENCE] = { "sequence", 0, TEXT_WORD_SEQUENCES, TEXT_HELP_SEQUENCE },
  [PARINDEX_CLI_OPTION_OTHER] = { "other", 0, TEXT_WORD_UNIT, TEXT_HELP_OTHER },
  [PARINDEX_CLI_OPTION_STABLE_TOP] = { "stable-top", 0, TEXT_WORD_COUNT, TEXT_HELP_STABLE_TOP },
  [PARINDEX_CLI_OPTION_PRECISION] = { "precision", 0, TEXT_WORD_PRECISIONS, TEXT_HELP_PRECISION },
  [PARINDEX_CLI_OPTION_FORMAT] = { "format", 0, TEXT_WORD_FORMATS, TEXT_HELP_FORMAT },
  [PARINDEX_CLI_OPTION_OUTPUT] = { "output", 'o', TEXT_WORD_FILE, TEXT_HELP_OUTPUT },
  [PARINDEX_CLI_OPTION_LANGUAGE] = { "language", 0, TEXT_WORD_LANGUAGES, TEXT_HELP_LANGUAGE },
  [PARINDEX_CLI_OPTION_HELP] = { "help", 'h', TEXT_NONE, TEXT_HELP_HELP },
  [PARINDEX_CLI_OPTION_VERSION] = { "version", 0, TEXT_NONE, TEXT_HELP_VERSION },
};

static gboolean
fail (const ParindexCliOptions *self,
      GError                  **error,
      ParindexCliText           text,
      const char               *first,
      const char               *second,
      const char               *third)
{
  g_autofree char *message = parindex_cli_format (self->language, text, first, second, third, NULL);

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

/* The variables as POSIX ranks them: the first that is not empty decides. */
static ParindexLanguage
language_of_locale (void)
{
  static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_getenv (names[i]);

      if (value != NULL && *value != '\0')
        return g_str_has_prefix (value, "vi") ? PARINDEX_LANGUAGE_VI : PARINDEX_LANGUAGE_EN;
    }
  return PARINDEX_LANGUAGE_EN;
}

/* "--name", "--name=value", "-x" or "-xvalue". @value is set where it stands in the same word. */
static const Spec *
find_spec (const char  *word,
           const char **value)
{
  gboolean is_long = word[1] == '-';
  gsize length = is_long ? strcspn (word + 2, "=") : 1;

  *value = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (specs); i++)
    {
      const Spec *spec = &specs[i];

      if (is_long && strlen (spec->name) == length && strncmp (spec->name, word + 2, length) == 0)
        {
          if (word[2 + length] == '=')
            *value = word + 2 + length + 1;
          return spec;
        }
      if (!is_long && spec->letter == word[1])
        {
          if (word[2] != '\0')
            *value = word + 2;
          return spec;
        }
    }
  return NULL;
}

/* Ids are compared in NFC, however they were typed. Interned: options live as long as the process. */
static const char *
in_normal_form (const char *value)
{
  g_autofree char *normal = g_utf8_normalize (value, -1, G_NORMALIZE_NFC);

  return normal != NULL ? g_intern_string (normal) : value;
}

static gboolean
fail_option (const ParindexCliOptions *self,
             const char               *word,
             GError                  **error)
{
  const char *names[G_N_ELEMENTS (specs) + 1] = { NULL };
  g_autofree char *name = g_strndup (word + strspn (word, "-"), strcspn (word + strspn (word, "-"), "="));
  const char *similar;

  for (guint i = 0; i < G_N_ELEMENTS (specs); i++)
    names[i] = specs[i].name;
  similar = parindex_cli_find_similar (name, names);
  return fail (self, error, similar != NULL ? TEXT_UNKNOWN_OPTION_SIMILAR : TEXT_UNKNOWN_OPTION, word, similar, NULL);
}

/* @i is the place of the word; it moves on if the next word is the value. */
static gboolean
take_option (ParindexCliOptions *self,
             int                 argc,
             char              **argv,
             int                *i,
             GError            **error)
{
  const char *word = argv[*i];
  const char *value;
  const Spec *spec = find_spec (word, &value);

  if (spec == NULL)
    return fail_option (self, word, error);
  if (spec->word == TEXT_NONE && value != NULL)
    return fail (self, error, TEXT_UNWANTED_VALUE, word, NULL, NULL);
  if (spec->word == TEXT_NONE)
    value = word;
  else if (value == NULL)
    {
      if (*i + 1 == argc)
        return fail (self, error, TEXT_NO_VALUE, word, NULL, NULL);
      value = argv[++*i];
    }
  self->values[spec - specs] = spec->word == TEXT_WORD_FILE ? value : in_normal_form (value);
  return TRUE;
}

static gboolean
take_arguments (ParindexCliOptions *self,
                int                 argc,
                char              **argv,
                GError            **error)
{
  gboolean options_end = FALSE;

  for (int i = 1; i < argc; i++)
    {
      /* A lone - is standard input. */
      if (options_end || argv[i][0] != '-' || argv[i][1] == '\0')
        g_ptr_array_add (self->arguments, argv[i]);
      else if (strcmp (argv[i], "--") == 0)
        options_end = TRUE;
      else if (!take_option (self, argc, argv, &i, error))
        return FALSE;
    }
  return TRUE;
}

/* @place becomes the place of the option's value among the words it takes; it stays if no value is given. */
static gboolean
read_word (const ParindexCliOptions *self,
           ParindexCliOption         option,
           int                      *place,
           GError                  **error)
{
  const char *value = self->values[option];
  g_auto (GStrv) words = NULL;
  g_autofree char *list = NULL;

  if (value == NULL)
    return TRUE;
  words = g_strsplit (parindex_cli_text (self->language, specs[option].word), "|", -1);
  for (int i = 0; words[i] != NULL; i++)
    if (strcmp (words[i], value) == 0)
      {
        *place = i;
        return TRUE;
      }
  list = g_strjoinv (", ", words);
  return fail (self, error, TEXT_UNKNOWN_WORD, specs[option].name, value, list);
}

/* A number of units from 1, or of levels from 0; @count stays if none is given. */
static gboolean
read_count (const ParindexCliOptions *self,
            ParindexCliOption         option,
            guint                     least,
            guint                    *count,
            GError                  **error)
{
  const char *value = self->values[option];
  guint64 number;

  if (value == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (value, 10, least, G_MAXINT, &number, NULL))
    return fail (self, error, TEXT_NOT_A_COUNT, specs[option].name, value, least == 0 ? "0" : "1");
  *count = number;
  return TRUE;
}

/* What stands out beyond which limit. */
static gboolean
read_limits (ParindexCliOptions *self,
             GError            **error)
{
  static const double usual[PARINDEX_CLI_N_LIMITS] = {
    PARINDEX_STATISTICS_LEAST_AVAILABILITY, PARINDEX_STATISTICS_LEAST_UNIQUE_SHARE, PARINDEX_STATISTICS_MOST_ZEROS,
    PARINDEX_STATISTICS_MOST_SKEWNESS,      PARINDEX_STATISTICS_MOST_KURTOSIS,      0.9,
  };

  memcpy (self->limits, usual, sizeof usual);
  for (guint i = 0; i < PARINDEX_CLI_N_LIMITS; i++)
    {
      ParindexCliOption option = PARINDEX_CLI_OPTION_LEAST_AVAILABILITY + i;
      char *end = NULL;

      if (self->values[option] == NULL)
        continue;
      self->limits[i] = g_ascii_strtod (self->values[option], &end);
      if (end == self->values[option] || *end != '\0' || !isfinite (self->limits[i]))
        return fail (self, error, TEXT_NOT_A_NUMBER, specs[option].name, self->values[option], NULL);
    }
  return TRUE;
}

/* Found before anything else is read, so that every complaint is in the right language. */
static ParindexLanguage
find_language (int    argc,
               char **argv)
{
  ParindexLanguage language = language_of_locale ();

  for (int i = 1; i < argc && strcmp (argv[i], "--") != 0; i++)
    {
      const char *value = NULL;

      if (strcmp (argv[i], "--language") == 0 && i + 1 < argc)
        value = argv[i + 1];
      else if (g_str_has_prefix (argv[i], "--language="))
        value = argv[i] + strlen ("--language=");
      if (g_strcmp0 (value, "vi") == 0)
        language = PARINDEX_LANGUAGE_VI;
      else if (g_strcmp0 (value, "en") == 0)
        language = PARINDEX_LANGUAGE_EN;
    }
  return language;
}

/* Statistics are of what was given; the others are of what came of it. */
static ParindexMeasure
default_measure (const ParindexCliOptions *self)
{
  const char *command = self->arguments->len > 0 ? g_ptr_array_index (self->arguments, 0) : "";

  return strcmp (command, "statistics") == 0 ? PARINDEX_MEASURE_VALUE : PARINDEX_MEASURE_SCORE;
}

gboolean
parindex_cli_options_init (ParindexCliOptions *self,
                           int                 argc,
                           char              **argv,
                           GError            **error)
{
  int format = PARINDEX_CLI_FORMAT_TABLE;
  int precision = PARINDEX_PRECISION_DISPLAY;
  int of = -1;
  int method = PARINDEX_CORRELATION_METHOD_PEARSON;
  int leaves = FALSE;
  int source = PARINDEX_FACT_SOURCE_EITHER;
  int sequence = PARINDEX_SEQUENCE_PSEUDO_RANDOM;
  int style = -1;
  int language = 0; /* checked only: find_language() has read it */

  *self = (ParindexCliOptions){ .arguments = g_ptr_array_new (), .language = find_language (argc, argv), .depth = G_MAXINT, .level = 1 };
  if (!take_arguments (self, argc, argv, error)
      || !read_word (self, PARINDEX_CLI_OPTION_LANGUAGE, &language, error)
      || !read_word (self, PARINDEX_CLI_OPTION_FORMAT, &format, error)
      || !read_word (self, PARINDEX_CLI_OPTION_PRECISION, &precision, error)
      || !read_word (self, PARINDEX_CLI_OPTION_OF, &of, error)
      || !read_word (self, PARINDEX_CLI_OPTION_METHOD, &method, error)
      || !read_word (self, PARINDEX_CLI_OPTION_WITHOUT_EACH, &leaves, error)
      || !read_limits (self, error)
      || !read_count (self, PARINDEX_CLI_OPTION_LEVEL, 1, &self->level, error)
      || !read_word (self, PARINDEX_CLI_OPTION_SOURCE, &source, error)
      || !read_count (self, PARINDEX_CLI_OPTION_TOP, 1, &self->top, error)
      || !read_count (self, PARINDEX_CLI_OPTION_STABLE_TOP, 1, &self->stable_top, error)
      || !read_count (self, PARINDEX_CLI_OPTION_AT_MOST, 1, &self->at_most, error)
      || !read_word (self, PARINDEX_CLI_OPTION_SEQUENCE, &sequence, error)
      || !read_word (self, PARINDEX_CLI_OPTION_STYLE, &style, error)
      || !read_count (self, PARINDEX_CLI_OPTION_BOTTOM, 1, &self->bottom, error)
      || !read_count (self, PARINDEX_CLI_OPTION_DEPTH, 0, &self->depth, error))
    return FALSE;
  self->of = of >= 0 ? (ParindexMeasure) of : default_measure (self);
  self->method = method;
  self->leaves = leaves;
  self->format = format;
  self->precision = precision;
  self->source = source;
  self->sequence = sequence;
  self->style = style < 0 ? PARINDEX_NUMBER_STYLE_UNDECLARED : (ParindexNumberStyle) (PARINDEX_NUMBER_STYLE_PLAIN + style);
  return TRUE;
}

void
parindex_cli_options_clear (ParindexCliOptions *self)
{
  g_clear_pointer (&self->arguments, g_ptr_array_unref);
}

gboolean
parindex_cli_options_check (const ParindexCliOptions *self,
                            const char               *command,
                            guint64                   mask,
                            GError                  **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (specs); i++)
    if (self->values[i] != NULL && (mask & G_GUINT64_CONSTANT (1) << i) == 0)
      return fail (self, error, TEXT_MISPLACED_OPTION, specs[i].name, command, NULL);
  return TRUE;
}

const char *
parindex_cli_options_get_argument (const ParindexCliOptions *self)
{
  return self->arguments->len > 1 ? g_ptr_array_index (self->arguments, 1) : NULL;
}

void
parindex_cli_options_describe (ParindexLanguage  language,
                               guint64           mask,
                               ParindexCliTable *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (specs); i++)
    {
      const Spec *spec = &specs[i];
      char letter[] = { '-', spec->letter, ',', ' ', '\0' };

      if ((mask & G_GUINT64_CONSTANT (1) << i) == 0)
        continue;
      parindex_cli_table_take (table,
                               g_strdup_printf ("  %s--%s %s", spec->letter != 0 ? letter : "", spec->name,
                                                parindex_cli_text (language, spec->word)));
      parindex_cli_table_add (table, parindex_cli_text (language, spec->help));
    }
}
