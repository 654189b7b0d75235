/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A piece of the text being read; not terminated. */
typedef struct
{
  const char *text;
  gsize length;
  gboolean escaped; /* a string with backslashes: parindex_json_slice_dup() undoes them */
} ParindexJsonSlice;

typedef enum
{
  PARINDEX_JSON_OBJECT,
  PARINDEX_JSON_ARRAY,
  PARINDEX_JSON_STRING,
  PARINDEX_JSON_NUMBER,
  PARINDEX_JSON_TRUE,
  PARINDEX_JSON_FALSE,
  PARINDEX_JSON_NULL,
  PARINDEX_JSON_NONE, /* the end of the text, or something that starts no value */
} ParindexJsonType;

typedef enum
{
  PARINDEX_JSON_FAULT_NONE,
  PARINDEX_JSON_FAULT_SYNTAX,   /* not RFC 8259 */
  PARINDEX_JSON_FAULT_ENCODING, /* not UTF-8 */
  PARINDEX_JSON_FAULT_DEPTH,    /* deeper than max_depth */
} ParindexJsonFault;

/* A pull reader of RFC 8259 text: strict, bounded, allocates nothing. After a fault every call fails and the first
 * fault stays. A copy of the struct is a bookmark to read from again. */
typedef struct
{
  const char *start;
  const char *pos;
  const char *end;
  guint depth;
  guint max_depth; /* at most 512 */
  gboolean fresh;  /* just behind an opening bracket: no comma is due */
  ParindexJsonFault fault;
  const char *fault_pos;
} ParindexJsonReader;

/* @text must stay; a UTF-8 BOM is passed over; checks that the text is UTF-8. */
void parindex_json_reader_init (ParindexJsonReader *self, const char *text, gsize length, guint max_depth);
ParindexJsonType parindex_json_reader_peek (ParindexJsonReader *self);
gboolean parindex_json_reader_begin_object (ParindexJsonReader *self);
/* FALSE at the closing bracket, which is then consumed, and on faults. */
gboolean parindex_json_reader_next_member (ParindexJsonReader *self, ParindexJsonSlice *name);
gboolean parindex_json_reader_begin_array (ParindexJsonReader *self);
gboolean parindex_json_reader_next_element (ParindexJsonReader *self);
gboolean parindex_json_reader_string (ParindexJsonReader *self, ParindexJsonSlice *out);
gboolean parindex_json_reader_number (ParindexJsonReader *self, ParindexJsonSlice *out);
/* A number of at most eight characters behind its sign that stands right at the place of the reader, as behind
 * next_member(), with trailing zeros of the fraction kept in the scale; FALSE, and nothing is taken, if it is not one. */
gboolean parindex_json_reader_short_decimal (ParindexJsonReader *self, gint64 *coefficient, int *scale);
/* true, false or null */
gboolean parindex_json_reader_literal (ParindexJsonReader *self, ParindexJsonType *out);
/* Passes over any one value, checking it; @raw (nullable) is its text. */
gboolean parindex_json_reader_skip (ParindexJsonReader *self, ParindexJsonSlice *raw);
/* TRUE if nothing but white space is left; else a syntax fault. */
gboolean parindex_json_reader_finish (ParindexJsonReader *self);
/* Line of a place in the text, from 1. */
guint parindex_json_reader_line_at (const ParindexJsonReader *self, const char *pos);
guint parindex_json_reader_line (const ParindexJsonReader *self);

/* Unescaped and terminated; NULL if it holds a NUL character. */
char *parindex_json_slice_dup (const ParindexJsonSlice *self);
gboolean parindex_json_slice_equal (const ParindexJsonSlice *self, const char *text);
/* Into @out, which has room for self->length bytes; returns how many it takes. NUL characters are kept, nothing terminates. */
gsize parindex_json_slice_unescape (const ParindexJsonSlice *self, char *out);
/* Reads the escape behind a backslash; returns the place behind it, or NULL if JSON has no such escape. */
const char *parindex_json_read_escape (const char *p, const char *end, gunichar *out);

/* Canonical text: two spaces a level, "name": value, one member a line; arrays and objects written inside
 * begin_inline/end_inline stand on one line; a newline at the end. */
typedef struct _ParindexJsonWriter ParindexJsonWriter;

ParindexJsonWriter *parindex_json_writer_new (void);
void parindex_json_writer_free (ParindexJsonWriter *self);
void parindex_json_writer_begin_object (ParindexJsonWriter *self);
void parindex_json_writer_end_object (ParindexJsonWriter *self);
void parindex_json_writer_begin_array (ParindexJsonWriter *self);
void parindex_json_writer_end_array (ParindexJsonWriter *self);
void parindex_json_writer_begin_inline (ParindexJsonWriter *self);
void parindex_json_writer_end_inline (ParindexJsonWriter *self);
void parindex_json_writer_member (ParindexJsonWriter *self, const char *name);
void parindex_json_writer_string (ParindexJsonWriter *self, const char *text);
/* Number text as it is to stand there, or true, false, null. */
void parindex_json_writer_verbatim (ParindexJsonWriter *self, const char *text);
void parindex_json_writer_bool (ParindexJsonWriter *self, gboolean value);
void parindex_json_writer_null (ParindexJsonWriter *self);
/* A valid JSON value, read again and written in canonical form; number text and member order are kept. */
void parindex_json_writer_raw (ParindexJsonWriter *self, const char *text, gsize length);
/* The text with a newline at the end; frees the writer. */
GBytes *parindex_json_writer_finish (ParindexJsonWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParindexJsonWriter, parindex_json_writer_free)

G_END_DECLS
