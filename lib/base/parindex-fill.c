/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-fill-private.h"

#include <string.h>

void
parindex_append_filled (GString           *out,
                        const char        *pattern,
                        const char *const *values,
                        guint              n_values)
{
  for (const char *at = pattern, *next; *at != '\0'; at = next)
    {
      gboolean hole = at[0] == '%' && at[1] > '0' && at[1] <= (char) ('0' + n_values);

      next = hole ? at + 2 : at + 1 + strcspn (at + 1, "%");
      if (hole)
        g_string_append (out, values[at[1] - '1']);
      else
        g_string_append_len (out, at, next - at);
    }
}
