/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "parindex-csv-private.h"

#include "parindex-bytes-private.h"
#include "parindex-exact-private.h"
#include "parindex-simd-private.h"

static const char delimiters[] = { ',', ';', '\t' };

/* Behind a fault no row and no cell is found. */
static gboolean
fail (ParindexCsvReader *self, ParindexCsvFault fault, const char *pos, guint line)
{
  self->fault = fault;
  self->fault_pos = pos;
  self->fault_line = line;
  self->pos = self->end;
  self->row_open = FALSE;
  return FALSE;
}

static gboolean
is_delimiter (char c)
{
  return memchr (delimiters, c, sizeof delimiters) != NULL;
}

static inline gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

/* Past the line end at @p. */
static inline const char *
skip_line_end (const char *p, const char *end)
{
  return p + (*p == '\r' && end - p > 1 && p[1] == '\n' ? 2 : 1);
}

/* Past the rows from @p on that hold nothing but white space and delimiters (which Excel leaves below a table). */
static const char *
skip_blank_rows (const char *p, const char *end, char delimiter, guint *line)
{
  const char *row = p;

  while (p < end)
    if (is_line_end (*p))
      {
        row = p = skip_line_end (p, end);
        ++*line;
      }
    else if (*p == ' ' || *p == '\t' || *p == delimiter)
      p++;
    else
      return row;
  return end;
}

/* The delimiter that a first line "sep=;" names, with the place behind that line; 0 if there is none. */
static char
read_separator_line (const char **pos, const char *end)
{
  const char *p = *pos;

  if (end - p < 5 || g_ascii_strncasecmp (p, "sep=", 4) != 0 || !is_delimiter (p[4]))
    return 0;
  if (end - p > 5 && !is_line_end (p[5]))
    return 0;
  *pos = end - p > 5 ? skip_line_end (p + 5, end) : end;
  return p[4];
}

/* The delimiter that occurs most in the line at @p, outside quotes. */
static char
find_delimiter (const char *p, const char *end)
{
  gsize counts[sizeof delimiters] = { 0 };
  gboolean quoted = FALSE;
  gboolean cell_starts = TRUE;
  gsize best = 0;

  for (; p < end && (quoted || !is_line_end (*p)); p++)
    {
      const char *found = memchr (delimiters, *p, sizeof delimiters);

      /* A doubled quote closes and opens again. */
      if (*p == '"' && (quoted || cell_starts))
        quoted = !quoted;
      else if (!quoted && found != NULL)
        counts[found - delimiters]++;
      cell_starts = found != NULL || (*p == '"' && !quoted);
    }
  for (gsize i = 1; i < sizeof delimiters; i++)
    if (counts[i] > counts[best])
      best = i;
  return delimiters[best];
}

void
parindex_csv_reader_init (ParindexCsvReader *self, const char *text, gsize length)
{
  const char *bad, *first;
  guint line;

  /* An empty GBytes has no data. */
  if (text == NULL)
    text = "";
  *self = (ParindexCsvReader){ .start = text, .end = text + length, .next_line = 1 };
  self->pos = self->block = parindex_bytes_skip_bom (text, self->end);
  bad = parindex_bytes_find_bad (self->pos, self->end);
  if (bad != NULL)
    {
      fail (self, PARINDEX_CSV_FAULT_ENCODING, bad, parindex_bytes_line_at (text, bad));
      return;
    }

  self->delimiter = read_separator_line (&self->pos, self->end);
  if (self->delimiter != 0)
    {
      self->next_line = 2;
      return;
    }
  line = self->next_line;
  first = skip_blank_rows (self->pos, self->end, ' ', &line);
  self->delimiter = find_delimiter (first, self->end);
}

gboolean
parindex_csv_reader_next_row (ParindexCsvReader *self)
{
  ParindexCsvCell cell;

  while (self->row_open)
    parindex_csv_reader_next_cell (self, &cell);

  self->pos = skip_blank_rows (self->pos, self->end, self->delimiter, &self->next_line);
  self->line = self->next_line;
  self->row_open = self->pos < self->end;
  return self->row_open;
}

/* @p is where a cell ends: at a delimiter, a line end or the end of the text. */
static inline void
end_cell (ParindexCsvReader *self, const char *p)
{
  self->line = self->next_line;
  if (p < self->end && *p == self->delimiter)
    {
      self->pos = p + 1;
      return;
    }
  self->row_open = FALSE;
  self->pos = p;
  if (p < self->end)
    {
      self->pos = skip_line_end (p, self->end);
      self->next_line++;
    }
}

static inline gboolean
ends_cell (const ParindexCsvReader *self, const char *p)
{
  return p == self->end || *p == self->delimiter || is_line_end (*p);
}

/* Where the unquoted cell at @p ends. */
static const char *
find_cell_end (const ParindexCsvReader *self, const char *p)
{
  while (self->end - p >= 8)
    {
      guint64 word = parindex_bytes_load (p);
      guint64 mask = parindex_bytes_equal (word, (guchar) self->delimiter) | parindex_bytes_equal (word, '\n')
                     | parindex_bytes_equal (word, '\r');

      if (mask != 0)
        return p + parindex_bytes_first (mask);
      p += 8;
    }
  while (!ends_cell (self, p))
    p++;
  return p;
}

/* Reads the cell whose opening quote stands at self->pos. */
static gboolean
read_quoted_cell (ParindexCsvReader *self, ParindexCsvCell *cell)
{
  const char *text = self->pos + 1;
  const char *end = self->end;
  const char *p = text;
  guint line = self->next_line;
  guint first_line = line;

  *cell = (ParindexCsvCell){ .text = text, .quoted = TRUE };
  while (p < end && (*p != '"' || (end - p > 1 && p[1] == '"')))
    if (*p == '"')
      {
        cell->escaped = TRUE;
        p += 2;
      }
    else if (is_line_end (*p))
      {
        line++;
        p = skip_line_end (p, end);
      }
    else
      p++;

  /* The quote that is not closed is what has to be mended, not the end of the text. */
  if (p == end)
    return fail (self, PARINDEX_CSV_FAULT_QUOTE, self->pos, first_line);
  if (!ends_cell (self, p + 1))
    return fail (self, PARINDEX_CSV_FAULT_QUOTE, p + 1, line);

  cell->length = (gsize) (p - text);
  self->next_line = line;
  end_cell (self, p + 1);
  self->line = first_line;
  return TRUE;
}

gboolean
parindex_csv_reader_next_cell (ParindexCsvReader *self, ParindexCsvCell *cell)
{
  const char *p;

  if (!self->row_open)
    return FALSE;
  if (self->pos < self->end && *self->pos == '"')
    return read_quoted_cell (self, cell);

  p = find_cell_end (self, self->pos);
  *cell = (ParindexCsvCell){ .text = self->pos, .length = (gsize) (p - self->pos) };
  end_cell (self, p);
  return TRUE;
}

/* A bit for each of the 64 bytes at @p: set where no digit, point or minus stands (nor a slash, which lies between). */
static inline guint64
find_stops (const char *p)
{
  guint64 stops = 0;

#ifdef __SSE2__
  for (guint i = 0; i < 4; i++)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) (p + 16 * i));
      __m128i outside = _mm_or_si128 (_mm_cmplt_epi8 (bytes, _mm_set1_epi8 ('-')), _mm_cmpgt_epi8 (bytes, _mm_set1_epi8 ('9')));

      stops |= (guint64) (guint16) _mm_movemask_epi8 (outside) << (16 * i);
    }
#else
  for (guint i = 0; i < 8; i++)
    {
      guint64 word = parindex_bytes_load (p + 8 * i);
      guint64 low = word & PARINDEX_BYTES_EACH (0x7f);
      guint64 not_below = low + PARINDEX_BYTES_EACH (0x80 - '-');
      guint64 above = low + PARINDEX_BYTES_EACH (0x80 - ('9' + 1));
      guint64 outside = (word | ~not_below | above) & PARINDEX_BYTES_EACH (0x80);

      /* The multiplication gathers the eight marks in the top byte. */
      stops |= ((outside >> 7) * G_GUINT64_CONSTANT (0x0102040810204080) >> 56) << (8 * i);
    }
#endif
  return stops;
}

/* The same for a number of any length, anywhere. */
static gboolean
next_long_number (ParindexCsvReader *self, gint64 *coefficient, int *scale)
{
  const char *end = self->end;
  const char *text = self->pos + (self->pos < end && *self->pos == '-');
  const char *point = NULL;
  const char *p;
  gboolean negative = text > self->pos;
  guint64 magnitude = 0;

  for (p = text; p < end && (parindex_bytes_is_digit (*p) || (*p == '.' && point == NULL)); p++)
    if (*p == '.')
      point = p;
    else if (__builtin_mul_overflow (magnitude, 10, &magnitude)
             || __builtin_add_overflow (magnitude, (guint64) (*p - '0'), &magnitude))
      return FALSE;

  if (p == text || point == text || point == p - 1 || magnitude > (guint64) G_MAXINT64 + (negative ? 1 : 0))
    return FALSE;
  if ((point != NULL && p - point - 1 > PARINDEX_MAX_SCALE) || !ends_cell (self, p))
    return FALSE;

  *coefficient = (gint64) (negative ? 0 - magnitude : magnitude);
  *scale = point != NULL ? (int) (p - point - 1) : 0;
  end_cell (self, p);
  return TRUE;
}

/* Where the stops known do not reach to the end of the cell: at a new block, in which the eight bytes at any place
 * are in the text, if there is room for one. Apart, so that the quick way calls nothing. */
static G_GNUC_NO_INLINE gboolean
next_number_beyond_block (ParindexCsvReader *self, gint64 *coefficient, int *scale)
{
  if (self->end - self->pos >= 64 + 8)
    {
      self->block = self->pos;
      self->stops = find_stops (self->pos);
      if (self->stops != 0)
        return parindex_csv_reader_next_plain_number (self, coefficient, scale);
    }
  return next_long_number (self, coefficient, scale);
}

/* The stops of a block are kept for the cells that follow, so that finding where the next cell starts need not wait
 * for its bytes to be looked at. */
gboolean
parindex_csv_reader_next_plain_number (ParindexCsvReader *self, gint64 *coefficient, int *scale)
{
  const char *p = self->pos;
  gsize offset = (gsize) (p - self->block);
  guint64 magnitude;
  guint length, sign;

  if (!self->row_open)
    return FALSE;
  if (G_UNLIKELY (offset >= 64 || self->stops >> offset == 0))
    return next_number_beyond_block (self, coefficient, scale);

  length = (guint) __builtin_ctzll (self->stops >> offset);
  sign = *p == '-';
  if (G_UNLIKELY (length - sign - 1 >= 8))
    return next_long_number (self, coefficient, scale);
  if (!parindex_bytes_read_decimal (p + sign, length - sign, &magnitude, scale))
    return FALSE;

  *coefficient = (gint64) (sign != 0 ? 0 - magnitude : magnitude);
  if (G_LIKELY (p[length] == self->delimiter))
    {
      self->line = self->next_line;
      self->pos = p + length + 1;
      return TRUE;
    }
  if (!is_line_end (p[length]))
    return FALSE;
  end_cell (self, p + length);
  return TRUE;
}

/* Cells looked at together. */
#define BATCH 64

typedef struct
{
  guint n;
  guint64 words[BATCH];   /* the first eight bytes of each cell */
  guint64 lengths[BATCH];
} Batch;

/* The cells of a row from here on as far as delimiters end them, at most @n: all places where cells end are found before the first
 * number is read, so that no number waits for the one before it. */
static inline void
gather (ParindexCsvReader *self, const char *p, guint n, Batch *batch)
{
  guint k = 0;

  while (k < n && self->end - p >= 64 + 8)
    {
      const char *block = p;
      guint64 stops = find_stops (block);

      self->block = block;
      self->stops = stops;
      if (stops == 0)
        break;
      for (; stops != 0 && k < n; stops &= stops - 1, k++)
        {
          const char *stop = block + __builtin_ctzll (stops);

          if (G_UNLIKELY (*stop != self->delimiter))
            goto done;
          batch->words[k] = parindex_bytes_load (p);
          batch->lengths[k] = (guint64) (stop - p);
          p = stop + 1;
        }
    }
done:
  batch->n = k;
}

/* parindex_bytes_read_decimal() for all of them, without branches; FALSE if one is anything else, be it a negative number. */
static inline gboolean
read_batch (const Batch *batch, gint32 *restrict coefficients, guint8 *restrict scales)
{
  guint64 bad = 0;

  for (guint i = 0; i < batch->n; i++)
    {
      guint64 shift = (64 - 8 * batch->lengths[i]) & 63;
      guint64 word = (batch->words[i] ^ PARINDEX_BYTES_EACH ('0')) << shift;
      guint64 point = (word >> 4) & PARINDEX_BYTES_EACH (0x01);
      guint64 before;

      word ^= (point << 5) - (point << 1);
      bad |= ((batch->lengths[i] - 1) >> 3) | (word & (point | point << 1)) | (point & (point - (point != 0)));
      bad |= (point >> 56) | ((point >> shift) & 1);
      before = word & (point - (point != 0));
      word += (before << 8) - before;
      word = word * 10 + (word >> 8);
      coefficients[i] = (gint32) ((word & 0xff) * 1000000 + ((word >> 16) & 0xff) * 10000 + ((word >> 32) & 0xff) * 100 + ((word >> 48) & 0xff));
      /* The byte of the point, counted from the end. */
      scales[i] = (guint8) ((point * G_GUINT64_CONSTANT (0x0706050403020100)) >> 56);
    }
  return bad == 0;
}

static inline gboolean
read_short_number (const char *p, guint length, gint32 *coefficient, guint8 *scale)
{
  guint64 magnitude;
  guint sign = *p == '-';
  int decimals;

  if (length - sign - 1 >= 8 || !parindex_bytes_read_decimal (p + sign, length - sign, &magnitude, &decimals))
    return FALSE;

  *coefficient = (gint32) (sign != 0 ? 0 - magnitude : magnitude);
  *scale = (guint8) decimals;
  return TRUE;
}

PARINDEX_SIMD guint
parindex_csv_reader_next_plain_numbers (ParindexCsvReader *self, guint n, gint32 *coefficients, guint8 *scales)
{
  gboolean plain = self->row_open;
  guint k = 0;
  Batch batch;

  while (plain && k < n)
    {
      gather (self, self->pos, MIN (n - k, BATCH), &batch);
      plain = batch.n > 0;
      if (read_batch (&batch, coefficients + k, scales + k))
        for (guint i = 0; i < batch.n; i++)
          self->pos += batch.lengths[i] + 1;
      else
        for (guint i = 0; i < batch.n && plain; i++)
          {
            plain = read_short_number (self->pos, (guint) batch.lengths[i], &coefficients[k + i], &scales[k + i]);
            if (plain)
              self->pos += batch.lengths[i] + 1;
            else
              batch.n = i;
          }
      k += batch.n;
    }
  if (k > 0)
    self->line = self->next_line;

  return k;
}
