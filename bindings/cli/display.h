/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text composed (NFC), valid, on one line, and with nothing a terminal would obey. */
char *parindex_cli_clean (const char *text);
/* The terminal cells a clean text takes. */
guint parindex_cli_width (const char *text);
/* The part of a clean text that fits into @width cells together with @ellipsis. */
char *parindex_cli_truncate (const char *text, guint width, const char *ellipsis);

G_END_DECLS
