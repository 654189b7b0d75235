/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-assignment-private.h"
#include "model/parindex-document-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-write-private.h"

#include <parindex/parindex-enum-types.h>

/* What does not hold together in an assignment, when it holds, and how it is written. */

typedef struct
{
  ParindexProblems *problems;
  ParindexPlace place;
} Check;

#define tell(check, message, ...) \
  G_STMT_START \
  { \
    ParindexPlace told_ = { .file = (check)->place.file, .line = (check)->place.line, .path = (check)->place.path, __VA_ARGS__ }; \
    parindex_problems_add ((check)->problems, PARINDEX_MESSAGE_##message, &told_); \
  } \
  G_STMT_END

static void
check_nodes (ParindexAssignment *self,
             ParindexFramework  *framework,
             Check              *check)
{
  for (char **node = self->nodes; node != NULL && *node != NULL; node++)
    if (parindex_framework_get_criterion (framework, *node) == NULL)
      tell (check, TARGET_REFERENCE, .name = "nodes", .value = *node);
}

static void
check_valid (ParindexAssignment *self,
             Check              *check)
{
  ParindexPeriod *ends[] = { self->valid_from, self->valid_to };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends[i] != NULL && parindex_period_get_kind (ends[i]) != PARINDEX_PERIOD_KIND_DAY)
      tell (check, NOT_A_DAY, .name = "valid", .value = parindex_period_to_string (ends[i]));
  if (ends[0] != NULL && ends[1] != NULL && parindex_period_compare (ends[0], ends[1]) > 0)
    tell (check, BOUNDS_ORDER, .name = "valid", .value = parindex_period_to_string (ends[0]), .other = parindex_period_to_string (ends[1]));
}

void
parindex_assignment_check (ParindexAssignment *self,
                           ParindexDocument   *document,
                           ParindexProblems   *problems,
                           ParindexPlace       place)
{
  Check check = { problems, place };
  ParindexFramework *framework = self->framework != NULL ? parindex_document_get_framework (document, self->framework) : NULL;

  if (self->agency == NULL || *self->agency == '\0')
    tell (&check, MEMBER_MISSING, .name = "agency");
  if (self->framework != NULL && self->target != NULL)
    tell (&check, MEMBERS_EXCLUDE, .name = "framework", .other = "target");
  if (self->framework == NULL && (self->target == NULL || self->nodes != NULL))
    tell (&check, MEMBER_MISSING, .name = "framework");
  if (self->framework != NULL && framework == NULL)
    tell (&check, TARGET_REFERENCE, .name = "framework", .value = self->framework);
  if (self->target != NULL && parindex_document_target_of_id (document, self->target) == NULL)
    tell (&check, TARGET_REFERENCE, .name = "target", .value = self->target);
  if (framework != NULL)
    check_nodes (self, framework, &check);
  check_valid (self, &check);
}

gboolean
parindex_assignment_holds (ParindexAssignment *self,
                           const GDate        *day)
{
  GDate first, last;

  if (self->valid_from != NULL)
    parindex_period_get_first_day (self->valid_from, &first);
  if (self->valid_to != NULL)
    parindex_period_get_last_day (self->valid_to, &last);

  return (self->valid_from == NULL || g_date_compare (&first, day) <= 0) && (self->valid_to == NULL || g_date_compare (day, &last) <= 0);
}

static void
write_valid (ParindexAssignment *self,
             ParindexJsonWriter *writer)
{
  if (self->valid_from == NULL && self->valid_to == NULL)
    return;
  parindex_json_writer_member (writer, "valid");
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "from", self->valid_from != NULL ? parindex_period_to_string (self->valid_from) : NULL);
  parindex_write_text (writer, "to", self->valid_to != NULL ? parindex_period_to_string (self->valid_to) : NULL);
  parindex_json_writer_end_object (writer);
}

void
parindex_assignment_write (ParindexAssignment *self,
                           ParindexJsonWriter *writer)
{
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "agency", self->agency);
  parindex_write_enum (writer, "role", PARINDEX_TYPE_ASSIGNMENT_ROLE, self->role);
  parindex_write_text (writer, "title", self->title);
  parindex_write_text (writer, "framework", self->framework);
  if (self->nodes != NULL)
    parindex_write_words (writer, "nodes", (const char *const *) self->nodes);
  parindex_write_text (writer, "target", self->target);
  write_valid (self, writer);
  parindex_write_text (writer, "source", self->source);
  parindex_extras_write (self->extras, "", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}
