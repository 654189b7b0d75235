/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>
#include <parindex/parindex-framework.h>

#include "base/parindex-list-private.h"
#include "base/parindex-problem-private.h"
#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"
#include "base/parindex-util-private.h"
#include "model/parindex-criterion-private.h"
#include "model/parindex-framework-labels-private.h"
#include "model/parindex-framework-private.h"

/**
 * ParindexFramework:
 *
 * One edition of one index for one level of units: the tree of criteria, the
 * policies, the ranking, the rounding and the bands.
 *
 * The tree hangs below [method@Framework.get_root], which also carries the
 * policies that are defaults for the whole tree. A framework is built from one
 * thread; sealing checks it and makes it unchangeable, and from then on it may
 * be read from any thread.
 *
 * Since: 1.0
 */

static const char *const default_stages[] = { "self", "appraised", "reviewed", "published", NULL };

struct _ParindexFramework
{
  GObject parent_instance;

  char *id;
  char *title;
  char *index;
  char *edition;
  char *level;
  char *source;
  ParindexCriterion *root;
  ParindexBasis ranking_of;
  int ranking_decimals; /* -1: unrounded */
  ParindexTies ties;
  char **ranking_keys;
  char **within;
  ParindexRounding rounding;
  guint decimals;
  char **stages;
  ParindexBasis bands_of;
  int bands_decimals;   /* -1: unstated */
  GPtrArray *bands;     /* ParindexBand; once sealed, the highest edge first */
  GHashTable *nodes;    /* id -> criterion, borrowed; once sealed */
  GPtrArray *order;     /* all nodes, parents before children, borrowed; once sealed */
  ParindexList *leaves; /* once sealed */
  GPtrArray *inputs;    /* ParindexInputColumn; once sealed */
  ParindexFrameworkLabels labels;
  GPtrArray *extras;
  gboolean sealed;
};

typedef enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_INDEX,
  PROP_EDITION,
  PROP_LEVEL,
  PROP_SOURCE,
  PROP_ROOT,
  PROP_RANKING_OF,
  PROP_TIES,
  PROP_WITHIN,
  PROP_ROUNDING,
  PROP_DECIMALS,
  PROP_STAGES,
  PROP_RANKING_DECIMALS,
  PROP_RANKING_KEYS,
  PROP_BANDS_OF,
  PROP_BANDS_DECIMALS,
  PROP_ALIASES,
  PROP_STRENGTHS_WITHIN,
  PROP_STRONG,
  PROP_WEAK,
  N_PROPS,
} ParindexFrameworkProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexFramework, parindex_framework, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static gboolean
framework_is_mutable (ParindexFramework *self,
                                GError **error)
{
  return parindex_is_mutable (self->sealed, self->id, error);
}

static gboolean
are_decimals (int      decimals,
              GError **error)
{
  g_autofree char *value = NULL;

  if (decimals >= -1 && decimals <= 15)
    return TRUE;

  value = g_strdup_printf ("%d", decimals);
  parindex_error_report (error, BAD_DECIMALS, .value = value);

  return FALSE;
}

/* Copies the words in NFC. TRUE if they changed. */
static gboolean
set_words (char            ***field,
           const char *const *words)
{
  g_auto (GStrv) old = *field;
  guint n = words != NULL ? g_strv_length ((char **) words) : 0;
  char **normal = words != NULL ? g_new0 (char *, n + 1) : NULL;

  for (guint i = 0; i < n; i++)
    {
      normal[i] = parindex_id_normalise (words[i]);
      if (normal[i] == NULL)
        normal[i] = g_utf8_make_valid (words[i], -1);
    }
  *field = normal;

  return old == NULL || normal == NULL ? (gpointer) old != (gpointer) normal
                                       : !g_strv_equal ((const char *const *) old, (const char *const *) normal);
}

static gboolean
init_id (ParindexFramework *self, const char *id, GError **error)
{
  return parindex_set_id (&self->id, id);
}

static gboolean
init_title (ParindexFramework *self, const char *title, GError **error)
{
  return parindex_set_string (&self->title, title);
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_ID] = PARINDEX_READ_WRITE (parindex_framework_get_id, init_id),
  [PROP_TITLE] = PARINDEX_READ_WRITE (parindex_framework_get_title, init_title),
  [PROP_INDEX] = PARINDEX_READ_WRITE (parindex_framework_get_index, parindex_framework_set_index),
  [PROP_EDITION] = PARINDEX_READ_WRITE (parindex_framework_get_edition, parindex_framework_set_edition),
  [PROP_LEVEL] = PARINDEX_READ_WRITE (parindex_framework_get_level, parindex_framework_set_level),
  [PROP_SOURCE] = PARINDEX_READ_WRITE (parindex_framework_get_source, parindex_framework_set_source),
  [PROP_ROOT] = PARINDEX_READ (parindex_framework_get_root),
  [PROP_RANKING_OF] = PARINDEX_READ_WRITE (parindex_framework_get_ranking_of, parindex_framework_set_ranking_of),
  [PROP_TIES] = PARINDEX_READ_WRITE (parindex_framework_get_ties, parindex_framework_set_ties),
  [PROP_WITHIN] = PARINDEX_READ_WRITE (parindex_framework_get_within, parindex_framework_set_within),
  [PROP_ROUNDING] = PARINDEX_READ (parindex_framework_get_rounding),
  [PROP_DECIMALS] = PARINDEX_READ (parindex_framework_get_decimals),
  [PROP_STAGES] = PARINDEX_READ_WRITE (parindex_framework_get_stages, parindex_framework_set_stages),
  [PROP_RANKING_DECIMALS] = PARINDEX_READ_WRITE (parindex_framework_get_ranking_decimals, parindex_framework_set_ranking_decimals),
  [PROP_RANKING_KEYS] = PARINDEX_READ_WRITE (parindex_framework_get_ranking_keys, parindex_framework_set_ranking_keys),
  [PROP_BANDS_OF] = PARINDEX_READ_WRITE (parindex_framework_get_bands_of, parindex_framework_set_bands_of),
  [PROP_BANDS_DECIMALS] = PARINDEX_READ_WRITE (parindex_framework_get_bands_decimals, parindex_framework_set_bands_decimals),
  [PROP_ALIASES] = PARINDEX_READ_WRITE (parindex_framework_get_aliases, parindex_framework_set_aliases),
  [PROP_STRENGTHS_WITHIN] = PARINDEX_READ (parindex_framework_get_strengths_within),
  [PROP_STRONG] = PARINDEX_READ (parindex_framework_get_strong),
  [PROP_WEAK] = PARINDEX_READ (parindex_framework_get_weak),
};

static void
parindex_framework_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_framework_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  parindex_property_set (object, &properties[prop_id], value);
}

static void
parindex_framework_constructed (GObject *object)
{
  ParindexFramework *self = PARINDEX_FRAMEWORK (object);

  G_OBJECT_CLASS (parindex_framework_parent_class)->constructed (object);

  self->root = parindex_criterion_new (self->id != NULL ? self->id : "", self->title);
  parindex_criterion_make_root (self->root);
}

static void
parindex_framework_finalize (GObject *object)
{
  ParindexFramework *self = PARINDEX_FRAMEWORK (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->index);
  g_free (self->edition);
  g_free (self->level);
  g_free (self->source);
  g_strfreev (self->ranking_keys);
  g_strfreev (self->within);
  g_strfreev (self->stages);
  g_clear_object (&self->root);
  g_clear_pointer (&self->bands, g_ptr_array_unref);
  g_clear_pointer (&self->nodes, g_hash_table_unref);
  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_clear_object (&self->leaves);
  g_clear_pointer (&self->inputs, g_ptr_array_unref);
  parindex_framework_labels_clear (&self->labels);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_framework_parent_class)->finalize (object);
}

static void
parindex_framework_class_init (ParindexFrameworkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_framework_get_property;
  object_class->set_property = parindex_framework_set_property;
  object_class->constructed = parindex_framework_constructed;
  object_class->finalize = parindex_framework_finalize;

  /**
   * ParindexFramework:id:
   *
   * The id of the framework.
   *
   * Since: 1.0
   */
  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, construct);
  /**
   * ParindexFramework:title:
   *
   * The title of the framework.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, construct);
  /**
   * ParindexFramework:index:
   *
   * The index that joins editions into a series, such as `pci`.
   *
   * Since: 1.0
   */
  props[PROP_INDEX] = g_param_spec_string ("index", NULL, NULL, NULL, writable);
  /**
   * ParindexFramework:edition:
   *
   * The edition of the index.
   *
   * Since: 1.0
   */
  props[PROP_EDITION] = g_param_spec_string ("edition", NULL, NULL, NULL, writable);
  /**
   * ParindexFramework:level:
   *
   * The level of the units it scores; %NULL scores all units.
   *
   * Since: 1.0
   */
  props[PROP_LEVEL] = g_param_spec_string ("level", NULL, NULL, NULL, writable);
  /**
   * ParindexFramework:source:
   *
   * Where the framework comes from.
   *
   * Since: 1.0
   */
  props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, writable);
  /**
   * ParindexFramework:root:
   *
   * The whole index as one criterion, with the id of the framework.
   *
   * Since: 1.0
   */
  props[PROP_ROOT] = g_param_spec_object ("root", NULL, NULL, PARINDEX_TYPE_CRITERION, readable);
  /**
   * ParindexFramework:ranking-of:
   *
   * What the ranking reads; unstated is the percent under a sum, else the score.
   *
   * Since: 1.0
   */
  props[PROP_RANKING_OF] = g_param_spec_enum ("ranking-of", NULL, NULL, PARINDEX_TYPE_BASIS, PARINDEX_BASIS_UNSTATED, writable);
  /**
   * ParindexFramework:ties:
   *
   * How equal values share ranks.
   *
   * Since: 1.0
   */
  props[PROP_TIES] = g_param_spec_enum ("ties", NULL, NULL, PARINDEX_TYPE_TIES, PARINDEX_TIES_COMPETITION, writable);
  /**
   * ParindexFramework:within:
   *
   * The group dimensions within which ranks are given too.
   *
   * Since: 1.0
   */
  props[PROP_WITHIN] = g_param_spec_boxed ("within", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexFramework:rounding:
   *
   * How exact values are shown.
   *
   * Since: 1.0
   */
  props[PROP_ROUNDING] = g_param_spec_enum ("rounding", NULL, NULL, PARINDEX_TYPE_ROUNDING, PARINDEX_ROUNDING_HALF_UP, readable);
  /**
   * ParindexFramework:decimals:
   *
   * How many decimals are shown.
   *
   * Since: 1.0
   */
  props[PROP_DECIMALS] = g_param_spec_uint ("decimals", NULL, NULL, 0, G_MAXUINT, 2, readable);
  /**
   * ParindexFramework:stages:
   *
   * The stages of assessments, the last authority last.
   *
   * Since: 1.0
   */
  props[PROP_STAGES] = g_param_spec_boxed ("stages", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexFramework:ranking-decimals:
   *
   * To how many decimals the value that the ranking reads is rounded; -1 ranks unrounded values.
   *
   * Since: 1.0
   */
  props[PROP_RANKING_DECIMALS] = g_param_spec_int ("ranking-decimals", NULL, NULL, -1, 15, -1, writable);
  /**
   * ParindexFramework:ranking-keys:
   *
   * The ids of the criteria that break ties one after the other, under %PARINDEX_TIES_ORDINAL.
   *
   * Since: 1.0
   */
  props[PROP_RANKING_KEYS] = g_param_spec_boxed ("ranking-keys", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexFramework:bands-of:
   *
   * What the bands read; unstated is what the ranking reads.
   *
   * Since: 1.0
   */
  props[PROP_BANDS_OF] = g_param_spec_enum ("bands-of", NULL, NULL, PARINDEX_TYPE_BASIS, PARINDEX_BASIS_UNSTATED, writable);
  /**
   * ParindexFramework:bands-decimals:
   *
   * To how many decimals the value that the bands read is rounded; -1 is unstated.
   *
   * Since: 1.0
   */
  props[PROP_BANDS_DECIMALS] = g_param_spec_int ("bands-decimals", NULL, NULL, -1, 15, -1, writable);
  /**
   * ParindexFramework:aliases:
   *
   * Other names of the index, by which it is found too.
   *
   * Since: 1.0
   */
  props[PROP_ALIASES] = g_param_spec_boxed ("aliases", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexFramework:strengths-within:
   *
   * The dimension in whose groups strengths and weaknesses are found; %NULL is among all units.
   *
   * Since: 1.0
   */
  props[PROP_STRENGTHS_WITHIN] = g_param_spec_string ("strengths-within", NULL, NULL, NULL, readable);
  /**
   * ParindexFramework:strong:
   *
   * The first part of the ranks that is a strength.
   *
   * Since: 1.0
   */
  props[PROP_STRONG] = g_param_spec_boxed ("strong", NULL, NULL, PARINDEX_TYPE_NUMBER, readable);
  /**
   * ParindexFramework:weak:
   *
   * The last part of the ranks that is a weakness.
   *
   * Since: 1.0
   */
  props[PROP_WEAK] = g_param_spec_boxed ("weak", NULL, NULL, PARINDEX_TYPE_NUMBER, readable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_framework_init (ParindexFramework *self)
{
  self->decimals = 2;
  self->ranking_decimals = -1;
  self->bands_decimals = -1;
  self->stages = g_strdupv ((char **) default_stages);
  self->bands = g_ptr_array_new_with_free_func ((GDestroyNotify) parindex_band_unref);
}

/**
 * parindex_framework_get_id:
 * @self: a framework
 *
 * Gets the id of the framework.
 *
 * Returns: (transfer none): the id
 *
 * Since: 1.0
 */
const char *
parindex_framework_get_id (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return self->id;
}

/**
 * parindex_framework_get_title:
 * @self: a framework
 *
 * Gets the title of the framework.
 *
 * Returns: (transfer none): the title
 *
 * Since: 1.0
 */
const char *
parindex_framework_get_title (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return self->title;
}

/**
 * parindex_framework_get_index:
 * @self: a framework
 *
 * Gets the index that joins editions into a series, such as `pci`.
 *
 * Returns: (transfer none) (nullable): the index
 *
 * Since: 1.0
 */
const char *
parindex_framework_get_index (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return self->index;
}

/**
 * parindex_framework_set_index:
 * @self: a framework
 * @index: (nullable): the index
 * @error: return location for an error
 *
 * Sets the index that joins editions into a series, such as `pci`.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_index (ParindexFramework *self, const char *index, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_string (&self->index, index), props[PROP_INDEX]);
}

/**
 * parindex_framework_get_edition:
 * @self: a framework
 *
 * Gets the edition of the index.
 *
 * Returns: (transfer none) (nullable): the edition
 *
 * Since: 1.0
 */
const char *
parindex_framework_get_edition (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return self->edition;
}

/**
 * parindex_framework_set_edition:
 * @self: a framework
 * @edition: (nullable): the edition
 * @error: return location for an error
 *
 * Sets the edition of the index.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_edition (ParindexFramework *self, const char *edition, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_string (&self->edition, edition), props[PROP_EDITION]);
}

/**
 * parindex_framework_get_level:
 * @self: a framework
 *
 * Gets the level of the units it scores; %NULL scores all units.
 *
 * Returns: (transfer none) (nullable): the level
 *
 * Since: 1.0
 */
const char *
parindex_framework_get_level (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return self->level;
}

/**
 * parindex_framework_set_level:
 * @self: a framework
 * @level: (nullable): the level
 * @error: return location for an error
 *
 * Sets the level of the units it scores; %NULL scores all units.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_level (ParindexFramework *self, const char *level, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_id (&self->level, level), props[PROP_LEVEL]);
}

/**
 * parindex_framework_get_source:
 * @self: a framework
 *
 * Gets where the framework comes from.
 *
 * Returns: (transfer none) (nullable): the source
 *
 * Since: 1.0
 */
const char *
parindex_framework_get_source (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return self->source;
}

/**
 * parindex_framework_set_source:
 * @self: a framework
 * @source: (nullable): the source
 * @error: return location for an error
 *
 * Sets where the framework comes from.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_source (ParindexFramework *self, const char *source, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_string (&self->source, source), props[PROP_SOURCE]);
}

/**
 * parindex_framework_get_root:
 * @self: a framework
 *
 * Gets the whole index as one criterion, with the id of the framework.
 *
 * Returns: (transfer none) (nullable): the root
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_framework_get_root (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return self->root;
}

/**
 * parindex_framework_get_ranking_of:
 * @self: a framework
 *
 * Gets what the ranking reads; unstated is the percent under a sum, else the score.
 *
 * Returns: the basis
 *
 * Since: 1.0
 */
ParindexBasis
parindex_framework_get_ranking_of (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), PARINDEX_BASIS_UNSTATED);

  return self->ranking_of;
}

/**
 * parindex_framework_set_ranking_of:
 * @self: a framework
 * @of: the basis
 * @error: return location for an error
 *
 * Sets what the ranking reads; unstated is the percent under a sum, else the score.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_ranking_of (ParindexFramework *self, ParindexBasis of, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_scalar (&self->ranking_of, of), props[PROP_RANKING_OF]);
}

/**
 * parindex_framework_get_ties:
 * @self: a framework
 *
 * Gets how equal values share ranks.
 *
 * Returns: the tie rule
 *
 * Since: 1.0
 */
ParindexTies
parindex_framework_get_ties (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), PARINDEX_TIES_COMPETITION);

  return self->ties;
}

/**
 * parindex_framework_set_ties:
 * @self: a framework
 * @ties: the tie rule
 * @error: return location for an error
 *
 * Sets how equal values share ranks.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_ties (ParindexFramework *self, ParindexTies ties, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_scalar (&self->ties, ties), props[PROP_TIES]);
}

/**
 * parindex_framework_get_ranking_decimals:
 * @self: a framework
 *
 * Gets to how many decimals the value that the ranking reads is rounded.
 *
 * Returns: the number of decimals; -1 ranks unrounded values
 *
 * Since: 1.0
 */
int
parindex_framework_get_ranking_decimals (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), -1);

  return self->ranking_decimals;
}

/**
 * parindex_framework_set_ranking_decimals:
 * @self: a framework
 * @decimals: the number of decimals, from 0 to 15; -1 ranks unrounded values
 * @error: return location for an error
 *
 * Sets to how many decimals the value that the ranking reads is rounded, in
 * the framework's [property@Framework:rounding]. Values that are equal when
 * rounded tie.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed, %PARINDEX_ERROR_RANGE if there are too many decimals
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_ranking_decimals (ParindexFramework *self, int decimals, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error) && are_decimals (decimals, error)
         && parindex_property_changed (self, parindex_set_scalar (&self->ranking_decimals, decimals), props[PROP_RANKING_DECIMALS]);
}

/**
 * parindex_framework_get_ranking_keys:
 * @self: a framework
 *
 * Gets the ids of the criteria that break ties one after the other.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the ids
 *
 * Since: 1.0
 */
const char *const *
parindex_framework_get_ranking_keys (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return (const char *const *) self->ranking_keys;
}

/**
 * parindex_framework_set_ranking_keys:
 * @self: a framework
 * @keys: (nullable) (array zero-terminated=1): the ids of criteria
 * @error: return location for an error
 *
 * Sets the criteria that break ties one after the other: the unit that is
 * better on the first of them comes first. Only %PARINDEX_TIES_ORDINAL reads
 * them, and it needs them.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_ranking_keys (ParindexFramework *self, const char *const *keys, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error)
         && parindex_property_changed (self, set_words (&self->ranking_keys, keys), props[PROP_RANKING_KEYS]);
}

/**
 * parindex_framework_get_within:
 * @self: a framework
 *
 * Gets the group dimensions within which ranks are given too.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the dimensions
 *
 * Since: 1.0
 */
const char *const *
parindex_framework_get_within (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return (const char *const *) self->within;
}

/**
 * parindex_framework_set_within:
 * @self: a framework
 * @within: (nullable) (array zero-terminated=1): the dimensions
 * @error: return location for an error
 *
 * Sets the group dimensions within which ranks are given too.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_within (ParindexFramework *self, const char *const *within, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error)
         && parindex_property_changed (self, set_words (&self->within, within), props[PROP_WITHIN]);
}

/**
 * parindex_framework_get_rounding:
 * @self: a framework
 *
 * Gets how exact values are shown.
 *
 * Returns: the rounding
 *
 * Since: 1.0
 */
ParindexRounding
parindex_framework_get_rounding (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), PARINDEX_ROUNDING_HALF_UP);

  return self->rounding;
}

/**
 * parindex_framework_get_decimals:
 * @self: a framework
 *
 * Gets how many decimals are shown.
 *
 * Returns: the number of decimals
 *
 * Since: 1.0
 */
guint
parindex_framework_get_decimals (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), 2);

  return self->decimals;
}

/**
 * parindex_framework_get_stages:
 * @self: a framework
 *
 * Gets the stages of assessments, the last authority last.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the stages
 *
 * Since: 1.0
 */
const char *const *
parindex_framework_get_stages (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return (const char *const *) self->stages;
}

/**
 * parindex_framework_set_stages:
 * @self: a framework
 * @stages: (nullable) (array zero-terminated=1): the stages; %NULL for the default
 * @error: return location for an error
 *
 * Sets the stages of assessments, the last authority last.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_stages (ParindexFramework *self, const char *const *stages, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error)
         && parindex_property_changed (self, set_words (&self->stages, stages != NULL ? stages : default_stages), props[PROP_STAGES]);
}

/**
 * parindex_framework_new:
 * @id: an id, unique in its document
 * @title: (nullable): a title for people
 *
 * Creates a framework without criteria. Its rounding is half-up to 2 decimals.
 *
 * Returns: (transfer full): a new framework
 *
 * Since: 1.0
 */
ParindexFramework *
parindex_framework_new (const char *id,
                        const char *title)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (PARINDEX_TYPE_FRAMEWORK, "id", id, "title", title, NULL);
}

/**
 * parindex_framework_get_criterion:
 * @self: a framework
 * @id: an id; that of the framework names the whole index
 *
 * Finds a criterion. While the framework is being built the tree is walked;
 * once sealed it is looked up.
 *
 * Returns: (transfer none) (nullable): the criterion, or %NULL if there is none
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_framework_get_criterion (ParindexFramework *self,
                                  const char        *id)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  key = parindex_id_normalise (id);
  if (key == NULL)
    return NULL;
  if (self->nodes == NULL)
    {
      g_auto (ParindexFrameworkPlan) plan = { 0 };
      g_auto (ParindexProblems) problems = { 0 };

      parindex_problems_init (&problems);
      parindex_framework_analyse (self, &plan, &problems);
      return g_hash_table_lookup (plan.nodes, key);
    }

  return g_hash_table_lookup (self->nodes, key);
}

/**
 * parindex_framework_get_leaves:
 * @self: a framework
 *
 * Gets the leaves, a list of [class@Criterion]: their order is the order of
 * columns wherever values come in bulk.
 *
 * Returns: (transfer none) (nullable): the leaves; %NULL until the framework is sealed
 *
 * Since: 1.0
 */
GListModel *
parindex_framework_get_leaves (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return self->leaves != NULL ? G_LIST_MODEL (self->leaves) : NULL;
}

/**
 * parindex_framework_set_rounding:
 * @self: a framework
 * @rounding: how exact values are shown; unstated is half-up
 * @decimals: how many decimals are shown, from 0 to 15
 * @error: return location for an error
 *
 * Sets how values are shown. Ranks, bands and percents read the exact values.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed, %PARINDEX_ERROR_RANGE if there are too many decimals
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_rounding (ParindexFramework *self,
                                 ParindexRounding   rounding,
                                 guint              decimals,
                                 GError           **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  if (!framework_is_mutable (self, error))
    return FALSE;

  if (decimals > 15)
    {
      g_autofree char *value = g_strdup_printf ("%u", decimals);

      parindex_error_report (error, BAD_DECIMALS, .value = value);
      return FALSE;
    }
  if (rounding == PARINDEX_ROUNDING_UNSTATED)
    rounding = PARINDEX_ROUNDING_HALF_UP;

  g_object_freeze_notify (G_OBJECT (self));
  parindex_property_changed (self, parindex_set_scalar (&self->rounding, rounding), props[PROP_ROUNDING]);
  parindex_property_changed (self, parindex_set_scalar (&self->decimals, decimals), props[PROP_DECIMALS]);
  g_object_thaw_notify (G_OBJECT (self));

  return TRUE;
}

/**
 * parindex_framework_list_bands:
 * @self: a framework
 *
 * Lists the bands; once sealed, the best first.
 *
 * Returns: (transfer container) (element-type ParindexBand): the bands
 *
 * Since: 1.0
 */
GPtrArray *
parindex_framework_list_bands (ParindexFramework *self)
{
  GPtrArray *bands;

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  bands = g_ptr_array_new_with_free_func ((GDestroyNotify) parindex_band_unref);
  for (guint i = 0; i < self->bands->len; i++)
    g_ptr_array_add (bands, parindex_band_ref (self->bands->pdata[i]));

  return bands;
}

/**
 * parindex_framework_add_band:
 * @self: a framework
 * @band: a band
 * @error: return location for an error
 *
 * Adds a band.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_add_band (ParindexFramework *self,
                             ParindexBand      *band,
                             GError           **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);
  g_return_val_if_fail (band != NULL, FALSE);

  if (!framework_is_mutable (self, error))
    return FALSE;

  g_ptr_array_add (self->bands, parindex_band_ref (band));

  return TRUE;
}

/**
 * parindex_framework_get_bands_of:
 * @self: a framework
 *
 * Gets what the bands read; unstated is what the ranking reads.
 *
 * Returns: the basis
 *
 * Since: 1.0
 */
ParindexBasis
parindex_framework_get_bands_of (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), PARINDEX_BASIS_UNSTATED);

  return self->bands_of;
}

/**
 * parindex_framework_set_bands_of:
 * @self: a framework
 * @of: the basis
 * @error: return location for an error
 *
 * Sets what the bands read; unstated is what the ranking reads.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_bands_of (ParindexFramework *self, ParindexBasis of, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_scalar (&self->bands_of, of), props[PROP_BANDS_OF]);
}

/**
 * parindex_framework_get_bands_decimals:
 * @self: a framework
 *
 * Gets to how many decimals the value that the bands read is rounded.
 *
 * Returns: the number of decimals; -1 is unstated
 *
 * Since: 1.0
 */
int
parindex_framework_get_bands_decimals (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), -1);

  return self->bands_decimals;
}

/**
 * parindex_framework_set_bands_decimals:
 * @self: a framework
 * @decimals: the number of decimals, from 0 to 15; -1 is unstated
 * @error: return location for an error
 *
 * Sets to how many decimals the value that the bands read is rounded.
 * Unstated, the value is not rounded, unless the bands read what the ranking
 * reads and that is rounded.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed, %PARINDEX_ERROR_RANGE if there are too many decimals
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_bands_decimals (ParindexFramework *self, int decimals, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error) && are_decimals (decimals, error)
         && parindex_property_changed (self, parindex_set_scalar (&self->bands_decimals, decimals), props[PROP_BANDS_DECIMALS]);
}

/**
 * parindex_framework_validate:
 * @self: a framework
 *
 * Checks the framework and tells all problems, warnings too.
 *
 * Returns: (transfer full): the problems, a list of [class@Problem]
 *
 * Since: 1.0
 */
GListModel *
parindex_framework_validate (ParindexFramework *self)
{
  g_auto (ParindexFrameworkPlan) plan = { 0 };
  g_auto (ParindexProblems) problems = { 0 };

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  parindex_problems_init (&problems);
  parindex_framework_analyse (self, &plan, &problems);

  return parindex_problems_to_list (&problems);
}

ParindexNumber *
parindex_band_edge (const ParindexBand *band)
{
  ParindexNumber *from = parindex_band_get_from (band);

  return from != NULL ? from : parindex_band_get_quantile (band);
}

static int
compare_bands (gconstpointer a,
               gconstpointer b)
{
  ParindexNumber *from_a = parindex_band_edge (*(ParindexBand *const *) a);
  ParindexNumber *from_b = parindex_band_edge (*(ParindexBand *const *) b);

  if (from_a == NULL || from_b == NULL)
    return (from_a == NULL) - (from_b == NULL);

  return parindex_number_compare (from_b, from_a);
}

/* Takes over what checking found out. */
static void
settle (ParindexFramework     *self,
        ParindexFrameworkPlan *plan)
{
  self->leaves = parindex_list_new (PARINDEX_TYPE_CRITERION);
  for (guint i = 0; i < plan->order->len; i++)
    {
      ParindexCriterion *node = plan->order->pdata[i];
      ParindexNodePlan *from = &g_array_index (plan->plans, ParindexNodePlan, i);

      *parindex_criterion_plan (node) = *from;
      from->max = NULL;
      from->given = NULL;
      if (parindex_criterion_is_leaf (node))
        parindex_list_fill (self->leaves, node);
    }
  self->inputs = parindex_framework_make_inputs (self->leaves);
  self->order = g_steal_pointer (&plan->order);
  self->nodes = g_steal_pointer (&plan->nodes);
  g_ptr_array_sort (self->bands, compare_bands);
  parindex_criterion_seal_tree (self->root);
  self->sealed = TRUE;
}

/**
 * parindex_framework_seal:
 * @self: a framework
 * @error: return location for an error
 *
 * Checks the framework and makes it unchangeable, its criteria too. Sealing
 * again does nothing.
 *
 * Returns: %FALSE with the first problem if it does not hold together
 *
 * Since: 1.0
 */
gboolean
parindex_framework_seal (ParindexFramework *self,
                         GError           **error)
{
  g_auto (ParindexFrameworkPlan) plan = { 0 };
  g_auto (ParindexProblems) problems = { 0 };

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  if (self->sealed)
    return TRUE;

  parindex_problems_init (&problems);
  parindex_framework_analyse (self, &plan, &problems);
  if (!parindex_problems_propagate (&problems, error))
    return FALSE;
  settle (self, &plan);

  return TRUE;
}

void
parindex_framework_seal_faulty (ParindexFramework *self)
{
  g_auto (ParindexFrameworkPlan) plan = { 0 };
  g_auto (ParindexProblems) problems = { 0 };

  parindex_problems_init (&problems);
  parindex_framework_analyse (self, &plan, &problems);
  if (plan.n_leaves > 0)
    settle (self, &plan);
}

/**
 * parindex_framework_is_sealed:
 * @self: a framework
 *
 * Tells whether the framework can no longer be changed.
 *
 * Returns: whether it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_is_sealed (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return self->sealed;
}

guint
parindex_framework_n_nodes (ParindexFramework *self)
{
  return self->order->len;
}

guint
parindex_framework_n_leaves (ParindexFramework *self)
{
  return parindex_list_length (self->leaves);
}

guint
parindex_framework_n_inputs (ParindexFramework *self)
{
  return self->inputs->len;
}

const ParindexInputColumn *
parindex_framework_input (ParindexFramework *self,
                          guint              column)
{
  return self->inputs->pdata[column];
}

ParindexCriterion *
parindex_framework_node (ParindexFramework *self,
                         guint              index)
{
  return self->order->pdata[index];
}

ParindexCriterion *
parindex_framework_leaf (ParindexFramework *self,
                         guint              index)
{
  return parindex_list_get (self->leaves, index);
}

int
parindex_framework_leaf_index (ParindexFramework *self,
                               const char        *id)
{
  ParindexCriterion *node = parindex_framework_get_criterion (self, id);

  if (node == NULL || !parindex_criterion_is_leaf (node))
    return -1;

  return parindex_criterion_plan (node)->first_leaf;
}

char *
parindex_framework_leaf_words (ParindexFramework *self)
{
  const guint shown = 12;
  GString *words = g_string_new (NULL);
  guint n = parindex_framework_n_leaves (self);

  for (guint i = 0; i < MIN (n, shown); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", parindex_criterion_get_id (parindex_framework_leaf (self, i)));
  if (n > shown)
    g_string_append (words, ", …");

  return g_string_free (words, FALSE);
}

ParindexBasis
parindex_framework_effective_of (ParindexFramework *self)
{
  if (self->ranking_of != PARINDEX_BASIS_UNSTATED)
    return self->ranking_of;

  return parindex_criterion_plan (self->root)->aggregation == PARINDEX_AGGREGATION_SUM ? PARINDEX_BASIS_PERCENT
                                                                                       : PARINDEX_BASIS_SCORE;
}

ParindexReading
parindex_framework_ranking_reading (ParindexFramework *self)
{
  return (ParindexReading){ parindex_framework_effective_of (self), self->ranking_decimals, self->rounding };
}

ParindexReading
parindex_framework_bands_reading (ParindexFramework *self)
{
  ParindexReading reading = parindex_framework_ranking_reading (self);

  if (self->bands_of != PARINDEX_BASIS_UNSTATED)
    reading = (ParindexReading){ self->bands_of, -1, self->rounding };
  if (self->bands_decimals >= 0)
    reading.decimals = self->bands_decimals;

  return reading;
}

gboolean
parindex_framework_has_default_stages (ParindexFramework *self)
{
  return g_strv_equal ((const char *const *) self->stages, default_stages);
}

gboolean
parindex_framework_has_stage (ParindexFramework *self,
                              const char        *stage)
{
  g_autofree char *id = parindex_id_normalise (stage);

  return id != NULL && (g_str_equal (id, PARINDEX_STAGE_SURVEY) || g_strv_contains ((const char *const *) self->stages, id));
}

char *
parindex_framework_stage_words (ParindexFramework *self)
{
  g_autofree char *stages = g_strjoinv (", ", self->stages);

  return g_strv_contains ((const char *const *) self->stages, PARINDEX_STAGE_SURVEY)
           ? g_steal_pointer (&stages)
           : g_strjoin (*stages != '\0' ? ", " : "", stages, PARINDEX_STAGE_SURVEY, NULL);
}

ParindexFrameworkLabels *
parindex_framework_labels (ParindexFramework *self)
{
  return &self->labels;
}

GPtrArray *
parindex_framework_bands (ParindexFramework *self)
{
  return self->bands;
}

GPtrArray **
parindex_framework_extras (ParindexFramework *self)
{
  return &self->extras;
}
