/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Changes documents and tables at random and reads them: fuzz-documents [--seconds S] [--count N] [--seed K] FILE…
 *
 * Whatever the text, there is a document or an error of this library; a document validates, scores, and is written and read
 * again. Each input has a seed of its own: --seed K --count 1 repeats it. JSON files are documents, CSV files tables, read in
 * any style for the first framework of the first file, which is a document. */

#include <parindex/parindex.h>

#include <string.h>

typedef struct
{
  char *name;
  GBytes *text;
  GFile *folder;
} Input;

static const char *const words[] = {
  "null",
  "\"n/a\"",
  "1e400",
  "1e-400",
  "1e401",
  "\"1/3\"",
  "\"1/0\"",
  "-1",
  "0",
  "0.1",
  "99999999999999999999999999",
  "true",
  "{}",
  "[]",
  "[",
  "]",
  "{",
  "}",
  ",",
  ":",
  "\"",
  "\\",
  "\\u0000",
  "\\ud800",
  "\n",
  "\r\n",
  ";",
  "\t",
  "%",
  ".",
  "2.000,5",
  "n/a",
  "unit",
  "unit,criterion,value\n",
  "\"criteria\": []",
  "\"weight\": 0,",
  "\"max\": \"10/3\",",
  "\"scale\": 7,",
  "\"id\": \"\",",
  "\"missing\": \"skip\",",
  "\"aggregation\": \"sum\",",
  "\"aggregation\": {\"kind\": \"weighted-mean\", \"of\": \"percent\"},",
  "\"x-a\": {\"b\": [1]},",
  "\"table\": \"../a.csv\",",
  "\"stage\": \"self\",",
  "\"parent\": \"ha-noi\",",
  "\"ranked\": false,",
  "\xef\xbb\xbf",
  "\xc3",
  "\xcc\x81",
  "\xff",
};

static gsize
place (GRand *rand,
       gsize length)
{
  return length == 0 ? 0 : (gsize) g_rand_int_range (rand, 0, MIN (length, G_MAXINT32));
}

/* One change: bytes go, come again elsewhere, turn over, or a word comes in, perhaps for what stood there. */
static void
change (GRand *rand,
        GString *text)
{
  gsize at = place (rand, text->len);
  gsize wanted = g_rand_int_range (rand, 1, g_rand_boolean (rand) ? 4 : 200);
  gsize length = MIN (text->len - at, wanted);
  const char *word = words[place (rand, G_N_ELEMENTS (words))];
  g_autofree char *piece = NULL;

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      g_string_erase (text, at, length);
      break;
    case 1:
      piece = g_memdup2 (text->str + at, length + 1);
      g_string_insert_len (text, place (rand, text->len), piece, length);
      break;
    case 2:
      if (text->len > 0)
        text->str[at] ^= 1 << g_rand_int_range (rand, 0, 8);
      break;
    case 3:
      g_string_truncate (text, g_rand_boolean (rand) ? text->len : at);
      break;
    case 4:
      g_string_erase (text, at, MIN (length, 8));
      g_string_insert (text, at, word);
      break;
    default:
      g_string_insert (text, at, word);
    }
}

static void
assert_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == PARINDEX_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
use_problems (GListModel *problems)
{
  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (ParindexProblem) problem = g_list_model_get_item (problems, i);
      g_autofree char *vi = parindex_problem_to_string (problem, PARINDEX_LANGUAGE_VI);
      g_autofree char *en = parindex_problem_to_string (problem, PARINDEX_LANGUAGE_EN);

      g_assert_true (g_utf8_validate (vi, -1, NULL));
      g_assert_true (g_utf8_validate (en, -1, NULL));
    }
}

static void
score (ParindexAssessment *assessment)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexScorer) scorer = parindex_scorer_new (parindex_assessment_get_framework (assessment), NULL, &error);
  g_autoptr (ParindexScoreboard) board = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *json = NULL;

  g_assert_no_error (error);
  board = parindex_scorer_score (scorer, assessment, NULL, &error);
  if (board == NULL)
    {
      assert_error (error);
      return;
    }
  csv = parindex_scoreboard_to_csv (board, NULL, NULL, TRUE, PARINDEX_PRECISION_EXACT, &error);
  g_assert_no_error (error);
  json = parindex_scoreboard_to_json (board, NULL, NULL, FALSE, PARINDEX_PRECISION_DISPLAY, &error);
  g_assert_no_error (error);
}

/* What is written reads back to the same text. */
static void
write_and_read (ParindexDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) written = parindex_document_to_bytes (document, &error);
  g_autoptr (ParindexDocument) again = NULL;
  g_autoptr (GBytes) rewritten = NULL;

  g_assert_no_error (error);
  again = parindex_document_new_from_bytes (written, NULL, &error);
  g_assert_no_error (error);
  rewritten = parindex_document_to_bytes (again, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (written, rewritten));
}

static gboolean
read_document (const Input *input,
               GBytes *bytes)
{
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexDocument) document = parindex_loader_load_bytes (loader, bytes, input->folder, &error);
  g_autoptr (GListModel) problems = NULL;
  GListModel *assessments;

  use_problems (parindex_loader_get_problems (loader));
  if (document == NULL)
    {
      assert_error (error);
      g_assert_cmpuint (g_list_model_get_n_items (parindex_loader_get_problems (loader)), >, 0);
      return FALSE;
    }

  g_assert_no_error (error);
  problems = parindex_document_validate (document);
  use_problems (problems);
  assessments = parindex_document_get_assessments (document);
  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (ParindexAssessment) assessment = g_list_model_get_item (assessments, i);

      score (assessment);
    }
  write_and_read (document);

  return TRUE;
}

static gboolean
read_table (ParindexDocument *document,
            GBytes *bytes,
            GRand *rand)
{
  static const ParindexNumberStyle styles[] = { PARINDEX_NUMBER_STYLE_PLAIN, PARINDEX_NUMBER_STYLE_UNDECLARED, PARINDEX_NUMBER_STYLE_EN,
                                                PARINDEX_NUMBER_STYLE_VI };
  g_autoptr (ParindexFramework) framework = g_list_model_get_item (parindex_document_get_frameworks (document), 0);
  g_autoptr (GListModel) units = parindex_document_list_scored_units (document, framework);
  g_autoptr (ParindexPeriod) period = parindex_period_new_from_string ("2024", NULL);
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexAssessment) assessment = parindex_assessment_new (framework, units, period, &error);
  ParindexNumberStyle style = styles[g_rand_int_range (rand, 0, G_N_ELEMENTS (styles))];

  g_assert_no_error (error);
  if (!parindex_loader_load_table (loader, assessment, "published", bytes, style, &error))
    {
      assert_error (error);
      use_problems (parindex_loader_get_problems (loader));
      g_assert_cmpuint (g_strv_length ((char **) parindex_assessment_get_stages (assessment)), ==, 0);
      return FALSE;
    }

  g_assert_no_error (error);
  parindex_assessment_seal (assessment, &error);
  g_assert_no_error (error);
  score (assessment);

  return TRUE;
}

static gboolean
run (const Input *inputs,
     guint n_inputs,
     ParindexDocument *document,
     guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  const Input *input = &inputs[place (rand, n_inputs)];
  gsize size;
  const char *data = g_bytes_get_data (input->text, &size);
  GString *text = g_string_new_len (data, size);
  g_autoptr (GBytes) bytes = NULL;
  int n_changes = 1 << g_rand_int_range (rand, 0, 5);

  for (int i = g_rand_int_range (rand, 0, n_changes); i >= 0; i--)
    change (rand, text);
  bytes = g_string_free_to_bytes (text);

  return g_str_has_suffix (input->name, ".csv") ? read_table (document, bytes, rand) : read_document (input, bytes);
}

static void
input_load (Input *self,
            const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  self->name = g_strdup (path);
  self->text = g_file_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);
  self->folder = g_file_get_parent (file);
}

static void
input_clear (Input *self)
{
  g_free (self->name);
  g_bytes_unref (self->text);
  g_object_unref (self->folder);
}

int
main (int argc,
      char *argv[])
{
  int seconds = 0;
  int count = 1000;
  int seed = 1;
  const GOptionEntry entries[] = {
    { "seconds", 0, 0, G_OPTION_ARG_INT, &seconds, "Go on for so long, whatever the count", "S" },
    { "count", 0, 0, G_OPTION_ARG_INT, &count, "How many inputs", "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "The seed of the first input", "K" },
    { NULL },
  };
  g_autoptr (GOptionContext) options = g_option_context_new ("FILE…");
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree Input *inputs = NULL;
  gint64 end;
  guint32 next;
  guint n_good = 0;

  g_option_context_add_main_entries (options, entries, NULL);
  if (!g_option_context_parse (options, &argc, &argv, &error) || argc < 2)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "no files");
      return 2;
    }

  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  inputs = g_new0 (Input, argc - 1);
  for (int i = 1; i < argc; i++)
    input_load (&inputs[i - 1], argv[i]);
  document = parindex_document_new_from_path (argv[1], &error);
  g_assert_no_error (error);

  end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  for (next = seed; seconds > 0 ? g_get_monotonic_time () < end : next - (guint32) seed < (guint32) count; next++)
    {
      g_autofree char *text = g_strdup_printf ("seed %u\n", next);

      /* The last line names the input that ended the program. */
      g_printerr ("\r%s", g_strchomp (text));
      n_good += run (inputs, argc - 1, document, next);
    }
  g_printerr ("\n");
  g_print ("%u inputs from seed %d: %u read, %u refused\n", next - (guint32) seed, seed, n_good, next - (guint32) seed - n_good);
  for (int i = 0; i < argc - 1; i++)
    input_clear (&inputs[i]);

  return 0;
}
