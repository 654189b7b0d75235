/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* For the files that a problem is made of. */

#include "base/parindex-problem-private.h"

G_BEGIN_DECLS

struct _ParindexProblem
{
  GObject parent_instance;

  ParindexMessage message;
  guint line;
  char *file;
  char *path;
  char *unit;
  char *criterion;
  char *value;
  char *name;
  char *other;
};

typedef struct
{
  ParindexSeverity severity;
  ParindexError code;
  const char *text[2];     /* English, Vietnamese */
  const char *expected[2];
} ParindexMessageText;

extern const ParindexMessageText parindex_message_texts[PARINDEX_N_MESSAGES];

G_END_DECLS
