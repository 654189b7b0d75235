/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-aggregation-private.h"

/**
 * ParindexAggregation:
 *
 * An aggregation of one's own: how the scores of children become that of their
 * parent.
 *
 * The built-in aggregations are words, with their parameters as properties of
 * the criterion: [method@Criterion.set_aggregation]. One's own, in C or in a
 * script, derives from this class and overrides
 * [vfunc@Aggregation.aggregate]; it reads the scores of all units on all
 * children from [class@AggregationCells] and puts the scores of the parent back
 * there.
 *
 * An aggregation never changes after it was made.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_KIND = 1,
  N_PROPS,
} ParindexAggregationProperty;

static GParamSpec *props[N_PROPS];

/* Asked for once, so that any thread may read it afterwards. */
typedef struct
{
  char *kind;
} ParindexAggregationPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ParindexAggregation, parindex_aggregation, G_TYPE_OBJECT)

static void
parindex_aggregation_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch ((ParindexAggregationProperty) prop_id)
    {
    case PROP_KIND:
      g_value_set_string (value, parindex_aggregation_get_kind (PARINDEX_AGGREGATION (object)));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_aggregation_finalize (GObject *object)
{
  ParindexAggregationPrivate *priv = parindex_aggregation_get_instance_private (PARINDEX_AGGREGATION (object));

  g_free (priv->kind);

  G_OBJECT_CLASS (parindex_aggregation_parent_class)->finalize (object);
}

static void
parindex_aggregation_class_init (ParindexAggregationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = parindex_aggregation_get_property;
  object_class->finalize = parindex_aggregation_finalize;

  /**
   * ParindexAggregation:kind:
   *
   * The name of the aggregation.
   *
   * Since: 1.0
   */
  props[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_aggregation_init (ParindexAggregation *self)
{
}

void
parindex_aggregation_name (ParindexAggregation *self,
                           const char          *kind)
{
  ParindexAggregationPrivate *priv = parindex_aggregation_get_instance_private (self);
  char *own = g_strdup (kind);

  if (!g_atomic_pointer_compare_and_exchange (&priv->kind, NULL, own))
    g_free (own);
}

/**
 * parindex_aggregation_get_kind:
 * @self: an aggregation
 *
 * Gets the name of the aggregation: of one that stands in a document the word
 * there, of others what [vfunc@Aggregation.get_kind] gives, and without that
 * the name of its type. It is asked for once.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer none): the name
 *
 * Since: 1.0
 */
const char *
parindex_aggregation_get_kind (ParindexAggregation *self)
{
  ParindexAggregationPrivate *priv;
  ParindexAggregationClass *klass;
  const char *kind;

  g_return_val_if_fail (PARINDEX_IS_AGGREGATION (self), NULL);

  priv = parindex_aggregation_get_instance_private (self);
  if (g_atomic_pointer_get (&priv->kind) == NULL)
    {
      klass = PARINDEX_AGGREGATION_GET_CLASS (self);
      kind = klass->get_kind != NULL ? klass->get_kind (self) : NULL;
      parindex_aggregation_name (self, kind != NULL ? kind : G_OBJECT_TYPE_NAME (self));
    }

  return g_atomic_pointer_get (&priv->kind);
}
