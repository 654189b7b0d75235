# SPDX-License-Identifier: LGPL-2.1-or-later
"""What explanations say, recomputed: `check(comparison, unit)` reads the JSON of a unit's explanation and adds it up in fractions."""

import json
from fractions import Fraction

import oracle
from gi.repository import Parindex

STATES = {oracle.OBSERVED: "observed", oracle.MISSING: "missing", oracle.NOT_APPLICABLE: "not-applicable"}
LANGUAGES = {"en": Parindex.Language.EN, "vi": Parindex.Language.VI}


def exact(figure):
    return None if figure is None else Fraction(figure["exact"])


def printed(figure):
    return Fraction(figure["text"].replace(",", "."))


class Explanation:
    def __init__(self, comparison, unit):
        self.comparison, self.unit = comparison, unit
        self.expect = comparison.expect
        self.scores = comparison.scores[unit]
        self.whole = self.scores[comparison.sheet.root.id]

    def node(self, told, node):
        """Compares one node with the fractions, and gives the points that its leaves lose of the whole index."""
        where = f"{self.unit}, {node.id}, explained"
        score = self.scores[node.id]
        self.expect(where, (told["criterion"], told["state"]), (node.id, STATES[score.state]))
        for name in ("score", "max", "percent"):
            value = getattr(score, name)
            self.expect(f"{name} of {where}", exact(told[name]), value)
            if value is not None:
                self.expect(f"{name} of {where} as shown", told[name]["text"], self.comparison.text(value))
        self.expect(f"weight of {where}", exact(told["weight"]), node.weight)
        self.expect(f"lost of {where}", exact(told["lost"]), None if score.max is None else score.max - score.score)
        self.rank(told, node, where)
        if node.leaf:
            self.cell(told, node, where)
            return exact(told["lost-of-whole"]) or 0
        self.parts(told, node, score, where)
        return sum(self.node(part, child) for part, child in zip(told["parts"], node.children))

    def parts(self, told, node, score, where):
        self.expect(f"parts of {where}", [part["criterion"] for part in told["parts"]], [child.id for child in node.children])
        adding = [part["contribution"] for part in told["parts"] if part["contribution"] is not None]
        if score.state != oracle.OBSERVED:
            self.expect(f"contributions in {where}", adding, [])
            return
        self.expect(f"sum of the contributions in {where}", sum(map(exact, adding)), score.score)
        difference = exact(told["rounding-difference"])
        self.expect(f"printed parts of {where}", sum(map(printed, adding)) + difference, printed(told["score"]))

    def cell(self, told, leaf, where):
        state, value = self.comparison.sheet.cells.get((self.unit, leaf.id), oracle.NO_CELL)
        text = told["cell"]["text"]
        if state == oracle.OBSERVED:
            self.expect(f"cell of {where}", text.replace(",", "."), oracle.exact_text(value))
        self.expect(f"whether {where} has a stage", told["cell"]["stage"] is None, state == oracle.MISSING)

    def rank(self, told, node, where):
        rank = self.comparison.sheet.ranks(self.comparison.scores, node).get(self.unit)
        self.expect(f"rank of {where}", told["rank"] and (told["rank"]["rank"], told["rank"]["of"]), rank)

    def check(self):
        language = LANGUAGES[self.comparison.language]
        explanation = Parindex.Explanation.new(self.comparison.board, self.unit, None)
        told = json.loads(explanation.to_json(language, -1))["explanation"]
        leaves = [node for node in self.comparison.sheet.nodes if node.leaf]
        lost = self.node(told, self.comparison.sheet.root)
        # What the whole index lacks is lost at the leaves, and nowhere else.
        if self.whole.state == oracle.OBSERVED and self.whole.max is not None and all(leaf.max is not None for leaf in leaves):
            self.expect(f"points lost by {self.unit}", lost, self.whole.max - self.whole.score)
        self.alone(told)

    def alone(self, told):
        """A node that is explained by itself is the same as in the tree."""
        parts = told.get("parts")
        while parts:
            part = parts[-1]
            explanation = Parindex.Explanation.new(self.comparison.board, self.unit, part["criterion"])
            again = json.loads(explanation.to_json(LANGUAGES[self.comparison.language], -1))["explanation"]
            self.expect(f"{part['criterion']} of {self.unit}, explained alone", again, part)
            parts = part.get("parts")


def check(comparison, unit):
    Explanation(comparison, unit).check()
