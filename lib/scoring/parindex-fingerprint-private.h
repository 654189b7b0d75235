/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/parindex-assessment-private.h"
#include "scoring/parindex-points-private.h"
#include "scoring/parindex-unit-score-private.h"

G_BEGIN_DECLS

/* SHA-256 in hexadecimal of everything that decides the results. */
char *parindex_fingerprint_compute (const ParindexSheet *sheet, const ParindexPoints *points, ParindexAssessment *assessment);

G_END_DECLS
