/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-enums.h>

G_BEGIN_DECLS

/* One cell of a table, as it stands there; not terminated. */
typedef struct
{
  const char *text;
  gsize length;
  gboolean quoted; /* stood in quotes (which are not part of it) */
  gboolean escaped; /* holds doubled quotes: parindex_csv_cell_dup() undoes them */
} ParindexCsvCell;

typedef enum
{
  PARINDEX_CSV_FAULT_NONE,
  PARINDEX_CSV_FAULT_ENCODING, /* not UTF-8 (UTF-16 and legacy code pages included), or a NUL byte */
  PARINDEX_CSV_FAULT_QUOTE,    /* a quote that is not closed, or text behind a closing quote */
} ParindexCsvFault;

/* A reader of delimited text (RFC 4180 with , ; or tab; LF, CRLF or CR; BOM; a first line "sep=;" as Excel reads it).
 * A quote inside an unquoted cell is a character like others. Allocates nothing. */
typedef struct
{
  const char *start;
  const char *pos;
  const char *end;
  char delimiter;
  guint line;     /* of the cell just read, from 1 */
  guint next_line;
  gboolean row_open; /* cells may follow in the current row */
  ParindexCsvFault fault;
  const char *fault_pos;
  guint fault_line;
  const char *block; /* 64 bytes of which parindex_csv_reader_next_plain_number() knows */
  guint64 stops;     /* where a plain number would end: a bit a byte */
} ParindexCsvReader;

/* @text must stay. Finds the delimiter from the first line outside quotes (the one of , ; tab that occurs most). */
void parindex_csv_reader_init (ParindexCsvReader *self, const char *text, gsize length);
/* To the next row that is not blank (white space and delimiters only); FALSE at the end or on a fault. Skips what is
 * left of the current row. */
gboolean parindex_csv_reader_next_row (ParindexCsvReader *self);
/* FALSE at the end of the row or on a fault. */
gboolean parindex_csv_reader_next_cell (ParindexCsvReader *self, ParindexCsvCell *cell);
char *parindex_csv_cell_dup (const ParindexCsvCell *cell);
gboolean parindex_csv_cell_equal (const ParindexCsvCell *cell, const char *text);

typedef enum
{
  PARINDEX_CSV_NUMBER_OK,
  PARINDEX_CSV_NUMBER_EMPTY,          /* blank (white space, no-break space): missing */
  PARINDEX_CSV_NUMBER_NOT_APPLICABLE, /* n/a */
  PARINDEX_CSV_NUMBER_BIG,            /* a number, but not in 64 bits: read plain_text */
  PARINDEX_CSV_NUMBER_AMBIGUOUS,      /* reads two ways, and no style is declared */
  PARINDEX_CSV_NUMBER_STYLE,          /* a number, but not in the declared style */
  PARINDEX_CSV_NUMBER_PERCENT,        /* a number with % */
  PARINDEX_CSV_NUMBER_NOT_A_NUMBER,
} ParindexCsvNumber;

/* Reads a cell as a number of the style. Under UNDECLARED a cell that both plain and vi (or en and vi) could have
 * written with different values is AMBIGUOUS ("2.000", "2,000", "12.345"); one that only a decimal point explains
 * ("1234.5", "0.333") or only a decimal comma ("87,06") is OK and *@uses says PLAIN or VI (so that a table that mixes them
 * can be refused); digits alone are neutral (*@uses UNDECLARED). Under a declared style *@uses is that style.
 * A number with an exponent is never grouped, and no grouped number starts with 0. ".5" is a number, "5." is not.
 * *@coefficient and *@scale are set for OK only, *@uses (nullable) always: where the number is not OK, to @style.
 * For BIG, *@uses is as for OK, and *@plain_text (nullable, to be freed; else NULL) is the number as JSON number text. */
ParindexCsvNumber parindex_csv_cell_number (const ParindexCsvCell *cell, ParindexNumberStyle style,
                                            gint64 *coefficient, int *scale, ParindexNumberStyle *uses, char **plain_text);

/* The fast way through big tables: if the next cell of the row is an unquoted plain number in 64 bits (optional minus,
 * digits, at most one point between them, scale <= PARINDEX_MAX_SCALE, no white space), takes it and says TRUE; else
 * takes nothing and says FALSE (what *@coefficient and *@scale are then is not said), and
 * parindex_csv_reader_next_cell() tells what is there (or that the row ends). Trailing zeros of the fraction are kept
 * in the scale here. */
gboolean parindex_csv_reader_next_plain_number (ParindexCsvReader *self, gint64 *coefficient, int *scale);

/* The same for up to @n cells at once, of at most eight characters behind the minus, as long as another cell follows in the row;
 * returns how many. It may stop earlier, as it does close to the end of the text. */
guint parindex_csv_reader_next_plain_numbers (ParindexCsvReader *self, guint n, gint32 *coefficients, guint8 *scales);

/* Appends a cell, quoted only where needed. */
void parindex_csv_append_cell (GString *out, const char *text, char delimiter);

G_END_DECLS
