/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-number.h>

G_BEGIN_DECLS

typedef struct
{
  char *name;
  char *text;
  ParindexNumber *number;
} ParindexNamedValue;

/* Values by name, in the order given. Few are searched in turn; many get an index. */
typedef struct
{
  GPtrArray *values;
  GHashTable *index;
} ParindexNamedValues;

void parindex_named_values_clear (ParindexNamedValues *self);
/* NULL if there is none. */
ParindexNamedValue *parindex_named_values_find (const ParindexNamedValues *self, const char *name);
/* Adds one without a value if there is none. */
ParindexNamedValue *parindex_named_values_ensure (ParindexNamedValues *self, const char *name);
/* The names. */
char **parindex_named_values_list (const ParindexNamedValues *self);

G_END_DECLS
