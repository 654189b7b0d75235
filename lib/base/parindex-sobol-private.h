/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Scrambled points of Sobol': numbers from 0 to below 1 that fill the cube more evenly than random ones. As those of Philox, each is a function of
 * the seed, the draw and its place alone.
 *
 * The scrambling is Owen's, by the hash of Laine and Karras with the constants of Vegdahl; its keys are numbers of Philox. Places beyond the
 * dimensions of the table use the same dimensions again, with the order of their points shuffled by the same means: B. Burley, "Practical
 * hash-based Owen scrambling", Journal of Computer Graphics Techniques 9(4), 2020. The first 2^k points remain such a net. */

#define PARINDEX_SOBOL_DIMENSIONS 64
#define PARINDEX_SOBOL_BITS 32

typedef struct
{
  guint n;                                                          /* places */
  guint32 *keys;                                                    /* of each place */
  guint32 *shuffles;                                                /* of each PARINDEX_SOBOL_DIMENSIONS places */
  guint32 directions[PARINDEX_SOBOL_DIMENSIONS][PARINDEX_SOBOL_BITS]; /* the first bit being the highest */
} ParindexSobol;

void parindex_sobol_init (ParindexSobol *self, guint64 seed, guint n);
void parindex_sobol_clear (ParindexSobol *self);
/* The n numbers of a draw. It does not change @self, which any number of threads may use. */
void parindex_sobol_fill (const ParindexSobol *self, guint32 draw, double *uniforms);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexSobol, parindex_sobol_clear)

G_END_DECLS
