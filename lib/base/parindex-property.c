/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-property-private.h"

/* A function is called by the kind of its value, whatever its exact types are, as closures are marshalled. */
#define CALL_GET(type) (((type (*) (GObject *)) property->get) (object))
#define CALL_SET(type, of_value) (((gboolean (*) (GObject *, type, GError **)) property->set) (object, of_value, &error))

void
parindex_property_get (GObject                *object,
                       const ParindexProperty *property,
                       GValue                 *value)
{
  switch (G_TYPE_FUNDAMENTAL (G_VALUE_TYPE (value)))
    {
    case G_TYPE_STRING:
      if (property->is_full)
        g_value_take_string (value, CALL_GET (char *));
      else
        g_value_set_string (value, CALL_GET (const char *));
      break;
    case G_TYPE_BOXED:
      if (property->is_full)
        g_value_take_boxed (value, CALL_GET (gpointer));
      else
        g_value_set_boxed (value, CALL_GET (gpointer));
      break;
    case G_TYPE_OBJECT:
    case G_TYPE_INTERFACE:
      g_value_set_object (value, CALL_GET (gpointer));
      break;
    case G_TYPE_ENUM:
      g_value_set_enum (value, CALL_GET (int));
      break;
    case G_TYPE_BOOLEAN:
      g_value_set_boolean (value, CALL_GET (gboolean));
      break;
    case G_TYPE_INT:
      g_value_set_int (value, CALL_GET (int));
      break;
    case G_TYPE_UINT:
      g_value_set_uint (value, CALL_GET (guint));
      break;
    case G_TYPE_DOUBLE:
      g_value_set_double (value, CALL_GET (double));
      break;
    default:
      g_assert_not_reached ();
    }
}

void
parindex_property_set (GObject                *object,
                       const ParindexProperty *property,
                       const GValue           *value)
{
  g_autoptr (GError) error = NULL;

  switch (G_TYPE_FUNDAMENTAL (G_VALUE_TYPE (value)))
    {
    case G_TYPE_STRING:
      CALL_SET (const char *, g_value_get_string (value));
      break;
    case G_TYPE_BOXED:
      CALL_SET (gpointer, g_value_get_boxed (value));
      break;
    case G_TYPE_OBJECT:
      CALL_SET (gpointer, g_value_get_object (value));
      break;
    case G_TYPE_ENUM:
      CALL_SET (int, g_value_get_enum (value));
      break;
    case G_TYPE_BOOLEAN:
      CALL_SET (gboolean, g_value_get_boolean (value));
      break;
    case G_TYPE_INT:
      CALL_SET (int, g_value_get_int (value));
      break;
    default:
      g_assert_not_reached ();
    }

  if (error != NULL)
    g_warning ("%s", error->message);
}
