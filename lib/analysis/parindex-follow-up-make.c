/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-follow-up-private.h"
#include "base/parindex-exact-private.h"
#include "model/parindex-assignment-private.h"
#include "model/parindex-criterion-private.h"
#include "model/parindex-document-private.h"
#include "model/parindex-framework-labels-private.h"

/* Finds what is low and high, and what became of it. */

typedef struct
{
  ParindexFollowUp *self;
  ParindexHistory *history;
  GPtrArray *periods; /* of the index and unit, in order */
} Make;

/* the leads */

const char *
parindex_document_agency_title (ParindexDocument *self,
                                const char       *agency)
{
  GListModel *assignments = parindex_document_get_assignments (self);
  ParindexUnit *unit = parindex_document_get_unit (self, agency);

  for (guint i = 0; i < g_list_model_get_n_items (assignments); i++)
    {
      g_autoptr (ParindexAssignment) assignment = g_list_model_get_item (assignments, i);

      if (g_str_equal (assignment->agency, agency) && assignment->title != NULL && *assignment->title != '\0')
        return assignment->title;
    }

  return unit != NULL && parindex_unit_get_name (unit) != NULL ? parindex_unit_get_name (unit) : agency;
}

char **
parindex_document_agency_titles (ParindexDocument  *self,
                                 const char *const *agencies)
{
  GPtrArray *titles = g_ptr_array_new ();

  for (; *agencies != NULL; agencies++)
    g_ptr_array_add (titles, g_strdup (parindex_document_agency_title (self, *agencies)));
  g_ptr_array_add (titles, NULL);

  return (char **) g_ptr_array_free (titles, FALSE);
}

static gboolean
leads_node (ParindexAssignment *assignment,
            ParindexFramework  *framework,
            const char         *node)
{
  if (assignment->role != PARINDEX_ASSIGNMENT_ROLE_LEAD || g_strcmp0 (assignment->framework, parindex_framework_get_id (framework)) != 0)
    return FALSE;

  return node != NULL ? assignment->nodes != NULL && g_strv_contains ((const char *const *) assignment->nodes, node) : assignment->nodes == NULL;
}

char **
parindex_document_list_leads_of (ParindexDocument  *self,
                                 ParindexFramework *framework,
                                 const char        *node,
                                 const GDate       *day)
{
  GListModel *assignments = parindex_document_get_assignments (self);
  GPtrArray *leads = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (assignments); i++)
    {
      g_autoptr (ParindexAssignment) assignment = g_list_model_get_item (assignments, i);

      if (leads_node (assignment, framework, node) && parindex_assignment_holds (assignment, day))
        g_ptr_array_add (leads, g_strdup (assignment->agency));
    }
  g_ptr_array_add (leads, NULL);

  return (char **) g_ptr_array_free (leads, FALSE);
}

char **
parindex_document_list_leads (ParindexDocument  *self,
                              ParindexFramework *framework,
                              const char        *node,
                              const GDate       *day)
{
  char **leads = parindex_document_list_leads_of (self, framework, node, day);

  if (leads[0] == NULL)
    {
      g_strfreev (leads);
      leads = parindex_document_list_leads_of (self, framework, NULL, day);
    }
  if (leads[0] == NULL)
    g_clear_pointer (&leads, g_strfreev);

  return leads;
}

/* the rule, and the periods */

/* The framework that scores the index then; or, where results are only published, the last one of the index that says what is low. */
static ParindexFramework *
find_rule (Make           *make,
           ParindexPeriod *period)
{
  ParindexFollowUp *self = make->self;
  GListModel *frameworks = parindex_document_get_frameworks (self->document);
  ParindexFramework *found = parindex_history_framework (make->history, self->index, parindex_unit_get_id (self->unit), period);

  if (found != NULL)
    return parindex_framework_declares_strengths (found) ? found : NULL;
  for (guint i = 0; i < g_list_model_get_n_items (frameworks); i++)
    {
      g_autoptr (ParindexFramework) each = g_list_model_get_item (frameworks, i);

      if (g_strcmp0 (parindex_framework_series (each), self->index) == 0 && parindex_framework_declares_strengths (each))
        found = each;
    }

  return found;
}

static char *
list_periods (Make *make)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < make->periods->len; i++)
    parindex_append_word (words, parindex_period_to_string (make->periods->pdata[i]));

  return g_string_free (words, FALSE);
}

/* Its place among the periods that are known; -1 with an error: it is none of them. */
static int
find_period (Make       *make,
             const char *text,
             GError    **error)
{
  g_autoptr (ParindexPeriod) wanted = parindex_period_new_from_string (text, error);
  g_autofree char *known = list_periods (make);

  if (wanted == NULL)
    return -1;
  for (guint i = 0; i < make->periods->len; i++)
    if (parindex_period_equal (make->periods->pdata[i], wanted))
      return i;
  parindex_error_report (error, FOLLOW_UP_PERIOD_UNKNOWN, .value = make->self->index, .unit = parindex_unit_get_id (make->self->unit), .name = text,
                         .other = known);

  return -1;
}

static gboolean
choose_periods (Make       *make,
                const char *from,
                const char *to,
                GError    **error)
{
  g_autofree char *known = list_periods (make);
  int last = -1, first;

  if (make->periods->len == 0)
    {
      parindex_error_report (error, FOLLOW_UP_NO_PERIOD, .value = make->self->index, .unit = parindex_unit_get_id (make->self->unit));
      return FALSE;
    }
  if (to != NULL && (last = find_period (make, to, error)) < 0)
    return FALSE;
  if (from == NULL)
    first = (to != NULL ? last : (int) make->periods->len) - 1;
  else if ((first = find_period (make, from, error)) < 0)
    return FALSE;
  if (first < 0)
    parindex_error_report (error, FOLLOW_UP_FIRST, .value = make->self->index, .unit = parindex_unit_get_id (make->self->unit), .name = to, .other = known);
  else if (to != NULL && last <= first)
    parindex_error_report (error, FOLLOW_UP_ORDER, .value = from, .name = to, .other = known);
  if (first < 0 || (to != NULL && last <= first))
    return FALSE;
  make->self->from = parindex_period_ref (make->periods->pdata[first]);
  make->self->to = last >= 0 ? parindex_period_ref (make->periods->pdata[last]) : NULL;

  return TRUE;
}

/* the figures */

static ParindexFact *
ask (Make                *make,
     ParindexFramework   *framework,
     const char          *criterion,
     ParindexPeriod      *period,
     ParindexResultColumn what)
{
  const char *within = what == PARINDEX_RESULT_COLUMN_RANK ? parindex_framework_get_strengths_within (framework) : NULL;
  const ParindexQuestion question = { .index = make->self->index, .unit = parindex_unit_get_id (make->self->unit), .criterion = criterion,
                                      .period = period, .what = what, .within = within, .source = PARINDEX_FACT_SOURCE_EITHER };

  return parindex_history_ask (make->history, &question);
}

static gboolean
by_percent (ParindexFramework *framework)
{
  return parindex_framework_get_strength_basis (framework) == PARINDEX_STRENGTH_BASIS_PERCENT;
}

/* Whether the figure that the rule reads is known exactly. */
static gboolean
is_decided (ParindexFramework *framework,
            ParindexFact      *rank,
            ParindexFact      *percent)
{
  ParindexStrengthBasis basis = parindex_framework_get_strength_basis (framework);

  if (basis == PARINDEX_STRENGTH_BASIS_PERCENT)
    return percent->certainty == PARINDEX_CERTAINTY_EXACT;

  return rank->certainty == PARINDEX_CERTAINTY_EXACT && (basis == PARINDEX_STRENGTH_BASIS_RANK || rank->of > 0);
}

static ParindexStrength
strength_of (ParindexFramework *framework,
             ParindexFact      *rank,
             ParindexFact      *percent)
{
  if (by_percent (framework))
    return parindex_framework_strength_of (framework, 0, 0, parindex_number_peek (percent->low));

  return parindex_framework_strength_of (framework, parindex_number_to_double (rank->low), rank->of, NULL);
}

static ParindexFollowUpState
state_when_still_weak (ParindexFramework   *framework,
                       ParindexFollowUpRow *row)
{
  int order = by_percent (framework) ? parindex_number_compare (row->percent_after->low, row->percent_before->low)
                                     : parindex_number_compare (row->rank_before->low, row->rank_after->low);

  if (order == 0)
    return PARINDEX_FOLLOW_UP_STATE_UNCHANGED;

  return order > 0 ? PARINDEX_FOLLOW_UP_STATE_BETTER : PARINDEX_FOLLOW_UP_STATE_WORSE;
}

static ParindexFollowUpState
state_of_two (ParindexFramework   *framework,
              ParindexFollowUpRow *row)
{
  if (row->before == PARINDEX_STRENGTH_WEAK)
    return row->after == PARINDEX_STRENGTH_WEAK ? state_when_still_weak (framework, row) : PARINDEX_FOLLOW_UP_STATE_MENDED;
  if (row->after == PARINDEX_STRENGTH_WEAK)
    return PARINDEX_FOLLOW_UP_STATE_NEWLY_LOW;
  if (row->before == PARINDEX_STRENGTH_NONE)
    return PARINDEX_FOLLOW_UP_STATE_NEITHER;

  return row->after == PARINDEX_STRENGTH_STRONG ? PARINDEX_FOLLOW_UP_STATE_KEPT : PARINDEX_FOLLOW_UP_STATE_SLIPPED;
}

/* The component in the first period; @earlier is what it was called then, and @rule the rule of then. */
static gboolean
fill_before (Make                *make,
             ParindexFollowUpRow *row,
             ParindexFramework   *rule,
             const char          *earlier)
{
  row->rank_before = ask (make, rule, earlier, make->self->from, PARINDEX_RESULT_COLUMN_RANK);
  row->percent_before = ask (make, rule, earlier, make->self->from, PARINDEX_RESULT_COLUMN_PERCENT);
  if (!is_decided (rule, row->rank_before, row->percent_before))
    return FALSE;
  row->before = strength_of (rule, row->rank_before, row->percent_before);

  return TRUE;
}

static gboolean
fill_after (Make                *make,
            ParindexFollowUpRow *row)
{
  ParindexFramework *rule = make->self->framework;

  row->rank_after = ask (make, rule, row->criterion, make->self->to, PARINDEX_RESULT_COLUMN_RANK);
  row->percent_after = ask (make, rule, row->criterion, make->self->to, PARINDEX_RESULT_COLUMN_PERCENT);
  if (!is_decided (rule, row->rank_after, row->percent_after))
    return FALSE;
  row->after = strength_of (rule, row->rank_after, row->percent_after);

  return TRUE;
}

/* What the component was called under another rule; itself where that is the same. */
static const char *
earlier_name (Make              *make,
              ParindexFramework *rule,
              const char        *criterion)
{
  return rule == make->self->framework ? criterion
                                       : parindex_history_earlier_criterion (make->self->document, rule, make->self->framework, criterion);
}

/* How often it was weak, over the periods up to the last that is asked about; those of another length, such as its halves, would count twice. */
static void
count_periods (Make                *make,
               ParindexFollowUpRow *row)
{
  ParindexPeriod *last = make->self->to != NULL ? make->self->to : make->self->from;
  gboolean was_weak = FALSE;

  for (guint i = 0; i < make->periods->len && parindex_period_compare (make->periods->pdata[i], last) <= 0; i++)
    {
      ParindexPeriod *period = make->periods->pdata[i];
      ParindexFramework *rule = find_rule (make, period);
      const char *name = rule != NULL ? earlier_name (make, rule, row->criterion) : NULL;
      g_autoptr (ParindexFact) rank = name != NULL ? ask (make, rule, name, period, PARINDEX_RESULT_COLUMN_RANK) : NULL;
      g_autoptr (ParindexFact) percent = name != NULL ? ask (make, rule, name, period, PARINDEX_RESULT_COLUMN_PERCENT) : NULL;
      gboolean weak;

      if (parindex_period_get_kind (period) != parindex_period_get_kind (last))
        continue;
      if (name == NULL || !is_decided (rule, rank, percent))
        continue;
      weak = strength_of (rule, rank, percent) == PARINDEX_STRENGTH_WEAK;
      row->n_changes += row->n_known > 0 && weak != was_weak;
      row->n_weak += weak;
      row->n_known++;
      was_weak = weak;
    }
}

/* The end of the period after the last that is asked about: who leads the work then. */
static void
get_next_end (ParindexFollowUp *self,
              GDate            *day)
{
  ParindexPeriod *last = self->to != NULL ? self->to : self->from;
  GDate first;

  parindex_period_get_first_day (last, &first);
  parindex_period_get_last_day (last, day);
  g_date_add_days (day, g_date_days_between (&first, day) + 1);
}

static void
add_row (Make              *make,
         ParindexCriterion *component,
         ParindexFramework *rule_before)
{
  ParindexFollowUp *self = make->self;
  g_autoptr (ParindexFollowUpRow) row = g_object_new (PARINDEX_TYPE_FOLLOW_UP_ROW, NULL);
  const char *earlier = NULL;
  gboolean before, after;
  GDate day;

  row->criterion = g_strdup (parindex_criterion_get_id (component));
  row->title = g_strdup (parindex_criterion_get_title (component));
  if (rule_before != NULL)
    earlier = earlier_name (make, rule_before, row->criterion);
  before = earlier != NULL && fill_before (make, row, rule_before, earlier);
  after = self->to != NULL && fill_after (make, row);
  if (!before || (self->to != NULL && !after))
    row->state = PARINDEX_FOLLOW_UP_STATE_UNKNOWN;
  else if (self->to != NULL)
    row->state = state_of_two (self->framework, row);
  else
    row->state = row->before == PARINDEX_STRENGTH_NONE ? PARINDEX_FOLLOW_UP_STATE_NEITHER : PARINDEX_FOLLOW_UP_STATE_OPEN;
  count_periods (make, row);
  get_next_end (self, &day);
  row->leads = parindex_document_list_leads (self->document, self->framework, row->criterion, &day);
  if (row->leads != NULL)
    row->lead_titles = parindex_document_agency_titles (self->document, (const char *const *) row->leads);
  parindex_list_fill (self->rows, row);
}

static gboolean
make_rows (Make    *make,
           GError **error)
{
  ParindexFollowUp *self = make->self;
  ParindexFramework *before = find_rule (make, self->from);
  ParindexFramework *rule = self->to != NULL ? find_rule (make, self->to) : before;
  GListModel *components;

  if (rule == NULL)
    {
      parindex_error_report (error, FOLLOW_UP_NO_RULE, .value = self->index);
      return FALSE;
    }
  self->framework = g_object_ref (rule);
  components = parindex_criterion_get_children (parindex_framework_get_root (rule));
  for (guint i = 0; i < g_list_model_get_n_items (components); i++)
    {
      g_autoptr (ParindexCriterion) component = g_list_model_get_item (components, i);

      add_row (make, component, before);
    }
  parindex_follow_up_set_targets (self);

  return TRUE;
}

gboolean
parindex_follow_up_make (ParindexFollowUp *self,
                         ParindexContext  *context,
                         const char       *index,
                         const char       *unit,
                         const char       *from,
                         const char       *to,
                         GError          **error)
{
  const char *series = parindex_document_choose_series (self->document, index, error);
  g_autoptr (ParindexHistory) history = NULL;
  g_autoptr (GPtrArray) periods = NULL;
  ParindexUnit *found = parindex_document_get_unit (self->document, unit);
  Make make = { self };

  if (series == NULL)
    return FALSE;
  if (found == NULL)
    {
      parindex_error_report (error, FACT_UNKNOWN_UNIT, .unit = unit, .value = unit);
      return FALSE;
    }
  self->index = g_strdup (series);
  self->unit = g_object_ref (found);
  make.history = history = parindex_history_new (self->document, context);
  make.periods = periods = parindex_history_list_periods (history, series, parindex_unit_get_id (found), PARINDEX_FACT_SOURCE_EITHER);

  return choose_periods (&make, from, to, error) && make_rows (&make, error);
}
