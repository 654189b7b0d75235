# SPDX-License-Identifier: LGPL-2.1-or-later
"""All kinds of rules by their names in documents."""

import rules
from normalise import Normalise

KINDS = {
    "points": rules.Points,
    "yes-no": rules.YesNo,
    "tiers": rules.Tiers,
    "linear": rules.Linear,
    "count": rules.Count,
    "choice": rules.Choice,
    "timeliness": rules.Timeliness,
    "bonus": rules.Bonus,
    "penalty": rules.Penalty,
    "survey-share": rules.SurveyShare,
    "mapping": rules.Mapping,
    "children": rules.Mapping,
    "growth": rules.Growth,
    "target-relative": rules.TargetRelative,
    "normalise": Normalise,
}


def rule_of(leaf):
    what = leaf.get("rule", {})
    return KINDS[what.get("kind", "points")](what, rules.exact(leaf.get("max")))
