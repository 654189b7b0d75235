/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "base/parindex-property-private.h"
#include "base/parindex-util-private.h"
#include "model/parindex-alternative-private.h"
#include "model/parindex-criterion-private.h"
#include "model/parindex-framework-private.h"

/**
 * ParindexAlternative:
 *
 * Other choices for a framework: weights, aggregations, normalisation, the
 * treatment of what is missing, a criterion left out. A comparison of
 * alternatives shows how far a ranking depends on choices that somebody else
 * could have made otherwise.
 *
 * Since: 1.0
 */

struct _ParindexAlternative
{
  GObject parent_instance;

  char *id;
  char *title;
  char *framework;
  gboolean equal_weights;
  ParindexChange *all; /* NULL: nothing */
  GPtrArray *changes;  /* ParindexChange of single criteria, in the order in which they came */
  GPtrArray *left_out; /* ids */
  GPtrArray *extras;
  gboolean sealed;
};

typedef enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_FRAMEWORK,
  PROP_EQUAL_WEIGHTS,
  N_PROPS,
} ParindexAlternativeProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexAlternative, parindex_alternative, G_TYPE_OBJECT)

static gboolean
init_id (ParindexAlternative *self, const char *id, GError **error)
{
  return parindex_set_id (&self->id, id);
}

static gboolean
init_title (ParindexAlternative *self, const char *title, GError **error)
{
  return parindex_set_string (&self->title, title);
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_ID] = PARINDEX_READ_WRITE (parindex_alternative_get_id, init_id),
  [PROP_TITLE] = PARINDEX_READ_WRITE (parindex_alternative_get_title, init_title),
  [PROP_FRAMEWORK] = PARINDEX_READ_WRITE (parindex_alternative_get_framework, parindex_alternative_set_framework),
  [PROP_EQUAL_WEIGHTS] = PARINDEX_READ_WRITE (parindex_alternative_get_equal_weights, parindex_alternative_set_equal_weights),
};

static void
parindex_alternative_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_alternative_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  parindex_property_set (object, &properties[prop_id], value);
}

static void
parameter_clear (gpointer data)
{
  g_value_unset (&((ParindexParameter *) data)->value);
}

static ParindexChange *
change_new (const char *criterion)
{
  ParindexChange *self = g_new0 (ParindexChange, 1);

  self->node = parindex_criterion_new (criterion, NULL);
  self->parameters = g_array_new (FALSE, FALSE, sizeof (ParindexParameter));
  g_array_set_clear_func (self->parameters, parameter_clear);

  return self;
}

static void
change_free (gpointer data)
{
  ParindexChange *self = data;

  g_object_unref (self->node);
  g_array_unref (self->parameters);
  g_free (self);
}

static void
parindex_alternative_finalize (GObject *object)
{
  ParindexAlternative *self = PARINDEX_ALTERNATIVE (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->framework);
  g_clear_pointer (&self->all, change_free);
  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->left_out);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_alternative_parent_class)->finalize (object);
}

static void
parindex_alternative_class_init (ParindexAlternativeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = parindex_alternative_get_property;
  object_class->set_property = parindex_alternative_set_property;
  object_class->finalize = parindex_alternative_finalize;

  /**
   * ParindexAlternative:id:
   *
   * The id of the alternative.
   *
   * Since: 1.0
   */
  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, construct);
  /**
   * ParindexAlternative:title:
   *
   * The title of the alternative.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, construct);
  /**
   * ParindexAlternative:framework:
   *
   * The id of the framework that it changes; %NULL: the only one.
   *
   * Since: 1.0
   */
  props[PROP_FRAMEWORK] = g_param_spec_string ("framework", NULL, NULL, NULL, writable);
  /**
   * ParindexAlternative:equal-weights:
   *
   * Whether all weights among siblings are equal.
   *
   * Since: 1.0
   */
  props[PROP_EQUAL_WEIGHTS] = g_param_spec_boolean ("equal-weights", NULL, NULL, FALSE, writable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_alternative_init (ParindexAlternative *self)
{
  self->changes = g_ptr_array_new_with_free_func (change_free);
  self->left_out = g_ptr_array_new_with_free_func (g_free);
}

/**
 * parindex_alternative_new:
 * @id: an id
 * @title: (nullable): a title for people
 *
 * Creates an alternative that changes nothing yet.
 *
 * Returns: (transfer full): a new alternative
 *
 * Since: 1.0
 */
ParindexAlternative *
parindex_alternative_new (const char *id,
                          const char *title)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (PARINDEX_TYPE_ALTERNATIVE, "id", id, "title", title, NULL);
}

/**
 * parindex_framework_list_without_each:
 * @self: a framework
 * @leaves: whether each leaf is left out in turn, and not each child of the whole index
 *
 * Makes an alternative for each criterion in turn, with the criterion left out
 * and under its id.
 *
 * Returns: (transfer full): the alternatives, a list of [class@Alternative]
 *
 * Since: 1.0
 */
GListModel *
parindex_framework_list_without_each (ParindexFramework *self,
                                      gboolean           leaves)
{
  ParindexList *list;
  GListModel *criteria;

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);
  g_return_val_if_fail (parindex_framework_is_sealed (self), NULL);

  list = parindex_list_new (PARINDEX_TYPE_ALTERNATIVE);
  criteria = leaves ? parindex_framework_get_leaves (self) : parindex_criterion_get_children (parindex_framework_get_root (self));
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (ParindexCriterion) each = g_list_model_get_item (criteria, i);
      g_autoptr (ParindexAlternative) without = parindex_alternative_new (parindex_criterion_get_id (each), parindex_criterion_get_title (each));

      parindex_alternative_leave_out (without, parindex_criterion_get_id (each), NULL);
      parindex_list_fill (list, without);
    }

  return G_LIST_MODEL (list);
}

/**
 * parindex_alternative_get_id:
 * @self: an alternative
 *
 * Gets the id of the alternative.
 *
 * Returns: (transfer none): the id
 *
 * Since: 1.0
 */
const char *
parindex_alternative_get_id (ParindexAlternative *self)
{
  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE (self), NULL);

  return self->id;
}

/**
 * parindex_alternative_get_title:
 * @self: an alternative
 *
 * Gets the title of the alternative.
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 1.0
 */
const char *
parindex_alternative_get_title (ParindexAlternative *self)
{
  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE (self), NULL);

  return self->title;
}

/**
 * parindex_alternative_get_framework:
 * @self: an alternative
 *
 * Gets the id of the framework that it changes.
 *
 * Returns: (transfer none) (nullable): the id; %NULL: the only framework there is
 *
 * Since: 1.0
 */
const char *
parindex_alternative_get_framework (ParindexAlternative *self)
{
  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE (self), NULL);

  return self->framework;
}

static gboolean
is_mutable (ParindexAlternative *self,
            GError             **error)
{
  return parindex_is_mutable (self->sealed, self->id, error);
}

/**
 * parindex_alternative_set_framework:
 * @self: an alternative
 * @framework: (nullable): the id of a framework; %NULL: the only one there is
 * @error: return location for an error
 *
 * Sets which framework it changes.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_alternative_set_framework (ParindexAlternative *self, const char *framework, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE (self), FALSE);

  return is_mutable (self, error) && parindex_property_changed (self, parindex_set_id (&self->framework, framework), props[PROP_FRAMEWORK]);
}

/**
 * parindex_alternative_get_equal_weights:
 * @self: an alternative
 *
 * Gets whether all weights among siblings are equal.
 *
 * Returns: whether they are
 *
 * Since: 1.0
 */
gboolean
parindex_alternative_get_equal_weights (ParindexAlternative *self)
{
  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE (self), FALSE);

  return self->equal_weights;
}

/**
 * parindex_alternative_set_equal_weights:
 * @self: an alternative
 * @equal_weights: whether all weights among siblings are equal
 * @error: return location for an error
 *
 * Makes the weights of all siblings equal, or leaves them as they are. Weights
 * of single criteria come after it.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_alternative_set_equal_weights (ParindexAlternative *self, gboolean equal_weights, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE (self), FALSE);

  return is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_scalar (&self->equal_weights, !!equal_weights), props[PROP_EQUAL_WEIGHTS]);
}

ParindexChange *
parindex_alternative_change_of (ParindexAlternative *self,
                                const char          *criterion)
{
  g_autofree char *id = parindex_id_normalise (criterion);

  if (id == NULL)
    {
      if (self->all == NULL)
        self->all = change_new ("");
      return self->all;
    }

  for (guint i = 0; i < self->changes->len; i++)
    {
      ParindexChange *change = self->changes->pdata[i];

      if (g_str_equal (parindex_criterion_get_id (change->node), id))
        return change;
    }
  g_ptr_array_add (self->changes, change_new (id));

  return self->changes->pdata[self->changes->len - 1];
}

/**
 * parindex_alternative_change:
 * @self: an alternative
 * @criterion: (nullable): the id of a criterion; %NULL: all
 * @error: return location for an error
 *
 * Gets a criterion that says what is to be other of the named one: what is set
 * on it replaces what the framework says, everything else stays. Weight, max,
 * aggregation, policies, scale, cap, rounding and rule can be set.
 *
 * Where no criterion is named, the aggregation is that of all that have
 * children, and `missing`, `not-applicable` and `minimum-share` hold for the
 * whole tree.
 *
 * Returns: (transfer none): what is to be other, or %NULL with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_alternative_change (ParindexAlternative *self,
                             const char          *criterion,
                             GError             **error)
{
  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE (self), NULL);

  return is_mutable (self, error) ? parindex_alternative_change_of (self, criterion)->node : NULL;
}

guint
parindex_alternative_n_changes (ParindexAlternative *self)
{
  return self->changes->len;
}

ParindexChange *
parindex_alternative_change_at (ParindexAlternative *self,
                                guint                index)
{
  return self->changes->pdata[index];
}

ParindexChange *
parindex_alternative_change_of_all (ParindexAlternative *self)
{
  return self->all;
}

/**
 * parindex_alternative_list_changed:
 * @self: an alternative
 *
 * Lists the ids of the single criteria that something is said of by
 * [method@Alternative.change].
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids
 *
 * Since: 1.0
 */
char **
parindex_alternative_list_changed (ParindexAlternative *self)
{
  char **ids;

  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE (self), NULL);

  ids = g_new0 (char *, self->changes->len + 1);
  for (guint i = 0; i < self->changes->len; i++)
    ids[i] = g_strdup (parindex_criterion_get_id (parindex_alternative_change_at (self, i)->node));

  return ids;
}

/**
 * parindex_alternative_leave_out:
 * @self: an alternative
 * @criterion: the id of a criterion
 * @error: return location for an error
 *
 * Leaves a criterion out, with all below it. A criterion that has no children
 * left leaves too.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_alternative_leave_out (ParindexAlternative *self,
                                const char          *criterion,
                                GError             **error)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE (self), FALSE);
  g_return_val_if_fail (criterion != NULL, FALSE);

  if (!is_mutable (self, error))
    return FALSE;

  id = parindex_id_normalise (criterion);
  if (id == NULL)
    id = g_utf8_make_valid (criterion, -1);
  if (!g_ptr_array_find_with_equal_func (self->left_out, id, g_str_equal, NULL))
    g_ptr_array_add (self->left_out, g_steal_pointer (&id));

  return TRUE;
}

/**
 * parindex_alternative_list_left_out:
 * @self: an alternative
 *
 * Lists the ids of the criteria that are left out.
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids
 *
 * Since: 1.0
 */
char **
parindex_alternative_list_left_out (ParindexAlternative *self)
{
  char **ids;

  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE (self), NULL);

  ids = g_new0 (char *, self->left_out->len + 1);
  for (guint i = 0; i < self->left_out->len; i++)
    ids[i] = g_strdup (self->left_out->pdata[i]);

  return ids;
}

gboolean
parindex_alternative_is_empty (ParindexAlternative *self)
{
  return !self->equal_weights && self->all == NULL && self->changes->len == 0 && self->left_out->len == 0;
}

GPtrArray **
parindex_alternative_extras (ParindexAlternative *self)
{
  return &self->extras;
}

void
parindex_alternative_seal (ParindexAlternative *self)
{
  self->sealed = TRUE;
  if (self->all != NULL)
    parindex_criterion_seal_tree (self->all->node);
  for (guint i = 0; i < self->changes->len; i++)
    parindex_criterion_seal_tree (parindex_alternative_change_at (self, i)->node);
}

/**
 * parindex_alternative_is_sealed:
 * @self: an alternative
 *
 * Tells whether the alternative can no longer be changed, because the document
 * that holds it was sealed.
 *
 * Returns: whether it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_alternative_is_sealed (ParindexAlternative *self)
{
  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE (self), FALSE);

  return self->sealed;
}
