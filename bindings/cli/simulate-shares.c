/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "simulate-shares.h"

#include "display.h"
#include "output.h"

#include <math.h>

static const struct
{
  ParindexCliOption option;
  const char *name;
  const char *error_name;
  ParindexCliText head;
} shares[] = {
  { PARINDEX_CLI_OPTION_AT_MOST, "at-most", "at-most-error", TEXT_HEAD_AT_MOST },
  { PARINDEX_CLI_OPTION_OTHER, "above", "above-error", TEXT_HEAD_ABOVE },
};

gboolean
parindex_cli_shares_check (const ParindexCliOptions *options,
                           ParindexScoreboard       *nominal)
{
  const char *other = options->values[PARINDEX_CLI_OPTION_OTHER];
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexResult) result = other != NULL ? parindex_scoreboard_get_result (nominal, other, NULL, &error) : NULL;

  if (other == NULL || result != NULL)
    return TRUE;
  parindex_cli_complain (error->message);
  return FALSE;
}

/* Nobody is above itself. */
static double
find_share (const ParindexCliOptions *options,
            ParindexRankDistribution *distribution,
            ParindexCliOption         option,
            ParindexRankUncertainty  *row,
            double                   *error)
{
  const char *unit = parindex_unit_get_id (parindex_rank_uncertainty_get_unit (row));
  const char *other = option == PARINDEX_CLI_OPTION_OTHER ? options->values[option] : NULL;
  double found;

  *error = NAN;
  if (other != NULL && g_str_equal (unit, other))
    return NAN;

  found = other != NULL ? parindex_rank_distribution_get_probability_above (distribution, unit, other, NULL)
                        : parindex_rank_distribution_get_probability_at_most (distribution, unit, options->at_most, NULL);
  *error = parindex_rank_distribution_get_probability_error (distribution, unit, other, found, NULL);
  return found;
}

void
parindex_cli_shares_add_columns (const ParindexCliOptions *options,
                                 ParindexCliRecords       *records)
{
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if (options->values[shares[i].option] != NULL)
      {
        parindex_cli_records_add_column (records, shares[i].name, NULL, PARINDEX_CLI_RECORD_NUMBER, 0);
        parindex_cli_records_add_column (records, shares[i].error_name, NULL, PARINDEX_CLI_RECORD_NUMBER, 0);
      }
}

void
parindex_cli_shares_add (const ParindexCliOptions *options,
                         ParindexRankDistribution *distribution,
                         ParindexRankUncertainty  *row,
                         ParindexCliRecords       *records)
{
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if (options->values[shares[i].option] != NULL)
      {
        double error;

        parindex_cli_records_add_number (records, find_share (options, distribution, shares[i].option, row, &error));
        parindex_cli_records_add_number (records, error);
      }
}

void
parindex_cli_shares_add_heads (const ParindexCliOptions *options,
                               ParindexCliRecords       *records)
{
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if (options->values[shares[i].option] != NULL)
      {
        g_autofree char *clean = parindex_cli_clean (options->values[shares[i].option]);
        g_autofree char *head = parindex_cli_format (options->language, shares[i].head, clean, NULL);

        parindex_cli_records_add_column (records, NULL, head, PARINDEX_CLI_RECORD_NUMBER, 1);
      }
}

void
parindex_cli_shares_add_percents (const ParindexCliOptions *options,
                                  ParindexRankDistribution *distribution,
                                  ParindexRankUncertainty  *row,
                                  ParindexCliRecords       *records)
{
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if (options->values[shares[i].option] != NULL)
      {
        double error;

        parindex_cli_records_add_number (records, 100 * find_share (options, distribution, shares[i].option, row, &error));
      }
}
