/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-list-private.h"
#include "base/parindex-problem-fields-private.h"

/* What was cancelled is told as everywhere in GIO. */
static void
set_error (GError         **error,
           ParindexProblem *problem,
           const char      *text)
{
  if (problem->message == PARINDEX_MESSAGE_CANCELLED)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, text);
  else
    g_set_error_literal (error, PARINDEX_ERROR, parindex_problem_get_code (problem), text);
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
  set_error (error, problem, line);
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
parindex_problems_append_list (ParindexProblems *self,
                               GListModel       *list)
{
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexProblem) problem = g_list_model_get_item (list, i);

      parindex_problems_append (self, problem);
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
  if (self->problems->len >= self->max_problems && (self->n_errors > 0 || parindex_message_texts[message].severity != PARINDEX_SEVERITY_ERROR))
    {
      self->n_errors += parindex_message_texts[message].severity == PARINDEX_SEVERITY_ERROR;
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
  set_error (error, first, text->str);

  return FALSE;
}
