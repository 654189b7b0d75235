/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-alternative-outcome-private.h"
#include "base/parindex-list-private.h"
#include "scoring/parindex-scoreboard-private.h"

/**
 * ParindexAlternatives:
 *
 * Alternatives compared with a scoreboard, the nominal one: a list of
 * [class@AlternativeOutcome], in the order of the alternatives.
 *
 * All are scored from the same values, exactly. An alternative that cannot be
 * scored is in the list with its problems.
 *
 * Since: 1.0
 */

struct _ParindexAlternatives
{
  GObject parent_instance;

  ParindexScoreboard *nominal;
  ParindexList *outcomes;
};

typedef enum
{
  PROP_NOMINAL = 1,
  N_PROPS,
} ParindexAlternativesProperty;

static GParamSpec *props[N_PROPS];

static GType
get_item_type (GListModel *model)
{
  return PARINDEX_TYPE_ALTERNATIVE_OUTCOME;
}

static guint
get_n_items (GListModel *model)
{
  return parindex_list_length (PARINDEX_ALTERNATIVES (model)->outcomes);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (PARINDEX_ALTERNATIVES (model)->outcomes), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexAlternatives, parindex_alternatives, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
parindex_alternatives_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  if (prop_id == PROP_NOMINAL)
    g_value_set_object (value, PARINDEX_ALTERNATIVES (object)->nominal);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parindex_alternatives_finalize (GObject *object)
{
  g_clear_object (&PARINDEX_ALTERNATIVES (object)->nominal);
  g_object_unref (PARINDEX_ALTERNATIVES (object)->outcomes);

  G_OBJECT_CLASS (parindex_alternatives_parent_class)->finalize (object);
}

static void
parindex_alternatives_class_init (ParindexAlternativesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = parindex_alternatives_get_property;
  object_class->finalize = parindex_alternatives_finalize;

  /**
   * ParindexAlternatives:nominal:
   *
   * The scoreboard that the alternatives are compared with.
   *
   * Since: 1.0
   */
  props[PROP_NOMINAL] = g_param_spec_object ("nominal", NULL, NULL, PARINDEX_TYPE_SCOREBOARD, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_alternatives_init (ParindexAlternatives *self)
{
  self->outcomes = parindex_list_new (PARINDEX_TYPE_ALTERNATIVE_OUTCOME);
}

static gboolean
is_of (ParindexAlternative *alternative,
       ParindexFramework   *framework)
{
  const char *id = parindex_alternative_get_framework (alternative);

  return id == NULL || g_strcmp0 (id, parindex_framework_get_id (framework)) == 0;
}

/**
 * parindex_alternatives_new:
 * @nominal: a scoreboard
 * @document: (nullable): the document that was scored, where rules take values from elsewhere in it
 * @alternatives: a list of [class@Alternative]
 *
 * Scores the same values under each alternative. Those that name another
 * framework are passed over.
 *
 * This method may be called from any thread if the scorer of the scoreboard is
 * thread-safe.
 *
 * Returns: (transfer full): the outcomes
 *
 * Since: 1.0
 */
ParindexAlternatives *
parindex_alternatives_new (ParindexScoreboard *nominal,
                           ParindexDocument   *document,
                           GListModel         *alternatives)
{
  ParindexAlternatives *self;

  g_return_val_if_fail (parindex_scoreboard_is_made (nominal), NULL);
  g_return_val_if_fail (document == NULL || PARINDEX_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (alternatives), NULL);
  g_return_val_if_fail (g_type_is_a (g_list_model_get_item_type (alternatives), PARINDEX_TYPE_ALTERNATIVE), NULL);

  self = g_object_new (PARINDEX_TYPE_ALTERNATIVES, NULL);
  self->nominal = g_object_ref (nominal);
  for (guint i = 0; i < g_list_model_get_n_items (alternatives); i++)
    {
      g_autoptr (ParindexAlternative) each = g_list_model_get_item (alternatives, i);
      g_autoptr (ParindexAlternativeOutcome) outcome = NULL;

      if (!is_of (each, parindex_scoreboard_get_framework (nominal)))
        continue;
      outcome = parindex_alternative_outcome_new (nominal, document, each);
      parindex_list_fill (self->outcomes, outcome);
    }

  return self;
}

/**
 * parindex_alternatives_get_nominal:
 * @self: alternatives
 *
 * Gets the scoreboard that the alternatives are compared with.
 *
 * Returns: (transfer none): the scoreboard
 *
 * Since: 1.0
 */
ParindexScoreboard *
parindex_alternatives_get_nominal (ParindexAlternatives *self)
{
  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVES (self), NULL);

  return self->nominal;
}
