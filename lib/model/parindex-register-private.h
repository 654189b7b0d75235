/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-register.h>

#include "base/parindex-list-private.h"
#include "base/parindex-problem-private.h"
#include "base/parindex-util-private.h"

G_BEGIN_DECLS

struct _ParindexRegisterEntry
{
  GObject parent_instance;

  char *unit;
  char *kind;
  char *title;
  ParindexPeriod *date;
  char *status;
  char *reference;
  GPtrArray *extras;
};

struct _ParindexRegister
{
  GObject parent_instance;

  char *id;
  char *title;
  ParindexPeriod *through;
  char *source;
  ParindexList *entries;
  GHashTable *unit_entries; /* id of a unit -> GPtrArray of its entries, borrowed */
  GPtrArray *extras;
  gboolean sealed;
};

/* Scripts can construct one without anything in it. */
static inline gboolean
parindex_register_entry_is_made (ParindexRegisterEntry *self)
{
  return PARINDEX_IS_REGISTER_ENTRY (self) && self->unit != NULL;
}

GPtrArray **parindex_register_extras (ParindexRegister *self);
void parindex_register_seal (ParindexRegister *self);

/* Which entries of a unit are looked for; NULL stands for any, but not for the last day. */
typedef struct
{
  const char *unit;
  const char *kind;
  const char *status;
  const GDate *first;
  const GDate *last;
} ParindexRegisterSearch;

/* The next one from *@at on, which begins at 0; NULL behind the last. Borrowed. */
ParindexRegisterEntry *parindex_register_next (ParindexRegister *self, const ParindexRegisterSearch *search, guint *at);
/* Whether what is not in it on the day has not happened. */
gboolean parindex_register_is_complete (ParindexRegister *self, const GDate *day);

G_END_DECLS
