/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "io/parindex-table-number-private.h"

gboolean
parindex_table_report_style (ParindexProblems   *problems,
                             ParindexCsvNumber   number,
                             ParindexNumberStyle style,
                             ParindexPlace       place)
{
  static const char *const styles[] = { "–", "plain", "en", "vi" };

  switch (number)
    {
    case PARINDEX_CSV_NUMBER_AMBIGUOUS:
      parindex_problems_add (problems, PARINDEX_MESSAGE_NUMBER_TWO_WAYS, &place);
      return TRUE;
    case PARINDEX_CSV_NUMBER_STYLE:
      place.other = styles[style];
      parindex_problems_add (problems, PARINDEX_MESSAGE_NUMBER_OTHER_STYLE, &place);
      return TRUE;
    case PARINDEX_CSV_NUMBER_PERCENT:
      parindex_problems_add (problems, PARINDEX_MESSAGE_PERCENT_SIGN, &place);
      return TRUE;
    case PARINDEX_CSV_NUMBER_OK:
    case PARINDEX_CSV_NUMBER_EMPTY:
    case PARINDEX_CSV_NUMBER_NOT_APPLICABLE:
    case PARINDEX_CSV_NUMBER_BIG:
    case PARINDEX_CSV_NUMBER_NOT_A_NUMBER:
    default:
      return FALSE;
    }
}

gboolean
parindex_table_styles_agree (ParindexProblems    *problems,
                             ParindexNumberStyle *used,
                             ParindexNumberStyle  uses,
                             ParindexPlace        place)
{
  if (uses == PARINDEX_NUMBER_STYLE_UNDECLARED || *used == uses)
    return TRUE;
  if (*used == PARINDEX_NUMBER_STYLE_UNDECLARED)
    {
      *used = uses;
      return TRUE;
    }

  place.name = uses == PARINDEX_NUMBER_STYLE_VI ? "," : ".";
  place.other = uses == PARINDEX_NUMBER_STYLE_VI ? "." : ",";
  parindex_problems_add (problems, PARINDEX_MESSAGE_STYLES_MIXED, &place);

  return FALSE;
}
