/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-error.h>

/**
 * parindex_error_quark:
 *
 * The error domain of the library.
 *
 * Returns: the quark
 *
 * Since: 1.0
 */
G_DEFINE_QUARK (parindex-error-quark, parindex_error)
