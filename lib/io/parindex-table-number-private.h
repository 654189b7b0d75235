/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "base/parindex-csv-private.h"
#include "base/parindex-problem-private.h"

G_BEGIN_DECLS

/* Why a cell cannot be read as a number of the style; FALSE if it is no number in any. */
gboolean parindex_table_report_style (ParindexProblems *problems, ParindexCsvNumber number, ParindexNumberStyle style, ParindexPlace place);
/* Without a declared style the cells must agree on one, @used so far. FALSE after reporting. */
gboolean parindex_table_styles_agree (ParindexProblems *problems, ParindexNumberStyle *used, ParindexNumberStyle uses, ParindexPlace place);

G_END_DECLS
