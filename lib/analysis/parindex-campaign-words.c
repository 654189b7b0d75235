/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-campaign-outcome-private.h"
#include "base/parindex-fill-private.h"

/* What is said of nominations. Language: English, Vietnamese. */

#define N_LANGUAGES 2

static const char *const states[PARINDEX_N_NOMINATION_STATES][N_LANGUAGES] = {
  [PARINDEX_NOMINATION_STATE_ELIGIBLE] = { "eligible", "đủ điều kiện" },
  [PARINDEX_NOMINATION_STATE_OVER_QUOTA] = { "over quota", "vượt số lượng" },
  [PARINDEX_NOMINATION_STATE_LATE] = { "late", "quá hạn" },
  [PARINDEX_NOMINATION_STATE_INCOMPLETE] = { "incomplete", "thiếu hồ sơ" },
  [PARINDEX_NOMINATION_STATE_NOT_MEETING_CRITERIA] = { "not meeting criteria", "không đạt tiêu chí" },
};

/* %1: the subject; %2: the nominator; %3: its quota; %4: the day it was handed in; %5: the deadline. */
static const char *const reasons[][N_LANGUAGES] = {
  [PARINDEX_NOMINATION_REASON_LATE] = { "Handed in on %4, and due %5.", "Nộp ngày %4, hạn nộp %5." },
  [PARINDEX_NOMINATION_REASON_NOT_SUBMITTED] = { "No day is stated on which it was handed in.", "Không nêu ngày nộp." },
  [PARINDEX_NOMINATION_REASON_NOMINATOR_DOCUMENT] = { "“%1” of %2 is missing.", "Thiếu “%1” của %2." },
  [PARINDEX_NOMINATION_REASON_NOMINEE_DOCUMENT] = { "“%1” of the nominee is missing.", "Thiếu “%1” của tập thể, cá nhân được đề nghị." },
  [PARINDEX_NOMINATION_REASON_CRITERION_UNKNOWN] = { "Whether “%1” is met is not known.", "Chưa rõ có đạt “%1” hay không." },
  [PARINDEX_NOMINATION_REASON_CRITERION_NOT_MET] = { "“%1” is not met.", "Không đạt “%1”." },
  [PARINDEX_NOMINATION_REASON_NO_QUOTA] = { "%2 is none of those who may put anybody forward.", "%2 không thuộc diện được đề nghị khen thưởng." },
  [PARINDEX_NOMINATION_REASON_OVER_QUOTA] = { "%2 may put forward %3; others come first by the declared order.",
                                              "%2 được đề nghị tối đa %3; các đề nghị khác xếp trước theo thứ tự đã công bố." },
  [PARINDEX_NOMINATION_REASON_QUOTA_TIED] = { "%2 may put forward %3; the declared order does not say which.",
                                              "%2 được đề nghị tối đa %3; thứ tự đã công bố không phân định được chọn ai." },
};

static const char *const none_may[N_LANGUAGES] = { "%2 may put nobody forward.", "%2 không được đề nghị đối tượng nào." };

static guint
at (ParindexLanguage language)
{
  return language == PARINDEX_LANGUAGE_VI ? 1 : 0;
}

const char *
parindex_nomination_state_words (ParindexNominationState state,
                                 ParindexLanguage        language)
{
  return states[state][at (language)];
}

static char *
deadline_text (ParindexCampaign *campaign,
               ParindexLanguage  language)
{
  gboolean vi = language == PARINDEX_LANGUAGE_VI;

  if (campaign->deadline != NULL)
    return g_strdup_printf (vi ? "đến hết ngày %s" : "by %s", parindex_period_to_string (campaign->deadline));
  if (campaign->deadline_before != NULL)
    return g_strdup_printf (vi ? "trước ngày %s" : "before %s", parindex_period_to_string (campaign->deadline_before));

  return g_strdup ("–");
}

static const char *
subject_text (ParindexCampaign                *campaign,
              const ParindexNominationFinding *finding)
{
  ParindexCampaignCriterion *criterion = finding->subject != NULL ? parindex_campaign_find_criterion (campaign, finding->subject) : NULL;
  gboolean of_criterion = finding->reason == PARINDEX_NOMINATION_REASON_CRITERION_NOT_MET || finding->reason == PARINDEX_NOMINATION_REASON_CRITERION_UNKNOWN;

  return of_criterion && criterion != NULL && criterion->title != NULL ? criterion->title : finding->subject;
}

char *
parindex_nomination_reason_sentence (ParindexNominationOutcome *self,
                                     guint                      index,
                                     ParindexLanguage           language)
{
  const ParindexNominationFinding *finding = parindex_nomination_outcome_finding (self, index);
  const char *subject = subject_text (self->campaign, finding);
  ParindexCampaignQuota *quota = parindex_campaign_quota_of (self->campaign, self->nominator);
  g_autofree char *count = g_strdup_printf ("%u", quota != NULL ? quota->count : 0);
  g_autofree char *deadline = deadline_text (self->campaign, language);
  ParindexPeriod *submitted = self->nomination->submitted;
  const gboolean over_nothing = finding->reason == PARINDEX_NOMINATION_REASON_OVER_QUOTA && quota != NULL && quota->count == 0;
  GString *out = g_string_new (NULL);

  parindex_append_filled (out, over_nothing ? none_may[at (language)] : reasons[finding->reason][at (language)],
                          (const char *const[]){ subject != NULL ? subject : "–", parindex_unit_get_name (self->nominator), count,
                                                 submitted != NULL ? parindex_period_to_string (submitted) : "–", deadline },
                          5);

  return g_string_free (out, FALSE);
}
