/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "io/parindex-table-rows-private.h"

#define ROWS 256
#define CELLS 65536
/* Blocks on their way between the two threads. */
#define N_BLOCKS 4
/* Text that one thread reads in less time than another one takes to start. */
#define SHORT_TEXT (128 * 1024)

typedef struct
{
  ParindexTableRow rows[ROWS];
  guint n;
  gboolean last;
  gint32 *coefficients;
  guint8 *scales;
} Block;

struct _ParindexTableRows
{
  ParindexCsvReader *csv;
  ParindexCsvReader ahead;
  guint n_columns;
  guint n_rows; /* of a block */
  gboolean plain;
  Block *blocks[N_BLOCKS];
  Block *block; /* at hand */
  guint next;
  GThread *thread; /* NULL where one does it all */
  GAsyncQueue *filled;
  GAsyncQueue *empty;
};

static void
read_row (ParindexTableRows *self,
          ParindexTableRow  *row)
{
  gboolean found = parindex_csv_reader_next_cell (&self->ahead, &row->unit);

  row->n_plain = 0;
  /* Of the unit: a quoted one may go on over several lines. */
  row->line = self->ahead.line;
  if (!found)
    row->unit = (ParindexCsvCell){ .text = "" };
  else if (self->plain)
    row->n_plain = parindex_csv_reader_next_plain_numbers (&self->ahead, self->n_columns, row->coefficients, row->scales);
  row->behind = self->ahead;
}

static void
fill (ParindexTableRows *self,
      Block             *block)
{
  block->last = FALSE;
  for (block->n = 0; block->n < self->n_rows; block->n++)
    if (!parindex_csv_reader_next_row (&self->ahead))
      {
        block->last = TRUE;
        return;
      }
    else
      read_row (self, &block->rows[block->n]);
}

static gpointer
read_ahead (gpointer data)
{
  ParindexTableRows *self = data;
  gboolean last;

  do
    {
      Block *block = g_async_queue_pop (self->empty);

      fill (self, block);
      last = block->last;
      g_async_queue_push (self->filled, block);
    }
  while (!last);

  return NULL;
}

static Block *
block_new (ParindexTableRows *self)
{
  Block *block = g_new0 (Block, 1);

  if (!self->plain)
    return block;
  block->coefficients = g_new (gint32, (gsize) self->n_rows * self->n_columns);
  block->scales = g_new (guint8, (gsize) self->n_rows * self->n_columns);
  for (guint i = 0; i < self->n_rows; i++)
    {
      block->rows[i].coefficients = block->coefficients + (gsize) i * self->n_columns;
      block->rows[i].scales = block->scales + (gsize) i * self->n_columns;
    }

  return block;
}

static void
block_free (Block *block)
{
  if (block == NULL)
    return;
  g_free (block->coefficients);
  g_free (block->scales);
  g_free (block);
}

static void
start_thread (ParindexTableRows *self)
{
  self->filled = g_async_queue_new ();
  self->empty = g_async_queue_new ();
  /* Where no thread can be had, this one reads. */
  self->thread = g_thread_try_new ("parindex-table", read_ahead, self, NULL);
  for (guint i = 1; i < N_BLOCKS && self->thread != NULL; i++)
    {
      self->blocks[i] = block_new (self);
      g_async_queue_push (self->empty, self->blocks[i]);
    }
}

ParindexTableRows *
parindex_table_rows_new (ParindexCsvReader *csv,
                         guint              n_columns,
                         gboolean           plain,
                         guint              n_threads)
{
  ParindexTableRows *self = g_new0 (ParindexTableRows, 1);

  if (n_threads == 0)
    n_threads = g_get_num_processors ();
  self->csv = csv;
  self->ahead = *csv;
  self->n_columns = n_columns;
  self->plain = plain;
  self->n_rows = CLAMP (CELLS / MAX (n_columns, 1), 1, ROWS);
  if (plain && n_threads > 1 && csv->end - csv->pos >= SHORT_TEXT)
    start_thread (self);
  if (self->thread == NULL)
    self->blocks[0] = block_new (self);

  return self;
}

/* FALSE if there is none. */
static gboolean
next_block (ParindexTableRows *self)
{
  if (self->block != NULL && self->block->last)
    return FALSE;
  if (self->thread == NULL)
    fill (self, self->block = self->blocks[0]);
  else
    {
      if (self->block != NULL)
        g_async_queue_push (self->empty, self->block);
      self->block = g_async_queue_pop (self->filled);
    }
  self->next = 0;

  return TRUE;
}

const ParindexTableRow *
parindex_table_rows_next (ParindexTableRows *self)
{
  while (self->block == NULL || self->next == self->block->n)
    if (!next_block (self))
      {
        /* The other thread has pushed its last block, and has left the reader alone since. */
        *self->csv = self->ahead;
        return NULL;
      }

  return &self->block->rows[self->next++];
}

void
parindex_table_rows_free (ParindexTableRows *self)
{
  if (self->thread != NULL)
    {
      while (next_block (self))
        ;
      g_thread_join (self->thread);
    }
  g_clear_pointer (&self->filled, g_async_queue_unref);
  g_clear_pointer (&self->empty, g_async_queue_unref);
  for (guint i = 0; i < N_BLOCKS; i++)
    block_free (self->blocks[i]);
  g_free (self);
}
