/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <math.h>
#include <string.h>

#include <parindex/parindex.h>

/* What tests of the typed objects share. */

/* JSON that is easier to read in C: 'text' for "text". */
static inline char *
json (const char *text)
{
  char *copy = g_strdup (text);

  return g_strdelimit (copy, "'", '"');
}

static inline GBytes *
bytes_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static inline char *
text_of (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static inline ParindexNumber *
number (const char *text)
{
  g_autoptr (GError) error = NULL;
  ParindexNumber *value = parindex_number_new_from_string (text, &error);

  g_assert_no_error (error);

  return value;
}

static inline ParindexPeriod *
period (const char *text)
{
  g_autoptr (GError) error = NULL;
  ParindexPeriod *value = parindex_period_new_from_string (text, &error);

  g_assert_no_error (error);

  return value;
}

/* A document of single-quoted JSON that must be right. */
static inline ParindexDocument *
load (const char *text)
{
  g_autofree char *source = json (text);
  g_autoptr (GBytes) bytes = bytes_of (source);
  g_autoptr (GError) error = NULL;
  ParindexDocument *document = parindex_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);

  return document;
}

#define HEAD "{'format': 'parindex-document', 'version': 1, "

/* Two leaves under a sum, three units in two regions, one of them not ranked. */
#define SMALL_FRAMEWORK \
  "{'id': 'f', 'title': 'Chỉ số', 'aggregation': 'sum', 'missing': 'propagate', " \
  "'criteria': [{'id': 'a', 'title': 'A', 'max': 10}, {'id': 'b', 'title': 'B', 'max': 30}]}"
#define SMALL_UNITS \
  "{'id': 'u1', 'name': 'Một', 'groups': {'region': 'north'}}, " \
  "{'id': 'u2', 'name': 'Hai', 'groups': {'region': 'south'}}, " \
  "{'id': 'u3', 'name': 'Ba', 'groups': {'region': 'north'}, 'ranked': false}"
#define SMALL_VALUES \
  "{'u1': {'a': 7.5, 'b': 20}, 'u2': {'a': 10, 'b': 'n/a'}, 'u3': {'a': 9, 'b': 30}}"
#define SMALL_DOCUMENT \
  HEAD "'frameworks': [" SMALL_FRAMEWORK "], 'units': [" SMALL_UNITS "], " \
  "'assessments': [{'framework': 'f', 'period': '2022', 'values': " SMALL_VALUES "}]}"

/* The small document's assessment before it has values. */
static inline ParindexAssessment *
empty_assessment (ParindexDocument *document)
{
  g_autoptr (ParindexPeriod) when = period ("2023");
  g_autoptr (GError) error = NULL;
  g_autoptr (GListStore) units = g_list_store_new (PARINDEX_TYPE_UNIT);
  ParindexAssessment *assessment;
  static const char *const ids[] = { "u1", "u2", "u3" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (ParindexUnit) unit = parindex_unit_new (ids[i], ids[i]);

      g_list_store_append (units, unit);
    }
  assessment = parindex_assessment_new (parindex_document_get_framework (document, "f"), G_LIST_MODEL (units), when, &error);
  g_assert_no_error (error);

  return assessment;
}

static inline ParindexScoreboard *
score (ParindexDocument *document)
{
  g_autoptr (GError) error = NULL;
  ParindexScoreboard *scoreboard = parindex_document_score (document, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return scoreboard;
}

static inline void
set_cell (ParindexAssessment *assessment,
          const char         *stage,
          const char         *unit,
          const char         *criterion,
          const char         *text)
{
  g_autoptr (ParindexNumber) value = text != NULL ? number (text) : NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (parindex_assessment_set_value (assessment, stage, unit, criterion, value, &error));
  g_assert_no_error (error);
}

static inline void
assert_number (const ParindexNumber *value,
               const char           *text)
{
  g_autofree char *found = value != NULL ? parindex_number_to_string (value) : NULL;

  g_assert_cmpstr (found, ==, text);
}

/* Takes and clears an error that must be of the code. */
#define assert_code(error, CODE) \
  G_STMT_START \
  { \
    g_assert_error ((error), PARINDEX_ERROR, PARINDEX_ERROR_##CODE); \
    g_clear_error (&(error)); \
  } \
  G_STMT_END

#define assert_cancelled(call) \
  G_STMT_START \
  { \
    g_autoptr (GError) error = NULL; \
    g_assert_false ((call) != 0); \
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED); \
  } \
  G_STMT_END

#define assert_refused(call, CODE) \
  G_STMT_START \
  { \
    g_autoptr (GError) error = NULL; \
    g_assert_false ((call) != 0); \
    assert_code (error, CODE); \
  } \
  G_STMT_END

#define assert_done(call) \
  G_STMT_START \
  { \
    g_autoptr (GError) error = NULL; \
    gboolean done_ = (call) != 0; \
    g_assert_no_error (error); \
    g_assert_true (done_); \
  } \
  G_STMT_END

static inline void
count_up (GObject    *object,
          GParamSpec *pspec,
          gpointer    count)
{
  ++*(int *) count;
}

/* The setter must tell of a change, and only of a change. */
#define assert_notifies(object, property, call, times) \
  G_STMT_START \
  { \
    int count_ = 0; \
    gulong id_ = g_signal_connect ((object), "notify::" property, G_CALLBACK (count_up), &count_); \
    call; \
    g_assert_cmpint (count_, ==, (times)); \
    g_signal_handler_disconnect ((object), id_); \
  } \
  G_STMT_END

/* Borrowed from a list that keeps its items. */
static inline gpointer
item (gpointer list,
      guint    index)
{
  gpointer object = g_list_model_get_item (G_LIST_MODEL (list), index);

  if (object != NULL)
    g_object_unref (object);

  return object;
}
