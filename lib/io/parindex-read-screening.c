/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "io/parindex-read-private.h"

typedef struct
{
  ParindexNumber *availability;
  ParindexNumber *nonzero;
  char **include;
  char **exclude;
} Screening;

static gboolean
read_member (ParindexRead *self,
             const char   *name,
             gpointer      data)
{
  Screening *screening = data;

  if (g_str_equal (name, "availability"))
    screening->availability = parindex_read_number (self);
  else if (g_str_equal (name, "nonzero"))
    screening->nonzero = parindex_read_number (self);
  else if (g_str_equal (name, "include"))
    screening->include = parindex_read_words (self);
  else if (g_str_equal (name, "exclude"))
    screening->exclude = parindex_read_words (self);
  else
    return FALSE;

  return TRUE;
}

void
parindex_read_screening (ParindexRead      *self,
                         ParindexCriterion *node,
                         GPtrArray        **extras)
{
  Screening screening = { 0 };

  parindex_read_part (self, "availability, nonzero, include, exclude", read_member, &screening, "screening/", extras);
  parindex_criterion_set_screening (node, screening.availability, screening.nonzero, (const char *const *) screening.include,
                                    (const char *const *) screening.exclude, NULL);
  g_clear_pointer (&screening.availability, parindex_number_unref);
  g_clear_pointer (&screening.nonzero, parindex_number_unref);
  g_strfreev (screening.include);
  g_strfreev (screening.exclude);
}
