/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The functions behind a property, for types with many of them: a table of these, by the property's number, says what
 * get_property() and set_property() would say case by case. */
typedef struct
{
  GCallback get;    /* takes the object and returns the value */
  gboolean is_full; /* what it returns is the caller's */
  GCallback set;    /* takes the object, the value and a GError **, and returns whether it worked; NULL: read-only */
} ParindexProperty;

#define PARINDEX_READ(getter) { .get = G_CALLBACK (getter) }
#define PARINDEX_READ_FULL(getter) { .get = G_CALLBACK (getter), .is_full = TRUE }
#define PARINDEX_READ_WRITE(getter, setter) { .get = G_CALLBACK (getter), .set = G_CALLBACK (setter) }

void parindex_property_get (GObject *object, const ParindexProperty *property, GValue *value);
/* What fails is a warning, as of any property. */
void parindex_property_set (GObject *object, const ParindexProperty *property, const GValue *value);

/* For the end of a setter: tells of the change, if there was one. TRUE. */
static inline gboolean
parindex_property_changed (gpointer    object,
                           gboolean    changed,
                           GParamSpec *pspec)
{
  if (changed)
    g_object_notify_by_pspec (object, pspec);

  return TRUE;
}

G_END_DECLS
