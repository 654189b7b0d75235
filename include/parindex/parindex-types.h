/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <gio/gio.h>

#include <parindex/parindex-version.h>

G_BEGIN_DECLS

typedef struct _ParindexNumber ParindexNumber;
typedef struct _ParindexPeriod ParindexPeriod;
typedef struct _ParindexBand ParindexBand;
typedef struct _ParindexProblem ParindexProblem;
typedef struct _ParindexMethod ParindexMethod;
typedef struct _ParindexContext ParindexContext;
typedef struct _ParindexUnit ParindexUnit;
typedef struct _ParindexRule ParindexRule;
typedef struct _ParindexCriterion ParindexCriterion;
typedef struct _ParindexFramework ParindexFramework;
typedef struct _ParindexAssessment ParindexAssessment;
typedef struct _ParindexDocument ParindexDocument;
typedef struct _ParindexLoader ParindexLoader;
typedef struct _ParindexScorer ParindexScorer;
typedef struct _ParindexScoreboard ParindexScoreboard;
typedef struct _ParindexResult ParindexResult;
typedef struct _ParindexGap ParindexGap;
typedef struct _ParindexGapRow ParindexGapRow;
typedef struct _ParindexExplanation ParindexExplanation;
typedef struct _ParindexStatistics ParindexStatistics;
typedef struct _ParindexAlternative ParindexAlternative;
typedef struct _ParindexAlternatives ParindexAlternatives;
typedef struct _ParindexAlternativeOutcome ParindexAlternativeOutcome;
typedef struct _ParindexRankReversal ParindexRankReversal;
typedef struct _ParindexAssociation ParindexAssociation;
typedef struct _ParindexAssociatedPair ParindexAssociatedPair;
typedef struct _ParindexReliability ParindexReliability;
typedef struct _ParindexTrend ParindexTrend;
typedef struct _ParindexWeighting ParindexWeighting;
typedef struct _ParindexFoundWeights ParindexFoundWeights;
typedef struct _ParindexDiagnostic ParindexDiagnostic;
typedef struct _ParindexWeightRow ParindexWeightRow;
typedef struct _ParindexPca ParindexPca;
typedef struct _ParindexPublishedResult ParindexPublishedResult;
typedef struct _ParindexSuccession ParindexSuccession;
typedef struct _ParindexCorrespondence ParindexCorrespondence;
typedef struct _ParindexFact ParindexFact;
typedef struct _ParindexObservation ParindexObservation;
typedef struct _ParindexSeries ParindexSeries;
typedef struct _ParindexRegisterEntry ParindexRegisterEntry;
typedef struct _ParindexRegister ParindexRegister;
typedef struct _ParindexTarget ParindexTarget;
typedef struct _ParindexTargetOutcome ParindexTargetOutcome;
typedef struct _ParindexTargetTotal ParindexTargetTotal;
typedef struct _ParindexTargetReport ParindexTargetReport;
typedef struct _ParindexAssignment ParindexAssignment;
typedef struct _ParindexAgencyReport ParindexAgencyReport;
typedef struct _ParindexAgencyRow ParindexAgencyRow;
typedef struct _ParindexUnitExtract ParindexUnitExtract;
typedef struct _ParindexUnitExtractRow ParindexUnitExtractRow;
typedef struct _ParindexRegisterCount ParindexRegisterCount;
typedef struct _ParindexFollowUp ParindexFollowUp;
typedef struct _ParindexFollowUpRow ParindexFollowUpRow;
typedef struct _ParindexCampaign ParindexCampaign;
typedef struct _ParindexCampaignQuota ParindexCampaignQuota;
typedef struct _ParindexCampaignCriterion ParindexCampaignCriterion;
typedef struct _ParindexCampaignDossier ParindexCampaignDossier;
typedef struct _ParindexNomination ParindexNomination;
typedef struct _ParindexCampaignOutcome ParindexCampaignOutcome;
typedef struct _ParindexNominationOutcome ParindexNominationOutcome;
typedef struct _ParindexComparison ParindexComparison;
typedef struct _ParindexComparisonRow ParindexComparisonRow;
typedef struct _ParindexComparisonPoint ParindexComparisonPoint;
typedef struct _ParindexChangeExplanation ParindexChangeExplanation;
typedef struct _ParindexReconciliation ParindexReconciliation;
typedef struct _ParindexReconciliationRow ParindexReconciliationRow;
typedef struct _ParindexCellChange ParindexCellChange;
typedef struct _ParindexScreenedUnit ParindexScreenedUnit;

G_END_DECLS
