/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifdef PARINDEX_HAVE_LPSOLVE
#include <lpsolve/lp_lib.h>
#endif

#include "base/parindex-linear-program-private.h"

#ifdef PARINDEX_HAVE_LPSOLVE

gboolean
parindex_maximise (const double             *objective,
                   guint                     n,
                   const ParindexConstraint *constraints,
                   guint                     n_constraints,
                   double                   *x)
{
  lprec *program = make_lp (0, (int) n);
  g_autofree int *columns = g_new (int, n);
  g_autofree double *row = g_memdup2 (objective, sizeof *objective * n);
  gboolean solved;

  for (guint k = 0; k < n; k++)
    columns[k] = (int) k + 1;
  set_verbose (program, NEUTRAL);
  set_maxim (program);
  set_obj_fnex (program, (int) n, row, columns);
  set_add_rowmode (program, TRUE);
  for (guint i = 0; i < n_constraints; i++)
    add_constraintex (program, (int) n, constraints[i].coefficients, columns, LE, constraints[i].bound);
  set_add_rowmode (program, FALSE);
  solved = solve (program) == OPTIMAL && get_variables (program, x);
  /* What nothing holds is sometimes "optimal" at its infinity. */
  for (guint k = 0; k < n && solved; k++)
    solved = x[k] < get_infinite (program);
  delete_lp (program);

  return solved;
}

#else /* The method that needs it is not registered then. */

gboolean
parindex_maximise (const double             *objective,
                   guint                     n,
                   const ParindexConstraint *constraints,
                   guint                     n_constraints,
                   double                   *x)
{
  return FALSE;
}

#endif
