/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "io/parindex-read-private.h"
#include "model/parindex-assignment-private.h"
#include "model/parindex-document-private.h"

/* The member `assignments` of a document. */

#define ASSIGNMENT_MEMBERS "agency, role, title, framework, nodes, target, valid, source"
#define VALID_MEMBERS "from, to"

#define FIELD(name, kind, field) { name, PARINDEX_READ_FIELD_##kind, G_STRUCT_OFFSET (ParindexAssignment, field) }

static gboolean
read_valid_member (ParindexRead *self,
                   const char   *name,
                   gpointer      data)
{
  static const ParindexReadField fields[] = { FIELD ("from", DAY, valid_from), FIELD ("to", DAY, valid_to) };

  return parindex_read_field (self, fields, G_N_ELEMENTS (fields), name, data);
}

static gboolean
read_assignment_member (ParindexRead *self,
                        const char   *name,
                        gpointer      data)
{
  static const ParindexReadField fields[] = {
    FIELD ("agency", ID, agency),   FIELD ("title", TEXT, title), FIELD ("framework", ID, framework),
    FIELD ("nodes", WORDS, nodes),  FIELD ("target", ID, target), FIELD ("source", TEXT, source),
  };
  ParindexAssignment *assignment = data;
  int role = PARINDEX_ASSIGNMENT_ROLE_LEAD;

  if (g_str_equal (name, "role"))
    {
      parindex_read_enum (self, name, PARINDEX_TYPE_ASSIGNMENT_ROLE, PARINDEX_ASSIGNMENT_ROLE_LEAD, &role);
      assignment->role = role;
    }
  else if (g_str_equal (name, "valid"))
    parindex_read_object (self, VALID_MEMBERS, read_valid_member, assignment, NULL);
  else
    return parindex_read_field (self, fields, G_N_ELEMENTS (fields), name, assignment);

  return TRUE;
}

void
parindex_read_assignment (ParindexRead *self,
                          gpointer      data)
{
  g_autoptr (ParindexAssignment) assignment = g_object_new (PARINDEX_TYPE_ASSIGNMENT, NULL);
  guint line = parindex_read_line (self);
  guint before = self->problems->n_errors;

  parindex_read_object (self, ASSIGNMENT_MEMBERS, read_assignment_member, assignment, parindex_assignment_extras (assignment));
  if (self->problems->n_errors == before)
    parindex_assignment_check (assignment, self->document, self->problems, (ParindexPlace){ .line = line, .path = self->path->str });
  parindex_document_add_assignment (self->document, assignment, NULL);
}
