/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <unistd.h>

#include "analysis/simulation/parindex-draw-state-private.h"

/* In front of the values and the ranks, all in the order of bytes of the machine; another one has another mark. */
typedef struct
{
  guint64 mark;
  guint32 version;
  guint32 begin;
  guint32 end;
  guint32 stride;
  guint32 n_ranked;
  guint32 reserved;
  guint8 fingerprint[PARINDEX_STATE_SUM];
  guint8 sum[PARINDEX_STATE_SUM]; /* of all the rest */
} Header;

#define MARK G_GUINT64_CONSTANT (0x5041524944524157)
#define VERSION 1

static gsize
memory_size (void)
{
  long pages = sysconf (_SC_PHYS_PAGES), page_size = sysconf (_SC_PAGE_SIZE);

  return pages > 0 && page_size > 0 ? (gsize) pages * (gsize) page_size : G_MAXSIZE;
}

gboolean
parindex_draw_state_init (ParindexDrawState      *self,
                          const ParindexDrawPlan *plan,
                          guint                   begin,
                          guint                   end,
                          GError                **error)
{
  const gsize n = (gsize) end - begin + PARINDEX_DRAW_TILE;

  *self = (ParindexDrawState){ .begin = begin, .end = end, .stride = plan->stride, .n_ranked = plan->ranking.n };
  /* More than there is may still be granted, and fail when it is used. */
  if (n * (self->stride * sizeof *self->values + self->n_ranked * sizeof *self->ranks) < memory_size ())
    {
      self->values = g_try_malloc_n (n * self->stride, sizeof *self->values);
      self->ranks = g_try_malloc_n (n * MAX (self->n_ranked, 1), sizeof *self->ranks);
    }
  if (self->values == NULL || self->ranks == NULL)
    {
      g_autofree char *value = g_strdup_printf ("%u", end - begin);
      g_autofree char *other = g_strdup_printf ("%u", plan->n_slots);

      parindex_draw_state_clear (self);
      parindex_error_report (error, NO_MEMORY_FOR_DRAWS, .value = value, .other = other);
      return FALSE;
    }

  return TRUE;
}

void
parindex_draw_state_clear (ParindexDrawState *self)
{
  g_clear_pointer (&self->values, g_free);
  g_clear_pointer (&self->ranks, g_free);
}

static void
compute_sum (const Header *header,
             const guint8 *body,
             gsize         size,
             guint8       *out)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length = PARINDEX_STATE_SUM;

  g_checksum_update (sum, (const guchar *) header, G_STRUCT_OFFSET (Header, sum));
  for (gsize at = 0; at < size; at += G_MAXINT32)
    g_checksum_update (sum, body + at, MIN (size - at, G_MAXINT32));
  g_checksum_get_digest (sum, out, &length);
}

GBytes *
parindex_draw_state_to_bytes (const ParindexDrawState *self,
                              const guint8            *fingerprint)
{
  const gsize n = self->end - self->begin;
  const gsize values_size = n * self->stride * sizeof *self->values;
  const gsize ranks_size = n * self->n_ranked * sizeof *self->ranks;
  Header header = { .mark = MARK, .version = VERSION, .begin = self->begin, .end = self->end, .stride = self->stride, .n_ranked = self->n_ranked };
  guint8 *data = g_malloc (sizeof header + values_size + ranks_size);

  memcpy (header.fingerprint, fingerprint, PARINDEX_STATE_SUM);
  memcpy (data + sizeof header, self->values, values_size);
  memcpy (data + sizeof header + values_size, self->ranks, ranks_size);
  compute_sum (&header, data + sizeof header, values_size + ranks_size, header.sum);
  memcpy (data, &header, sizeof header);

  return g_bytes_new_take (data, sizeof header + values_size + ranks_size);
}

/* NULL if it is good, else what is wrong with it. */
static const char *
find_fault (const ParindexDrawState *self,
            const Header            *header,
            const guint8            *body,
            gsize                    size,
            const guint8            *fingerprint)
{
  guint8 sum[PARINDEX_STATE_SUM];

  if (header->mark != MARK || header->version != VERSION)
    return "format";
  if (memcmp (header->fingerprint, fingerprint, PARINDEX_STATE_SUM) != 0 || header->stride != self->stride || header->n_ranked != self->n_ranked
      || header->begin < self->begin || header->end > self->end || header->begin > header->end)
    return "simulation";
  if (size != (gsize) (header->end - header->begin) * (self->stride * sizeof *self->values + self->n_ranked * sizeof *self->ranks))
    return "size";
  compute_sum (header, body, size, sum);

  return memcmp (header->sum, sum, PARINDEX_STATE_SUM) == 0 ? NULL : "checksum";
}

gboolean
parindex_draw_state_read_bytes (ParindexDrawState *self,
                                GBytes            *bytes,
                                const guint8      *fingerprint,
                                guint             *begin,
                                guint             *end,
                                GError           **error)
{
  gsize size, n, at;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  const char *fault = "size";
  Header header;

  if (size >= sizeof header)
    {
      memcpy (&header, data, sizeof header);
      fault = find_fault (self, &header, data + sizeof header, size - sizeof header, fingerprint);
    }
  if (fault != NULL)
    {
      parindex_error_report (error, BAD_SHARD, .value = fault);
      return FALSE;
    }

  n = header.end - header.begin;
  at = header.begin - self->begin;
  data += sizeof header;
  memcpy (self->values + at * self->stride, data, n * self->stride * sizeof *self->values);
  memcpy (self->ranks + at * self->n_ranked, data + n * self->stride * sizeof *self->values, n * self->n_ranked * sizeof *self->ranks);
  *begin = header.begin;
  *end = header.end;

  return TRUE;
}
