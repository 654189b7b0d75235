#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Any object can be constructed without what it needs: no method of it may then crash the process."""

import os
import subprocess
import sys
import unittest

import gi

gi.require_version("Parindex", "1")
from gi.repository import GLib, Parindex  # noqa: E402

CLASSES = (
    "Unit", "Criterion", "Framework", "Assessment", "Document", "Loader",
    "FoundWeights", "Diagnostic", "WeightRow", "Pca",
    "Scorer", "Scoreboard", "Result", "Explanation", "Problem", "Method", "Context", "CellChange", "ScreenedUnit",
    "PublishedResult", "Succession", "Correspondence", "Fact", "Comparison", "ComparisonRow", "ComparisonPoint", "ChangeExplanation",
    "Reconciliation", "ReconciliationRow",
    "Observation", "Series", "RegisterEntry", "Register", "Target", "TargetOutcome", "TargetTotal", "TargetReport",
    "Campaign", "CampaignQuota", "CampaignCriterion", "CampaignDossier", "Nomination", "CampaignOutcome", "NominationOutcome",
    "Assignment", "FollowUp", "FollowUpRow", "AgencyReport", "AgencyRow", "UnitExtract", "UnitExtractRow", "RegisterCount",
)  # fmt: skip
VERBS = ("format", "get_", "set_", "is_", "list_", "validate", "seal", "to_", "add_", "append", "score", "load_", "find", "apply", "rotate", "covers", "compare", "count", "reconcile", "explain")
ARGUMENTS = (
    (), ("x",), (None,), ("x", "y"), (None, "x", "y"), (None, None, False, 0), (0, None, None),
    (None, None, None, None), (None, "x", "y", None), (None, [], -1),
)  # fmt: skip


def call_everything(name):
    cls = getattr(Parindex, name)
    for method in sorted(vars(cls)):
        if method.startswith(VERBS):
            print(name, method, flush=True)
            for arguments in ARGUMENTS:
                try:
                    getattr(cls(), method)(*arguments)
                except (TypeError, GLib.Error):
                    pass


class EmptyObjects(unittest.TestCase):
    def test_no_crash(self):
        for name in CLASSES:
            with self.subTest(name=name):
                # A complaint is right here; only a crash is not.
                environment = {key: value for key, value in os.environ.items() if key != "G_DEBUG"}
                done = subprocess.run(
                    [sys.executable, __file__, name], capture_output=True, text=True, env=environment, check=False
                )
                self.assertEqual(done.returncode, 0, done.stdout.splitlines()[-1:])
                self.assertTrue(done.stdout)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        call_everything(sys.argv[1])
    else:
        unittest.main()
