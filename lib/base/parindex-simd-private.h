/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* A function compiled for several instruction sets, of which one is chosen when the library is loaded. Only for integer
 * arithmetic, or for operations that IEEE 754 rounds the same way everywhere: all of them give the same bits.
 * Sanitizers instrument before the resolvers may run. */
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define PARINDEX_SIMD __attribute__ ((target_clones ("arch=x86-64-v4", "avx2", "default"), optimize ("O3")))
#elif defined(__GNUC__) && !defined(__clang__)
#define PARINDEX_SIMD __attribute__ ((optimize ("O3")))
#else
#define PARINDEX_SIMD
#endif
