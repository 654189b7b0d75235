/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The choice that was most likely meant, or NULL where none is near. */
const char *parindex_cli_find_similar (const char *word, const char *const *choices);

G_END_DECLS
