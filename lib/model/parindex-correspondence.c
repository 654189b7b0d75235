/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-correspondence-private.h"

#include "base/parindex-problem-private.h"
#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"
#include "base/parindex-util-private.h"
#include "model/parindex-named-values-private.h"

/**
 * ParindexCorrespondence:
 *
 * Which criteria of one edition of an index are those of an earlier edition.
 *
 * Ids alone do not say so: editions number their criteria anew, and the same id
 * then stands for something else. Criteria of different editions are compared only
 * where a correspondence names them.
 *
 * It is built from one thread and sealed with its document; from then on it never
 * changes and may be read from any thread.
 *
 * Since: 1.0
 */

struct _ParindexCorrespondence
{
  GObject parent_instance;

  char *from;
  char *to;
  ParindexNamedValues criteria; /* criterion of the later edition -> criterion of the earlier one */
  char *source;
  GPtrArray *extras;
  gboolean sealed;
};

typedef enum
{
  PROP_FROM = 1,
  PROP_TO,
  PROP_SOURCE,
  N_PROPS,
} ParindexCorrespondenceProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexCorrespondence, parindex_correspondence, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

gboolean
parindex_correspondence_is_made (ParindexCorrespondence *self)
{
  return PARINDEX_IS_CORRESPONDENCE (self) && self->from != NULL && self->to != NULL;
}

static gboolean
parindex_correspondence_is_mutable (ParindexCorrespondence *self,
                                    GError                **error)
{
  return parindex_is_mutable (self->sealed, self->to, error);
}

static gboolean
init_from (ParindexCorrespondence *self,
           const char             *from,
           GError                **error)
{
  return parindex_set_id (&self->from, from);
}

static gboolean
init_to (ParindexCorrespondence *self,
         const char             *to,
         GError                **error)
{
  return parindex_set_id (&self->to, to);
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_FROM] = PARINDEX_READ_WRITE (parindex_correspondence_get_from, init_from),
  [PROP_TO] = PARINDEX_READ_WRITE (parindex_correspondence_get_to, init_to),
  [PROP_SOURCE] = PARINDEX_READ_WRITE (parindex_correspondence_get_source, parindex_correspondence_set_source),
};

static void
parindex_correspondence_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_correspondence_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  parindex_property_set (object, &properties[prop_id], value);
}

static void
parindex_correspondence_finalize (GObject *object)
{
  ParindexCorrespondence *self = PARINDEX_CORRESPONDENCE (object);

  g_free (self->from);
  g_free (self->to);
  parindex_named_values_clear (&self->criteria);
  g_free (self->source);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_correspondence_parent_class)->finalize (object);
}

static void
parindex_correspondence_class_init (ParindexCorrespondenceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_correspondence_get_property;
  object_class->set_property = parindex_correspondence_set_property;
  object_class->finalize = parindex_correspondence_finalize;

  /**
   * ParindexCorrespondence:from:
   *
   * The id of the earlier framework.
   *
   * Since: 1.0
   */
  props[PROP_FROM] = g_param_spec_string ("from", NULL, NULL, NULL, construct);
  /**
   * ParindexCorrespondence:to:
   *
   * The id of the later framework.
   *
   * Since: 1.0
   */
  props[PROP_TO] = g_param_spec_string ("to", NULL, NULL, NULL, construct);
  /**
   * ParindexCorrespondence:source:
   *
   * What says so.
   *
   * Since: 1.0
   */
  props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, writable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_correspondence_init (ParindexCorrespondence *self)
{
}

/**
 * parindex_correspondence_new:
 * @from: the id of the earlier framework
 * @to: the id of the later framework
 *
 * Creates a correspondence without criteria.
 *
 * Returns: (transfer full): a new correspondence
 *
 * Since: 1.0
 */
ParindexCorrespondence *
parindex_correspondence_new (const char *from,
                             const char *to)
{
  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  return g_object_new (PARINDEX_TYPE_CORRESPONDENCE, "from", from, "to", to, NULL);
}

/**
 * parindex_correspondence_get_from:
 * @self: a correspondence
 *
 * Gets the id of the earlier framework.
 *
 * Returns: (transfer none): the id of the earlier framework
 *
 * Since: 1.0
 */
const char *
parindex_correspondence_get_from (ParindexCorrespondence *self)
{
  g_return_val_if_fail (PARINDEX_IS_CORRESPONDENCE (self), NULL);

  return self->from;
}

/**
 * parindex_correspondence_get_to:
 * @self: a correspondence
 *
 * Gets the id of the later framework.
 *
 * Returns: (transfer none): the id of the later framework
 *
 * Since: 1.0
 */
const char *
parindex_correspondence_get_to (ParindexCorrespondence *self)
{
  g_return_val_if_fail (PARINDEX_IS_CORRESPONDENCE (self), NULL);

  return self->to;
}

/**
 * parindex_correspondence_list_criteria:
 * @self: a correspondence
 *
 * Lists the criteria of the later framework that have one in the earlier.
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids
 *
 * Since: 1.0
 */
char **
parindex_correspondence_list_criteria (ParindexCorrespondence *self)
{
  g_return_val_if_fail (PARINDEX_IS_CORRESPONDENCE (self), NULL);

  return parindex_named_values_list (&self->criteria);
}

/**
 * parindex_correspondence_get_criterion:
 * @self: a correspondence
 * @criterion: the id of a criterion of the later framework
 *
 * Gets the criterion of the earlier framework that it was.
 *
 * Returns: (transfer none) (nullable): the id; %NULL if there was none
 *
 * Since: 1.0
 */
const char *
parindex_correspondence_get_criterion (ParindexCorrespondence *self,
                                       const char             *criterion)
{
  const ParindexNamedValue *value;

  g_return_val_if_fail (PARINDEX_IS_CORRESPONDENCE (self), NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  value = parindex_named_values_find (&self->criteria, criterion);

  return value != NULL ? value->text : NULL;
}

/**
 * parindex_correspondence_set_criterion:
 * @self: a correspondence
 * @criterion: the id of a criterion of the later framework
 * @earlier: the id of the criterion of the earlier framework that it was
 * @error: return location for an error
 *
 * Says which criterion of the earlier framework a criterion was.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_correspondence_set_criterion (ParindexCorrespondence *self,
                                       const char             *criterion,
                                       const char             *earlier,
                                       GError                **error)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (PARINDEX_IS_CORRESPONDENCE (self), FALSE);
  g_return_val_if_fail (criterion != NULL && earlier != NULL, FALSE);

  if (!parindex_correspondence_is_mutable (self, error))
    return FALSE;

  id = parindex_id_normalise (criterion);
  parindex_set_id (&parindex_named_values_ensure (&self->criteria, id)->text, earlier);

  return TRUE;
}

/**
 * parindex_correspondence_get_source:
 * @self: a correspondence
 *
 * Gets what says so.
 *
 * Returns: (transfer none) (nullable): what says so
 *
 * Since: 1.0
 */
const char *
parindex_correspondence_get_source (ParindexCorrespondence *self)
{
  g_return_val_if_fail (PARINDEX_IS_CORRESPONDENCE (self), NULL);

  return self->source;
}

/**
 * parindex_correspondence_set_source:
 * @self: a correspondence
 * @source: (nullable): the source
 * @error: return location for an error
 *
 * Sets what says so.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_correspondence_set_source (ParindexCorrespondence *self,
                                    const char             *source,
                                    GError                **error)
{
  g_return_val_if_fail (PARINDEX_IS_CORRESPONDENCE (self), FALSE);

  return parindex_correspondence_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_string (&self->source, source), props[PROP_SOURCE]);
}

GPtrArray **
parindex_correspondence_extras (ParindexCorrespondence *self)
{
  return &self->extras;
}

void
parindex_correspondence_seal (ParindexCorrespondence *self)
{
  self->sealed = TRUE;
}
