/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "base/parindex-problem-private.h"

#include "fixtures.h"

/* The test of messages in parts: each adds its tests and tells which messages it has seen. */

void add_campaign_tests (void);
void add_error_table_tests (void);
void add_fact_tests (void);
void add_aggregation_tests (void);
void add_load_tests (void);
void add_rule_tests (void);
void add_table_tests (void);
void add_target_tests (void);
void add_use_tests (void);
void add_weight_tests (void);

/* The problem must be of that message, and its texts complete in both languages. */
void check_problem (ParindexMessage message, ParindexProblem *problem);
/* The same of an error, which is in English or Vietnamese by the environment. */
void check_error_text (ParindexMessage message, const GError *error, ParindexLanguage language);
