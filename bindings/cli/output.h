/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "options.h"

G_BEGIN_DECLS

/* What the output can show: plain where it is a file or a pipe. */
void parindex_cli_style_init (ParindexCliStyle *style, const ParindexCliOptions *options);

/* What is done for the format that is asked for; the others are not. */
#define PARINDEX_CLI_IN_FORMAT(options, csv, json, table) \
  ((options)->format == PARINDEX_CLI_FORMAT_CSV ? (csv) : (options)->format == PARINDEX_CLI_FORMAT_JSON ? (json) : (table))

/* These write to the file of --output or to standard output, and give the exit status. */
int parindex_cli_write (const ParindexCliOptions *options, const char *text);
/* The same for a text that it frees. */
int parindex_cli_take (const ParindexCliOptions *options, char *text);
/* And for one that is NULL where there was an error. */
int parindex_cli_take_or_tell (const ParindexCliOptions *options, char *text, const GError *error);
int parindex_cli_write_json (const ParindexCliOptions *options, JsonBuilder *builder);
void parindex_cli_append_table (const ParindexCliOptions *options, GString *out, ParindexCliTable *table);
/* @lines, and the table below them. */
int parindex_cli_write_table (const ParindexCliOptions *options, GString *lines, ParindexCliTable *table);

/* A line to standard error as it is. */
void parindex_cli_print_message (const char *line);
/* A message of the command itself to standard error. */
void parindex_cli_complain (const char *message);
/* Complains about @value, lists what there is to choose from, and gives the exit status for wrong use. */
int parindex_cli_refuse (const ParindexCliOptions *options, ParindexCliText text, const char *value, const char *const *choices);

/* The same for two options that do not go together. */
int parindex_cli_refuse_pair (const ParindexCliOptions *options, const char *first, const char *second);

/* NULL is an empty field. */
void parindex_cli_append_csv_row (GString *out, const char *const *fields, guint n_fields);
void parindex_cli_add_json_string (JsonBuilder *builder, const char *name, const char *value);
/* The word of an enum value. */
const char *parindex_cli_get_nick (GType enum_type, int value);

G_END_DECLS
