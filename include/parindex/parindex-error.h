/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-types.h>

G_BEGIN_DECLS

/**
 * ParindexError:
 * @PARINDEX_ERROR_FAILED: something else
 * @PARINDEX_ERROR_IO: a file or stream could not be read or written
 * @PARINDEX_ERROR_SYNTAX: the text is not JSON, or not a table
 * @PARINDEX_ERROR_ENCODING: the text is not UTF-8
 * @PARINDEX_ERROR_LIMIT: larger, deeper or more than the limits allow
 * @PARINDEX_ERROR_UNKNOWN_MEMBER: a member that the format does not know
 * @PARINDEX_ERROR_MISSING_MEMBER: a member that must be given is not
 * @PARINDEX_ERROR_DUPLICATE: the same member, id, row or cell twice
 * @PARINDEX_ERROR_TYPE: another type of value was expected
 * @PARINDEX_ERROR_NUMBER: text that is not a number, or could be read two ways
 * @PARINDEX_ERROR_RANGE: a number outside of what is allowed
 * @PARINDEX_ERROR_PRECISION: a double that does not have the stated number of decimals
 * @PARINDEX_ERROR_REFERENCE: an id that names nothing
 * @PARINDEX_ERROR_UNKNOWN_METHOD: a rule, aggregation or word that is not registered
 * @PARINDEX_ERROR_UNSUPPORTED: known, but not by this version
 * @PARINDEX_ERROR_STRUCTURE: a framework that does not hold together
 * @PARINDEX_ERROR_POLICY: missing cells and no policy for them, or ties that the stated keys leave
 * @PARINDEX_ERROR_MAX: maxima that are needed and absent, or differ and must not
 * @PARINDEX_ERROR_SHAPE: a block of values of the wrong size
 * @PARINDEX_ERROR_SEALED: the object can no longer be changed
 * @PARINDEX_ERROR_UNSEALED: the object must be sealed first
 * @PARINDEX_ERROR_NOT_FOUND: there is no such unit, criterion, framework, period or stage
 * @PARINDEX_ERROR_INVALID_ARGUMENT: an argument that makes no sense
 *
 * What went wrong. A #GError of this domain carries the first problem and says
 * how many there are; the problem lists carry all of them. What was cancelled
 * has %G_IO_ERROR_CANCELLED instead, as everywhere in GIO.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_ERROR_FAILED = 1,
  PARINDEX_ERROR_IO = 2,
  PARINDEX_ERROR_SYNTAX = 3,
  PARINDEX_ERROR_ENCODING = 4,
  PARINDEX_ERROR_LIMIT = 5,
  PARINDEX_ERROR_UNKNOWN_MEMBER = 6,
  PARINDEX_ERROR_MISSING_MEMBER = 7,
  PARINDEX_ERROR_DUPLICATE = 8,
  PARINDEX_ERROR_TYPE = 9,
  PARINDEX_ERROR_NUMBER = 10,
  PARINDEX_ERROR_RANGE = 11,
  PARINDEX_ERROR_PRECISION = 12,
  PARINDEX_ERROR_REFERENCE = 13,
  PARINDEX_ERROR_UNKNOWN_METHOD = 14,
  PARINDEX_ERROR_UNSUPPORTED = 15,
  PARINDEX_ERROR_STRUCTURE = 16,
  PARINDEX_ERROR_POLICY = 17,
  PARINDEX_ERROR_MAX = 18,
  PARINDEX_ERROR_SHAPE = 19,
  PARINDEX_ERROR_SEALED = 20,
  PARINDEX_ERROR_UNSEALED = 21,
  PARINDEX_ERROR_NOT_FOUND = 22,
  PARINDEX_ERROR_INVALID_ARGUMENT = 23,
} ParindexError;

/**
 * PARINDEX_ERROR:
 *
 * The error domain of the library.
 *
 * Since: 1.0
 */
#define PARINDEX_ERROR (parindex_error_quark ())

PARINDEX_AVAILABLE_IN_1_0
GQuark parindex_error_quark (void);

G_END_DECLS
