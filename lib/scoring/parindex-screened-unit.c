/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-enum-types.h>
#include <parindex/parindex-screened-unit.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-list-private.h"
#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"
#include "scoring/parindex-scoreboard-fields-private.h"

/**
 * ParindexScreenedUnit:
 *
 * A unit that is not ranked because of its data, or because the framework says
 * so; or one that is ranked although its data are not enough.
 *
 * It never changes and may be read from any thread.
 *
 * Since: 1.0
 */

struct _ParindexScreenedUnit
{
  GObject parent_instance;

  ParindexScoreboard *scoreboard;
  ParindexScreened what;
};

typedef enum
{
  PROP_UNIT = 1,
  PROP_UNIT_ID,
  PROP_NAME,
  PROP_CRITERION,
  PROP_CRITERION_ID,
  PROP_REASON,
  PROP_RANKED,
  PROP_SHARE,
  PROP_TEXT,
  N_PROPS,
} ParindexScreenedUnitProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexScreenedUnit, parindex_screened_unit, G_TYPE_OBJECT, PARINDEX_IMPLEMENT_SERIALIZABLE)

static gboolean
is_made (ParindexScreenedUnit *self)
{
  return PARINDEX_IS_SCREENED_UNIT (self) && self->scoreboard != NULL;
}

static const char *
unit_id (ParindexScreenedUnit *self)
{
  return parindex_unit_get_id (parindex_screened_unit_get_unit (self));
}

static const char *
unit_name (ParindexScreenedUnit *self)
{
  return parindex_unit_get_name (parindex_screened_unit_get_unit (self));
}

static const char *
criterion_id (ParindexScreenedUnit *self)
{
  return parindex_criterion_get_id (parindex_screened_unit_get_criterion (self));
}

static char *
text (ParindexScreenedUnit *self)
{
  return parindex_screened_unit_get_text (self, parindex_scoreboard_language (self->scoreboard));
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_UNIT] = PARINDEX_READ (parindex_screened_unit_get_unit),
  [PROP_UNIT_ID] = PARINDEX_READ (unit_id),
  [PROP_NAME] = PARINDEX_READ (unit_name),
  [PROP_CRITERION] = PARINDEX_READ (parindex_screened_unit_get_criterion),
  [PROP_CRITERION_ID] = PARINDEX_READ (criterion_id),
  [PROP_REASON] = PARINDEX_READ (parindex_screened_unit_get_reason),
  [PROP_RANKED] = PARINDEX_READ (parindex_screened_unit_get_ranked),
  [PROP_SHARE] = PARINDEX_READ_FULL (parindex_screened_unit_get_share),
  [PROP_TEXT] = PARINDEX_READ_FULL (text),
};

static void
parindex_screened_unit_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  if (is_made (PARINDEX_SCREENED_UNIT (object)))
    parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_screened_unit_finalize (GObject *object)
{
  g_clear_object (&PARINDEX_SCREENED_UNIT (object)->scoreboard);

  G_OBJECT_CLASS (parindex_screened_unit_parent_class)->finalize (object);
}

static void
parindex_screened_unit_class_init (ParindexScreenedUnitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_screened_unit_get_property;
  object_class->finalize = parindex_screened_unit_finalize;

  /**
   * ParindexScreenedUnit:unit:
   *
   * The unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_object ("unit", NULL, NULL, PARINDEX_TYPE_UNIT, flags);
  /**
   * ParindexScreenedUnit:unit-id:
   *
   * The id of the unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT_ID] = g_param_spec_string ("unit-id", NULL, NULL, NULL, flags);
  /**
   * ParindexScreenedUnit:name:
   *
   * The name of the unit.
   *
   * Since: 1.0
   */
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /**
   * ParindexScreenedUnit:criterion:
   *
   * The criterion whose screening it is.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION] = g_param_spec_object ("criterion", NULL, NULL, PARINDEX_TYPE_CRITERION, flags);
  /**
   * ParindexScreenedUnit:criterion-id:
   *
   * The id of that criterion.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION_ID] = g_param_spec_string ("criterion-id", NULL, NULL, NULL, flags);
  /**
   * ParindexScreenedUnit:reason:
   *
   * Why the unit is ranked or not.
   *
   * Since: 1.0
   */
  props[PROP_REASON] = g_param_spec_enum ("reason", NULL, NULL, PARINDEX_TYPE_SCREENING_REASON, PARINDEX_SCREENING_REASON_AVAILABILITY, flags);
  /**
   * ParindexScreenedUnit:ranked:
   *
   * Whether this screening lets the unit be ranked.
   *
   * Since: 1.0
   */
  props[PROP_RANKED] = g_param_spec_boolean ("ranked", NULL, NULL, FALSE, flags);
  /**
   * ParindexScreenedUnit:share:
   *
   * What part of its data the unit has, or is not 0; %NULL: none applies.
   *
   * Since: 1.0
   */
  props[PROP_SHARE] = g_param_spec_boxed ("share", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexScreenedUnit:text:
   *
   * The reason in words, in the language of the scorer.
   *
   * Since: 1.0
   */
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_screened_unit_init (ParindexScreenedUnit *self)
{
}

static ParindexScreenedUnit *
screened_unit_new (ParindexScoreboard     *scoreboard,
                   const ParindexScreened *what)
{
  ParindexScreenedUnit *self = g_object_new (PARINDEX_TYPE_SCREENED_UNIT, NULL);

  self->scoreboard = g_object_ref (scoreboard);
  self->what = *what;

  return self;
}

/**
 * parindex_screened_unit_get_unit:
 * @self: a screened unit
 *
 * Gets the unit.
 *
 * Returns: (transfer none): the unit
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_screened_unit_get_unit (ParindexScreenedUnit *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return parindex_assessment_unit (self->scoreboard->assessment, self->what.row);
}

/**
 * parindex_screened_unit_get_criterion:
 * @self: a screened unit
 *
 * Gets the criterion whose screening it is, which may be the whole index.
 *
 * Returns: (transfer none): the criterion
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_screened_unit_get_criterion (ParindexScreenedUnit *self)
{
  g_return_val_if_fail (is_made (self), NULL);

  return parindex_framework_node (self->scoreboard->sheet.framework, self->what.node);
}

/**
 * parindex_screened_unit_get_reason:
 * @self: a screened unit
 *
 * Gets why the unit is ranked or not.
 *
 * Returns: the reason
 *
 * Since: 1.0
 */
ParindexScreeningReason
parindex_screened_unit_get_reason (ParindexScreenedUnit *self)
{
  g_return_val_if_fail (is_made (self), PARINDEX_SCREENING_REASON_AVAILABILITY);

  return self->what.reason;
}

/**
 * parindex_screened_unit_get_ranked:
 * @self: a screened unit
 *
 * Tells whether this screening lets the unit be ranked, although its data are
 * not enough. Another criterion may still screen it out.
 *
 * Returns: %FALSE if the unit is not ranked
 *
 * Since: 1.0
 */
gboolean
parindex_screened_unit_get_ranked (ParindexScreenedUnit *self)
{
  g_return_val_if_fail (is_made (self), FALSE);

  return self->what.reason == PARINDEX_SCREENING_REASON_INCLUDED;
}

/* Whether zeros are what it is about. */
static gboolean
is_about_zeros (const ParindexScreenedUnit *self)
{
  return self->what.reason == PARINDEX_SCREENING_REASON_NONZERO;
}

/**
 * parindex_screened_unit_get_share:
 * @self: a screened unit
 *
 * Gets what part of the applicable leaves the unit has a value of; where the
 * reason is that too many are 0, what part of its values is not.
 *
 * Returns: (transfer full) (nullable): the share; %NULL if nothing applies
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_screened_unit_get_share (ParindexScreenedUnit *self)
{
  const ParindexAvailability *found = &self->what.found;

  g_return_val_if_fail (is_made (self), NULL);

  if (is_about_zeros (self))
    return parindex_number_new_from_ratio (found->n_nonzero, found->n_there, NULL);

  return found->n_applicable > 0 ? parindex_number_new_from_ratio (found->n_there, found->n_applicable, NULL) : NULL;
}

/**
 * parindex_screened_unit_get_text:
 * @self: a screened unit
 * @language: a language
 *
 * Says why the unit is ranked or not.
 *
 * Returns: (transfer full): a phrase without a full stop
 *
 * Since: 1.0
 */
char *
parindex_screened_unit_get_text (ParindexScreenedUnit *self,
                                 ParindexLanguage      language)
{
  const gboolean vi = parindex_language_resolve (language) == PARINDEX_LANGUAGE_VI;
  ParindexCriterion *criterion;
  const char *called;
  guint part, of;

  g_return_val_if_fail (is_made (self), NULL);

  criterion = parindex_screened_unit_get_criterion (self);
  called = parindex_criterion_get_title (criterion) != NULL ? parindex_criterion_get_title (criterion) : parindex_criterion_get_id (criterion);
  part = is_about_zeros (self) ? self->what.found.n_nonzero : self->what.found.n_there;
  of = is_about_zeros (self) ? self->what.found.n_there : self->what.found.n_applicable;

  switch (self->what.reason)
    {
    case PARINDEX_SCREENING_REASON_NONZERO:
      return g_strdup_printf (vi ? "quá nhiều số 0: chỉ %u/%u số liệu thuộc %s khác 0" : "too many zeros: only %u of %u values below %s are not 0",
                              part, of, called);
    case PARINDEX_SCREENING_REASON_EXCLUDED:
      return g_strdup_printf (vi ? "được chỉ định không xếp hạng (có số liệu %u/%u tiêu chí thuộc %s)" : "left out by name (%u of %u criteria below %s have values)",
                              part, of, called);
    case PARINDEX_SCREENING_REASON_INCLUDED:
      return g_strdup_printf (vi ? "được chỉ định xếp hạng, dù mới có số liệu %u/%u tiêu chí thuộc %s" : "ranked by name, although %u of %u criteria below %s are not enough",
                              part, of, called);
    case PARINDEX_SCREENING_REASON_AVAILABILITY:
    default:
      return g_strdup_printf (vi ? "quá ít số liệu: %u/%u tiêu chí thuộc %s" : "too few values: %u of %u criteria below %s",
                              part, of, called);
    }
}

/**
 * parindex_scoreboard_get_screening:
 * @self: a scoreboard
 *
 * Gets which units were screened out of the ranking, and which were kept in it
 * by name: a list of [class@ScreenedUnit] in the order of the units. It is empty
 * unless the framework or a criterion has a screening.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): the units
 *
 * Since: 1.0
 */
GListModel *
parindex_scoreboard_get_screening (ParindexScoreboard *self)
{
  ParindexList *list;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  list = parindex_list_new (PARINDEX_TYPE_SCREENED_UNIT);
  for (guint i = 0; i < self->prepared.screened->len; i++)
    {
      g_autoptr (ParindexScreenedUnit) unit = screened_unit_new (self, &g_array_index (self->prepared.screened, ParindexScreened, i));

      parindex_list_fill (list, unit);
    }

  return G_LIST_MODEL (list);
}

/**
 * parindex_scoreboard_find_screened:
 * @self: a scoreboard
 * @unit: the id of a unit
 *
 * Finds why a unit was screened out of the ranking.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full) (nullable): the reason; %NULL if the unit was not screened out
 *
 * Since: 1.0
 */
ParindexScreenedUnit *
parindex_scoreboard_find_screened (ParindexScoreboard *self,
                                   const char         *unit)
{
  int row;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  row = parindex_assessment_row (self->assessment, unit);
  for (guint i = 0; i < self->prepared.screened->len; i++)
    {
      const ParindexScreened *each = &g_array_index (self->prepared.screened, ParindexScreened, i);

      if ((int) each->row == row && each->reason != PARINDEX_SCREENING_REASON_INCLUDED)
        return screened_unit_new (self, each);
    }

  return NULL;
}

/**
 * parindex_scoreboard_get_availability:
 * @self: a scoreboard
 * @unit: the id of a unit
 * @criterion: (nullable): the id of a criterion; %NULL for the whole index
 * @error: return location for an error
 *
 * Gets the share of the applicable leaves, on a criterion and below, that the
 * unit has a value of. What was imputed does not count, bonus and penalty
 * neither.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full) (nullable): the share; %NULL without an error if nothing applies, and with one if there is no such unit or criterion
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_scoreboard_get_availability (ParindexScoreboard *self,
                                      const char         *unit,
                                      const char         *criterion,
                                      GError            **error)
{
  ParindexAvailability found;
  ParindexCriterion *node;
  int row;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  row = parindex_scoreboard_row (self, unit, error);
  node = row >= 0 ? parindex_scoreboard_criterion (self, criterion, error) : NULL;
  if (node == NULL)
    return NULL;

  found = parindex_availability_count (self->sheet.framework, self->sheet.inputs, (guint) row, parindex_criterion_plan (node)->index);

  return found.n_applicable > 0 ? parindex_number_new_from_ratio (found.n_there, found.n_applicable, NULL) : NULL;
}
