/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex.h>

#include "table.h"
#include "texts.h"

G_BEGIN_DECLS

/* The exit status of the command. */
#define PARINDEX_CLI_DONE 0
#define PARINDEX_CLI_WRONG_INPUT 1
#define PARINDEX_CLI_WRONG_USE 2

typedef enum
{
  PARINDEX_CLI_FORMAT_TABLE,
  PARINDEX_CLI_FORMAT_CSV,
  PARINDEX_CLI_FORMAT_JSON,
} ParindexCliFormat;

typedef enum
{
  PARINDEX_CLI_OPTION_FRAMEWORK,
  PARINDEX_CLI_OPTION_PERIOD,
  PARINDEX_CLI_OPTION_STAGE,
  PARINDEX_CLI_OPTION_WITHIN,
  PARINDEX_CLI_OPTION_UNIT,
  PARINDEX_CLI_OPTION_CRITERION,
  PARINDEX_CLI_OPTION_DEPTH,
  PARINDEX_CLI_OPTION_ALL,
  PARINDEX_CLI_OPTION_TOP,
  PARINDEX_CLI_OPTION_BOTTOM,
  PARINDEX_CLI_OPTION_LEAVE_FAULTY,
  PARINDEX_CLI_OPTION_FROM,
  PARINDEX_CLI_OPTION_TO,
  PARINDEX_CLI_OPTION_MISSING,
  PARINDEX_CLI_OPTION_OF,
  PARINDEX_CLI_OPTION_GROUP,
  /* The limits of flags, in the order of ParindexCliOptions.limits. */
  PARINDEX_CLI_OPTION_LEAST_AVAILABILITY,
  PARINDEX_CLI_OPTION_LEAST_UNIQUE_SHARE,
  PARINDEX_CLI_OPTION_MOST_ZEROS,
  PARINDEX_CLI_OPTION_MOST_SKEWNESS,
  PARINDEX_CLI_OPTION_MOST_KURTOSIS,
  PARINDEX_CLI_OPTION_HIGH,
  PARINDEX_CLI_OPTION_METHOD,
  PARINDEX_CLI_OPTION_LEVEL,
  PARINDEX_CLI_OPTION_WITHOUT_EACH,
  PARINDEX_CLI_OPTION_RANK_REVERSAL,
  PARINDEX_CLI_OPTION_WEIGHTING,
  PARINDEX_CLI_OPTION_EFFECTIVE,
  PARINDEX_CLI_OPTION_SAVE,
  PARINDEX_CLI_OPTION_INDEX,
  PARINDEX_CLI_OPTION_SOURCE,
  PARINDEX_CLI_OPTION_AS_OF,
  PARINDEX_CLI_OPTION_TARGET,
  PARINDEX_CLI_OPTION_EXPLAIN,
  PARINDEX_CLI_OPTION_CAMPAIGN,
  PARINDEX_CLI_OPTION_RANK,
  PARINDEX_CLI_OPTION_SCORE,
  PARINDEX_CLI_OPTION_PERCENT,
  PARINDEX_CLI_OPTION_BAND,
  PARINDEX_CLI_OPTION_FIXED,
  PARINDEX_CLI_OPTION_EFFORT,
  PARINDEX_CLI_OPTION_GRID,
  PARINDEX_CLI_OPTION_REPLICATES,
  PARINDEX_CLI_OPTION_SEED,
  PARINDEX_CLI_OPTION_WEIGHTS,
  PARINDEX_CLI_OPTION_THREADS,
  PARINDEX_CLI_OPTION_ALTERNATIVES,
  PARINDEX_CLI_OPTION_CONCENTRATION,
  PARINDEX_CLI_OPTION_VALUES,
  PARINDEX_CLI_OPTION_ERRORS,
  PARINDEX_CLI_OPTION_STYLE,
  PARINDEX_CLI_OPTION_AT_MOST,
  PARINDEX_CLI_OPTION_SEQUENCE,
  PARINDEX_CLI_OPTION_OTHER,
  PARINDEX_CLI_OPTION_STABLE_TOP,
  PARINDEX_CLI_OPTION_PRECISION,
  PARINDEX_CLI_OPTION_FORMAT,
  PARINDEX_CLI_OPTION_OUTPUT,
  PARINDEX_CLI_OPTION_LANGUAGE,
  PARINDEX_CLI_OPTION_HELP,
  PARINDEX_CLI_OPTION_VERSION,
  PARINDEX_CLI_N_OPTIONS
} ParindexCliOption;

#define PARINDEX_CLI_MASK(option) (G_GUINT64_CONSTANT (1) << PARINDEX_CLI_OPTION_##option)

#define PARINDEX_CLI_N_LIMITS (PARINDEX_CLI_OPTION_HIGH - PARINDEX_CLI_OPTION_LEAST_AVAILABILITY + 1)
#define PARINDEX_CLI_LIMIT(option) (PARINDEX_CLI_OPTION_##option - PARINDEX_CLI_OPTION_LEAST_AVAILABILITY)

/* The options every command takes. */
#define PARINDEX_CLI_COMMON_OPTIONS \
  (PARINDEX_CLI_MASK (FORMAT) | PARINDEX_CLI_MASK (OUTPUT) | PARINDEX_CLI_MASK (LANGUAGE) | PARINDEX_CLI_MASK (HELP))

/* What the command line says; points into it. */
typedef struct
{
  const char *values[PARINDEX_CLI_N_OPTIONS]; /* NULL: not given; a flag that is given has some text */
  GPtrArray *arguments;                       /* what is no option: the command first */
  ParindexLanguage language;
  ParindexCliFormat format;
  ParindexPrecision precision;
  ParindexFactSource source;
  guint top; /* 0: not given */
  guint bottom;
  guint stable_top; /* 0: not given */
  guint at_most;    /* 0: not given */
  ParindexSequence sequence;
  ParindexNumberStyle style; /* of a table */
  guint depth; /* G_MAXINT: not given */
  ParindexMeasure of;
  ParindexCorrelationMethod method;
  guint level;
  double limits[PARINDEX_CLI_N_LIMITS]; /* what was not given is as usual */
  gboolean leaves; /* what is left out in turn */
} ParindexCliOptions;

/* The language is known even if FALSE is returned, so that the error can be told. */
gboolean parindex_cli_options_init (ParindexCliOptions *self, int argc, char **argv, GError **error);
void parindex_cli_options_clear (ParindexCliOptions *self);
/* FALSE and an error if an option is given that is not in @mask. */
gboolean parindex_cli_options_check (const ParindexCliOptions *self, const char *command, guint64 mask, GError **error);
/* The document or name a command works on, or NULL. */
const char *parindex_cli_options_get_argument (const ParindexCliOptions *self);
void parindex_cli_options_describe (ParindexLanguage language, guint64 mask, ParindexCliTable *table);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexCliOptions, parindex_cli_options_clear)

G_END_DECLS
