/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-band.h>
#include <parindex/parindex-period.h>

#include "base/parindex-serializable-private.h"

/* A node holds doubles: what one of them does not stand for is text. */
static JsonNode *
number_to_node (const ParindexNumber *number)
{
  g_autoptr (ParindexNumber) nearest = parindex_number_new_from_double (parindex_number_to_double (number), NULL);
  g_autofree char *text = NULL;
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  if (nearest != NULL && parindex_number_equal (nearest, number))
    json_node_set_double (node, parindex_number_to_double (number));
  else
    {
      text = parindex_number_to_string (number);
      json_node_set_string (node, text);
    }

  return node;
}

static JsonNode *
band_to_node (const ParindexBand *band)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  ParindexNumber *from = parindex_band_get_from (band);
  ParindexNumber *quantile = parindex_band_get_quantile (band);

  json_object_set_string_member (object, "id", parindex_band_get_id (band));
  if (parindex_band_get_title (band) != NULL)
    json_object_set_string_member (object, "title", parindex_band_get_title (band));
  if (from != NULL)
    json_object_set_member (object, "from", number_to_node (from));
  if (quantile != NULL)
    json_object_set_member (object, "quantile", number_to_node (quantile));
  json_node_take_object (node, object);

  return node;
}

static JsonNode *
list_to_node (GListModel *list)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  guint n = g_list_model_get_n_items (list);
  JsonArray *array = json_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      json_array_add_element (array, json_gobject_serialize (item));
    }
  json_node_take_array (node, array);

  return node;
}

static JsonNode *
enum_to_node (const GValue *value)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (G_VALUE_TYPE (value));
  GEnumValue *member = g_enum_get_value (G_ENUM_CLASS (klass), g_value_get_enum (value));
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  json_node_set_string (node, member->value_nick);

  return node;
}

/* json-glib 1.6 would write nan.0, which is no JSON, and leave out 0. */
static JsonNode *
double_to_node (double value)
{
  JsonNode *node = json_node_new (isnan (value) ? JSON_NODE_NULL : JSON_NODE_VALUE);

  if (!isnan (value))
    json_node_set_double (node, value);

  return node;
}

static JsonNode *
serialize_boxed (const GValue *value)
{
  gconstpointer boxed = g_value_get_boxed (value);
  JsonNode *node;

  if (boxed == NULL)
    return json_node_new (JSON_NODE_NULL);
  if (G_VALUE_HOLDS (value, PARINDEX_TYPE_NUMBER))
    return number_to_node (boxed);
  if (G_VALUE_HOLDS (value, PARINDEX_TYPE_BAND))
    return band_to_node (boxed);

  node = json_node_new (JSON_NODE_VALUE);
  json_node_set_string (node, parindex_period_to_string (boxed));

  return node;
}

static JsonNode *
serialize_property (JsonSerializable *serializable,
                    const char       *name,
                    const GValue     *value,
                    GParamSpec       *pspec)
{
  if (G_VALUE_HOLDS (value, PARINDEX_TYPE_NUMBER) || G_VALUE_HOLDS (value, PARINDEX_TYPE_PERIOD)
      || G_VALUE_HOLDS (value, PARINDEX_TYPE_BAND))
    return serialize_boxed (value);
  if (G_VALUE_HOLDS_ENUM (value))
    return enum_to_node (value);
  /* Of that very type: a scoreboard is a list too, but a reference to one leads back. */
  if (G_VALUE_TYPE (value) == G_TYPE_LIST_MODEL)
    {
      GListModel *list = g_value_get_object (value);

      return list != NULL ? list_to_node (list) : NULL;
    }
  /* A framework owns its tree; other references lead up or aside. */
  if (G_VALUE_HOLDS_OBJECT (value))
    return g_str_equal (name, "root") && g_value_get_object (value) != NULL ? json_gobject_serialize (g_value_get_object (value)) : NULL;
  if (G_VALUE_HOLDS_DOUBLE (value))
    return double_to_node (g_value_get_double (value));

  return json_serializable_default_serialize_property (serializable, name, value, pspec);
}

void
parindex_serializable_init (JsonSerializableIface *iface)
{
  iface->serialize_property = serialize_property;
}
