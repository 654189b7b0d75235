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
/* The cells of its widest word. */
guint parindex_cli_widest_word (const char *text);
/* The clean text in lines of at most @width cells, 0 is any width; spaces before the first word are before those of all lines.
 * Words that are too long for a line are broken, or else stand on a line of their own. */
char **parindex_cli_wrap (const char *text, guint width, gboolean break_words);
/* The clean text in lines of at most @width cells where its words allow it, each behind @indent spaces; 0 is any width. */
void parindex_cli_append_wrapped (GString *out, const char *text, guint indent, guint width);

G_END_DECLS
