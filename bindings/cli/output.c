/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "output.h"

#include "display.h"
#include "similar.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_CHOICES 100

static guint
get_terminal_width (void)
{
  struct winsize size;

  if (ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
    return size.ws_col;
  return 0;
}

static gboolean
wants_bold (void)
{
  const char *no_color = g_getenv ("NO_COLOR");

  return (no_color == NULL || *no_color == '\0') && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
}

void
parindex_cli_style_init (ParindexCliStyle         *style,
                         const ParindexCliOptions *options)
{
  gboolean to_file = options->values[PARINDEX_CLI_OPTION_OUTPUT] != NULL;
  gboolean to_terminal = !to_file && isatty (STDOUT_FILENO);

  style->utf8 = to_file || g_get_charset (NULL);
  style->bold = to_terminal && wants_bold ();
  style->width = to_terminal ? get_terminal_width () : 0;
}

static const char *
describe_reason (ParindexLanguage language,
                 int              code,
                 const char      *otherwise)
{
  switch (code)
    {
    case G_FILE_ERROR_NOENT:
    case G_FILE_ERROR_NOTDIR:
      return parindex_cli_text (language, TEXT_REASON_NO_FOLDER);
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
      return parindex_cli_text (language, TEXT_REASON_NOT_ALLOWED);
    case G_FILE_ERROR_ISDIR:
      return parindex_cli_text (language, TEXT_REASON_IS_FOLDER);
    case G_FILE_ERROR_NOSPC:
      return parindex_cli_text (language, TEXT_REASON_DISK_FULL);
    case G_FILE_ERROR_ROFS:
      return parindex_cli_text (language, TEXT_REASON_READ_ONLY);
    case G_FILE_ERROR_BADF:
      return parindex_cli_text (language, TEXT_REASON_CLOSED);
    default:
      return otherwise;
    }
}

static int
fail_to_write (const ParindexCliOptions *options,
               const char               *where,
               int                       code,
               const char               *otherwise)
{
  g_autofree char *message = parindex_cli_format (options->language, TEXT_CANNOT_WRITE, where,
                                                  describe_reason (options->language, code, otherwise), NULL);

  parindex_cli_complain (message);
  return PARINDEX_CLI_WRONG_INPUT;
}

static int
write_stream (const ParindexCliOptions *options,
              FILE                     *stream,
              const char               *where,
              const char               *text)
{
  gsize length = strlen (text);

  errno = 0;
  if (fwrite (text, 1, length, stream) == length && fflush (stream) == 0)
    return PARINDEX_CLI_DONE;
  /* The reader had enough, as head does: nothing to tell anybody. */
  if (errno == EPIPE)
    return PARINDEX_CLI_WRONG_INPUT;
  return fail_to_write (options, where, g_file_error_from_errno (errno), g_strerror (errno));
}

/* Devices and pipes are written to; replacing /dev/null by a file would harm everybody. */
static int
write_special (const ParindexCliOptions *options,
               const char               *path,
               const char               *text)
{
  FILE *stream = g_fopen (path, "w");
  int status;

  if (stream == NULL)
    return fail_to_write (options, path, g_file_error_from_errno (errno), g_strerror (errno));
  status = write_stream (options, stream, path, text);
  fclose (stream);
  return status;
}

static int
write_file (const ParindexCliOptions *options,
            const char               *path,
            const char               *text)
{
  /* A link stays, and what it leads to is replaced. */
  g_autofree char *target = realpath (path, NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  if (target != NULL && g_stat (target, &info) == 0 && !S_ISREG (info.st_mode))
    return write_special (options, path, text);
  if (!g_file_set_contents (target != NULL ? target : path, text, -1, &error))
    return fail_to_write (options, path, error->code, error->message);
  return PARINDEX_CLI_DONE;
}

int
parindex_cli_write (const ParindexCliOptions *options,
                    const char               *text)
{
  const char *path = options->values[PARINDEX_CLI_OPTION_OUTPUT];
  g_autofree char *clean = options->format == PARINDEX_CLI_FORMAT_CSV ? parindex_cli_clean_csv (text) : NULL;

  if (clean != NULL)
    text = clean;
  if (path != NULL)
    return write_file (options, path, text);
  return write_stream (options, stdout, parindex_cli_text (options->language, TEXT_STANDARD_OUTPUT), text);
}

int
parindex_cli_take (const ParindexCliOptions *options,
                   char                     *text)
{
  int status = parindex_cli_write (options, text);

  g_free (text);
  return status;
}

int
parindex_cli_take_or_tell (const ParindexCliOptions *options,
                           char                     *text,
                           const GError             *error)
{
  if (text != NULL)
    return parindex_cli_take (options, text);
  parindex_cli_complain (error->message);
  return PARINDEX_CLI_WRONG_INPUT;
}

void
parindex_cli_print_message (const char *line)
{
  g_autofree char *clean = parindex_cli_clean (line);

  fprintf (stderr, "%s\n", clean);
}

void
parindex_cli_complain (const char *message)
{
  g_autofree char *line = g_strconcat ("parindex: ", message, NULL);

  parindex_cli_print_message (line);
}

static void
complain_choices (ParindexLanguage   language,
                  const char *const *choices)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *line = NULL;
  guint n = g_strv_length ((char **) choices);

  for (guint i = 0; i < MIN (n, MAX_CHOICES); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", choices[i]);
  if (n > MAX_CHOICES)
    {
      g_autofree char *number = g_strdup_printf ("%u", n - MAX_CHOICES);
      g_autofree char *more = parindex_cli_format (language, TEXT_MORE, number, NULL);

      g_string_append_printf (list, ", %s", more);
    }
  line = parindex_cli_format (language, TEXT_CHOICES, list->str, NULL);
  parindex_cli_complain (line);
}

/* Asks whether the nearest choice was meant, if one is near. */
static void
suggest (ParindexLanguage   language,
         const char        *value,
         const char *const *choices)
{
  const char *similar = value != NULL ? parindex_cli_find_similar (value, choices) : NULL;
  g_autofree char *line = similar != NULL ? parindex_cli_format (language, TEXT_DID_YOU_MEAN, similar, NULL) : NULL;

  if (line != NULL)
    parindex_cli_complain (line);
}

int
parindex_cli_refuse (const ParindexCliOptions *options,
                     ParindexCliText           text,
                     const char               *value,
                     const char *const        *choices)
{
  g_autofree char *message = parindex_cli_format (options->language, text, value, NULL);

  parindex_cli_complain (message);
  suggest (options->language, value, choices);
  if (choices[0] != NULL)
    complain_choices (options->language, choices);
  return PARINDEX_CLI_WRONG_USE;
}

int
parindex_cli_refuse_pair (const ParindexCliOptions *options,
                          const char               *first,
                          const char               *second)
{
  g_autofree char *message = parindex_cli_format (options->language, TEXT_OPTIONS_EXCLUDE, first, second, NULL);

  parindex_cli_complain (message);
  return PARINDEX_CLI_WRONG_USE;
}

static void
append_csv_field (GString    *out,
                  const char *field)
{
  if (strpbrk (field, "\",\r\n") == NULL)
    {
      g_string_append (out, field);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *pos = field; *pos != '\0'; pos++)
    {
      if (*pos == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *pos);
    }
  g_string_append_c (out, '"');
}

void
parindex_cli_append_csv_row (GString *out,
                             const char *const *fields,
                             guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_csv_field (out, fields[i] != NULL ? fields[i] : "");
    }
  g_string_append_c (out, '\n');
}

const char *
parindex_cli_get_nick (GType enum_type,
                       int   value)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (enum_type);
  GEnumValue *word = g_enum_get_value (words, value);

  return g_intern_string (word->value_nick);
}

void
parindex_cli_add_json_string (JsonBuilder *builder,
                              const char  *name,
                              const char  *value)
{
  json_builder_set_member_name (builder, name);
  if (value == NULL)
    json_builder_add_null_value (builder);
  else
    {
      g_autofree char *valid = g_utf8_make_valid (value, -1);

      json_builder_add_string_value (builder, valid);
    }
}

int
parindex_cli_write_json (const ParindexCliOptions *options,
                         JsonBuilder              *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);
  g_autofree char *line = g_strconcat (text, "\n", NULL);

  return parindex_cli_write (options, line);
}

void
parindex_cli_append_table (const ParindexCliOptions *options,
                           GString                  *out,
                           ParindexCliTable         *table)
{
  ParindexCliStyle style;

  parindex_cli_style_init (&style, options);
  parindex_cli_table_render (table, &style, out);
}

int
parindex_cli_write_table (const ParindexCliOptions *options,
                          GString                  *title,
                          ParindexCliTable         *table)
{
  parindex_cli_append_table (options, title, table);
  return parindex_cli_write (options, title->str);
}
