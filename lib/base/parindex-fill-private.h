/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A pattern with %1 … %9 replaced by @values; others stay as they are. */
void parindex_append_filled (GString *out, const char *pattern, const char *const *values, guint n_values);

G_END_DECLS
