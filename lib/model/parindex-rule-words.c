/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-rule-private.h"

#include "base/parindex-problem-private.h"

/* What rules and cells are called in front of readers. */

char *
parindex_number_text (const ParindexNumber *number,
                      ParindexLanguage      language)
{
  char *text = parindex_number_to_string (number);

  if (parindex_language_resolve (language) == PARINDEX_LANGUAGE_VI)
    g_strdelimit (text, ".", ',');

  return text;
}

static char *
describe_points (ParindexRule    *rule,
                 ParindexNumber  *max,
                 ParindexLanguage language)
{
  gboolean vi = parindex_language_resolve (language) == PARINDEX_LANGUAGE_VI;
  g_autofree char *text = max != NULL ? parindex_number_text (max, language) : NULL;

  if (text == NULL)
    return g_strdup (vi ? "giá trị chính là điểm" : "the value is the points");

  return vi ? g_strdup_printf ("giá trị chính là điểm, từ 0 đến %s", text) : g_strdup_printf ("the value is the points, from 0 to %s", text);
}

static const struct
{
  const char *kind;
  char *(*describe) (ParindexRule *rule, ParindexNumber *max, ParindexLanguage language);
} words[] = {
  { "points", describe_points },
};

const char *
parindex_rule_kind (ParindexRule *self)
{
  return self != NULL ? parindex_rule_get_kind (self) : "points";
}

char *
parindex_rule_describe (ParindexRule    *self,
                        ParindexNumber  *max,
                        ParindexLanguage language)
{
  const char *kind = parindex_rule_kind (self);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].kind, kind))
      return words[i].describe (self, max, language);

  return g_strdup (kind);
}

char *
parindex_cell_text (const ParindexColumn *column,
                    guint                 row,
                    ParindexLanguage      language)
{
  gboolean vi = parindex_language_resolve (language) == PARINDEX_LANGUAGE_VI;
  g_autoptr (ParindexNumber) number = NULL;

  switch (parindex_column_state (column, row))
    {
    case PARINDEX_CELL_STATE_MISSING:
      return g_strdup (vi ? "thiếu số liệu" : "missing");
    case PARINDEX_CELL_STATE_NOT_APPLICABLE:
      return g_strdup (vi ? "không áp dụng" : "not applicable");
    case PARINDEX_CELL_STATE_OBSERVED:
    default:
      number = parindex_column_number (column, row);
      return parindex_number_text (number, language);
    }
}
