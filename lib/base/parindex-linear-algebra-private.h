/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Small dense matrices of doubles, column by column, on LAPACK. What has a sign of its own choice is given one, so that results do not
 * depend on how LAPACK was built. */

/* A symmetric @a: its eigenvalues, largest first, and the unit eigenvectors in the columns of @vectors. FALSE if they are not found. */
gboolean parindex_symmetric_eigen (const double *a, guint n, double *values, double *vectors);
/* The largest eigenvalue of a matrix that is not negative and links all its rows, and its vector: above 0, with sum 1. FALSE if they are
 * not found. */
gboolean parindex_principal_eigen (const double *a, guint n, double *value, double *vector);
/* Solves @a x = b for a symmetric @a that is positive definite; FALSE if it is not, or nearly not. */
gboolean parindex_solve_definite (const double *a, guint n, const double *b, double *x);
/* Turns the sign of a vector so that the first of its largest elements is above 0; elements count as equally large where only rounding
 * tells them apart. */
void parindex_vector_fix_sign (double *vector, guint n);

/* Rotates the columns of @loadings, @n_rows by @n_factors, to the greatest variance of their squares: varimax with Kaiser's normalisation
 * of rows. The factors come in the order of what they explain, most first, with signs as above. H. F. Kaiser, "The varimax criterion for
 * analytic rotation in factor analysis", 1958. */
void parindex_varimax (double *loadings, guint n_rows, guint n_factors);

G_END_DECLS
