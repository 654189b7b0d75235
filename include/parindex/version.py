#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes parindex-version.h for a version: the export macros of every minor release up to it."""

import sys

TEMPLATE = """/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

/**
 * PARINDEX_MAJOR_VERSION:
 *
 * The major version of the headers.
 *
 * Since: 1.0
 */
#define PARINDEX_MAJOR_VERSION ({major})

/**
 * PARINDEX_MINOR_VERSION:
 *
 * The minor version of the headers.
 *
 * Since: 1.0
 */
#define PARINDEX_MINOR_VERSION ({minor})

/**
 * PARINDEX_MICRO_VERSION:
 *
 * The micro version of the headers.
 *
 * Since: 1.0
 */
#define PARINDEX_MICRO_VERSION ({micro})

/**
 * PARINDEX_VERSION_STRING:
 *
 * The version of the headers as text.
 *
 * Since: 1.0
 */
#define PARINDEX_VERSION_STRING "{version}"

/**
 * PARINDEX_CHECK_VERSION:
 * @major: a major version
 * @minor: a minor version
 * @micro: a micro version
 *
 * Whether the headers are of this version or a later one.
 *
 * Since: 1.0
 */
#define PARINDEX_CHECK_VERSION(major, minor, micro) \\
  (PARINDEX_MAJOR_VERSION > (major) || \\
   (PARINDEX_MAJOR_VERSION == (major) && PARINDEX_MINOR_VERSION > (minor)) || \\
   (PARINDEX_MAJOR_VERSION == (major) && PARINDEX_MINOR_VERSION == (minor) && PARINDEX_MICRO_VERSION >= (micro)))

#define PARINDEX_ENCODE_VERSION(major, minor) ((major) << 16 | (minor) << 8)

#ifndef PARINDEX_VERSION_MAX_ALLOWED
#define PARINDEX_VERSION_MAX_ALLOWED PARINDEX_ENCODE_VERSION ({major}, {minor})
#endif

#ifndef PARINDEX_VERSION_MIN_REQUIRED
#define PARINDEX_VERSION_MIN_REQUIRED PARINDEX_ENCODE_VERSION ({major}, {minor})
#endif

#ifdef PARINDEX_COMPILATION
#define PARINDEX_EXTERN __attribute__ ((visibility ("default"))) extern
#else
#define PARINDEX_EXTERN extern
#endif
"""

MINOR = """
#if PARINDEX_VERSION_MIN_REQUIRED >= PARINDEX_ENCODE_VERSION ({major}, {minor})
#define PARINDEX_DEPRECATED_IN_{major}_{minor} G_DEPRECATED
#define PARINDEX_DEPRECATED_IN_{major}_{minor}_FOR(f) G_DEPRECATED_FOR (f)
#else
#define PARINDEX_DEPRECATED_IN_{major}_{minor}
#define PARINDEX_DEPRECATED_IN_{major}_{minor}_FOR(f)
#endif

#if PARINDEX_VERSION_MAX_ALLOWED < PARINDEX_ENCODE_VERSION ({major}, {minor})
#define PARINDEX_AVAILABLE_IN_{major}_{minor} G_UNAVAILABLE ({major}, {minor}) PARINDEX_EXTERN
#else
#define PARINDEX_AVAILABLE_IN_{major}_{minor} PARINDEX_EXTERN
#endif
"""


def main(version, path):
    major, minor, micro = map(int, version.split("."))
    with open(path, "w", encoding="utf-8") as out:
        out.write(TEMPLATE.format(version=version, major=major, minor=minor, micro=micro))
        for each in range(minor + 1):
            out.write(MINOR.format(major=major, minor=each))


main(*sys.argv[1:])
