/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/improvement/parindex-improvement-private.h"
#include "scoring/parindex-ranking-private.h"

/* A plan in words. */

/* A sentence under way. */
typedef struct
{
  const ParindexImprovement *plan;
  gboolean vi;
  ParindexLanguage language;
  GPtrArray *steps;
} Words;

static void
append_goal (const Words *self,
             GString     *out)
{
  const ParindexImprovement *plan = self->plan;
  g_autoptr (ParindexNumber) number = NULL;

  switch (plan->kind)
    {
    case PARINDEX_IMPROVEMENT_KIND_RANK:
      g_string_append_printf (out, self->vi ? "hạng %s" : "rank %s", plan->goal_text);
      if (plan->within != NULL)
        g_string_append_printf (out, self->vi ? " trong nhóm (%s)" : " within its group (%s)", plan->within);
      break;
    case PARINDEX_IMPROVEMENT_KIND_BAND:
      g_string_append_printf (out, self->vi ? "mức xếp loại “%s”" : "the band “%s”", plan->goal_text);
      break;
    case PARINDEX_IMPROVEMENT_KIND_SCORE:
    case PARINDEX_IMPROVEMENT_KIND_PERCENT:
    default:
      number = parindex_number_new_from_text (plan->goal_text, strlen (plan->goal_text));
      parindex_words_append (out, parindex_number_peek (number), self->language);
      g_string_append (out, plan->kind == PARINDEX_IMPROVEMENT_KIND_PERCENT ? " %" : self->vi ? " điểm" : " points");
    }
}

/* "81.5 points, 83.2 %, rank 4". */
static void
append_figures (const Words *self,
                guint        place,
                GString     *out)
{
  const ParindexImprovement *plan = self->plan;
  const guint decimals = parindex_framework_get_decimals (plan->framework);
  const ParindexRounding rounding = parindex_framework_get_rounding (plan->framework);
  const char point = parindex_words_point (self->language);

  parindex_mpq_append_rounded (out, parindex_number_peek (plan->scores[place]), decimals, rounding, point);
  g_string_append (out, self->vi ? " điểm" : " points");
  if (plan->percents[place] != NULL)
    {
      g_string_append (out, ", ");
      parindex_mpq_append_rounded (out, parindex_number_peek (plan->percents[place]), decimals, rounding, point);
      g_string_append (out, " %");
    }
  if (!isnan (plan->ranks[place]))
    {
      g_string_append (out, self->vi ? ", hạng " : ", rank ");
      parindex_rank_append (out, plan->ranks[place], point);
    }
}

static void
take (const Words *self,
      GString     *sentence)
{
  g_string_append_c (sentence, '.');
  g_ptr_array_add (self->steps, g_string_free (sentence, FALSE));
}

static const char *
name_of (const ParindexImprovement *plan)
{
  const char *name = parindex_unit_get_name (plan->unit);

  return name != NULL && *name != '\0' ? name : parindex_unit_get_id (plan->unit);
}

/* "; needed: more than 81.5 points". */
static void
append_needed (const Words *self,
               GString     *out)
{
  const ParindexImprovement *plan = self->plan;

  g_string_append (out, self->vi ? "; cần " : "; needed: ");
  if (plan->needed_above)
    g_string_append (out, self->vi ? "hơn " : "more than ");
  else
    g_string_append (out, self->vi ? "ít nhất " : "at least ");
  parindex_words_append_readable (out, parindex_number_peek (plan->needed), self->language);
  g_string_append (out, plan->needed_reading.basis == PARINDEX_BASIS_PERCENT ? " %" : self->vi ? " điểm" : " points");
  if (plan->needed_reading.decimals >= 0)
    g_string_append_printf (out, self->vi ? " sau khi làm tròn đến %d chữ số thập phân" : " when rounded to %d decimals", plan->needed_reading.decimals);
}

static void
tell_result (const Words *self)
{
  const ParindexImprovement *plan = self->plan;
  GString *out = g_string_new (name_of (plan));

  if (plan->reached)
    g_string_append (out, self->vi ? " đã đạt " : " has already reached ");
  else if (plan->reachable)
    g_string_append (out, self->vi ? " đạt được " : " can reach ");
  else
    g_string_append (out, self->vi ? " không thể đạt " : " cannot reach ");
  append_goal (self, out);
  if (!plan->reached && plan->reachable)
    {
      g_string_append (out, self->vi ? " với công sức " : " with an effort of ");
      parindex_words_append_readable (out, parindex_number_peek (plan->effort), self->language);
    }
  if (!plan->reached && plan->needed != NULL)
    append_needed (self, out);
  g_string_append (out, self->vi ? "; hiện nay: " : "; now: ");
  append_figures (self, 0, out);
  if (!plan->reached)
    {
      if (plan->reachable)
        g_string_append (out, self->vi ? "; sau khi thực hiện: " : "; then: ");
      else
        g_string_append (out, self->vi ? "; cao nhất có thể: " : "; the best that can be reached: ");
      append_figures (self, 1, out);
    }
  take (self, out);
}

/* Why nothing else reaches the goal either. */
static void
tell_proof (const Words *self,
            GString     *out)
{
  const ParindexImprovement *plan = self->plan;

  g_string_append (out, self->vi ? "Chứng minh: khi mọi tiêu chí có thể nâng đều ở mức cao nhất, điểm là "
                                 : "Proof: with every criterion that can move at the most it can have, the score is ");
  parindex_words_append_readable (out, parindex_number_peek (plan->scores[1]), self->language);
  g_string_append (out, self->vi ? "; điểm tiêu chí tăng thì điểm chung không giảm, nên không phương án nào đạt mục tiêu"
                                 : "; a score never falls when points rise, so no plan reaches the goal");
}

static void
tell_gap (const Words *self)
{
  const ParindexImprovement *plan = self->plan;
  GString *out;

  if (plan->reached)
    return;

  out = g_string_new (NULL);
  if (!plan->reachable)
    tell_proof (self, out);
  else if (plan->exact)
    g_string_append (out, self->vi ? "Không có phương án nào ít công sức hơn, nếu các đơn vị khác giữ nguyên"
                                   : "No plan takes less effort, as long as all other units stay as they are");
  else
    {
      g_string_append (out, self->vi ? "Đây là phương án tốt nhất tìm được; không phương án nào cần ít hơn "
                                     : "This is the best plan that was found; none takes less than ");
      parindex_words_append_readable (out, parindex_number_peek (plan->bound), self->language);
      g_string_append (out, self->vi ? ", tức chênh nhiều nhất " : ", so it may take too much by no more than ");
      parindex_words_append_readable (out, parindex_number_peek (plan->gap), self->language);
    }
  take (self, out);
}

/* Which criteria stay as they are, and why. */
static void
tell_criteria (const Words     *self,
               const char      *vi,
               const char      *en,
               const GPtrArray *criteria)
{
  GString *out;

  if (criteria->len == 0)
    return;

  out = g_string_new (self->vi ? vi : en);
  for (guint i = 0; i < criteria->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : ": ", parindex_criterion_get_id (criteria->pdata[i]));
  take (self, out);
}

char **
parindex_improvement_make_steps (const ParindexImprovement     *plan,
                                 const ParindexImprovementTree *tree,
                                 ParindexLanguage               language)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();
  const Words self = { plan, language == PARINDEX_LANGUAGE_VI, language, steps };

  tell_result (&self);
  for (guint i = 0; i < parindex_list_length (plan->moves); i++)
    g_ptr_array_add (steps, parindex_improvement_move_words (parindex_list_get (plan->moves, i), language));
  tell_gap (&self);
  if (!plan->reached)
    {
      tell_criteria (&self, "Giữ nguyên theo yêu cầu", "Held as asked for", tree->held[PARINDEX_HELD_BY_CALLER]);
      tell_criteria (&self, "Giữ nguyên vì điểm phụ thuộc vào đơn vị khác, hoặc không có mức tối đa",
                     "Held still because the points depend on other units, or have no maximum", tree->held[PARINDEX_HELD_BY_RULE]);
      tell_criteria (&self, "Giữ nguyên vì thiếu số liệu hoặc không áp dụng", "Held still because they are missing or do not apply",
                     tree->held[PARINDEX_HELD_MISSING]);
      tell_criteria (&self, "Coi mốc so sánh lấy từ các đơn vị là không đổi", "The anchors that were found among the units are held still",
                     tree->anchored);
    }
  g_ptr_array_add (steps, NULL);

  return (char **) g_ptr_array_steal (steps, NULL);
}
