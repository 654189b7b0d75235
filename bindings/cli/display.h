/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text composed (NFC), valid, on one line, and with nothing a terminal would obey. */
char *parindex_cli_clean (const char *text);
/* A table as CSV, with nothing a terminal would obey: controls are written as tables write them, but for white space. */
char *parindex_cli_clean_csv (const char *text);
/* The terminal cells a clean text takes. */
guint parindex_cli_width (const char *text);
/* The part of a clean text that fits into @width cells together with @ellipsis. */
char *parindex_cli_truncate (const char *text, guint width, const char *ellipsis);
/* The clean text in lines of at most @width cells where its words allow it, each behind @indent spaces; 0 is any width. */
void parindex_cli_append_wrapped (GString *out, const char *text, guint indent, guint width);

G_END_DECLS
