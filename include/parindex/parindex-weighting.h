/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-enums.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_WEIGHTING (parindex_weighting_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_DERIVABLE_TYPE (ParindexWeighting, parindex_weighting, PARINDEX, WEIGHTING, GObject)

/**
 * ParindexWeightingClass:
 * @parent_class: the parent class
 *
 * The class of a weighting.
 *
 * Since: 1.0
 */
struct _ParindexWeightingClass
{
  GObjectClass parent_class;

  /*< private >*/
  gconstpointer ops;
  gpointer reserved[15];
};

PARINDEX_AVAILABLE_IN_1_0
ParindexWeighting *parindex_weighting_for_kind (const char *kind, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_weighting_get_kind (ParindexWeighting *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_weighting_reads_scores (ParindexWeighting *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFoundWeights *parindex_weighting_find (ParindexWeighting *self, ParindexScoreboard *scoreboard, const char *criterion, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexFoundWeights *parindex_weighting_find_in_framework (ParindexWeighting *self, ParindexFramework *framework, const char *criterion, GError **error);

/* The kinds. Their parameters are properties, set when they are made and never changed; names and words are those of documents. */

#define PARINDEX_TYPE_EQUAL_WEIGHTING (parindex_equal_weighting_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexEqualWeighting, parindex_equal_weighting, PARINDEX, EQUAL_WEIGHTING, ParindexWeighting)

#define PARINDEX_TYPE_AHP_WEIGHTING (parindex_ahp_weighting_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexAhpWeighting, parindex_ahp_weighting, PARINDEX, AHP_WEIGHTING, ParindexWeighting)

#define PARINDEX_TYPE_BUDGET_ALLOCATION_WEIGHTING (parindex_budget_allocation_weighting_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexBudgetAllocationWeighting, parindex_budget_allocation_weighting, PARINDEX, BUDGET_ALLOCATION_WEIGHTING, ParindexWeighting)

#define PARINDEX_TYPE_ENTROPY_WEIGHTING (parindex_entropy_weighting_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexEntropyWeighting, parindex_entropy_weighting, PARINDEX, ENTROPY_WEIGHTING, ParindexWeighting)

#define PARINDEX_TYPE_CRITIC_WEIGHTING (parindex_critic_weighting_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexCriticWeighting, parindex_critic_weighting, PARINDEX, CRITIC_WEIGHTING, ParindexWeighting)

#define PARINDEX_TYPE_PCA_WEIGHTING (parindex_pca_weighting_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexPcaWeighting, parindex_pca_weighting, PARINDEX, PCA_WEIGHTING, ParindexWeighting)

#define PARINDEX_TYPE_OPTIMISED_WEIGHTING (parindex_optimised_weighting_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexOptimisedWeighting, parindex_optimised_weighting, PARINDEX, OPTIMISED_WEIGHTING, ParindexWeighting)

#define PARINDEX_TYPE_BENEFIT_OF_THE_DOUBT_WEIGHTING (parindex_benefit_of_the_doubt_weighting_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexBenefitOfTheDoubtWeighting, parindex_benefit_of_the_doubt_weighting, PARINDEX, BENEFIT_OF_THE_DOUBT_WEIGHTING, ParindexWeighting)

G_END_DECLS
