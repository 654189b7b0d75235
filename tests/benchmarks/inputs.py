# SPDX-License-Identifier: LGPL-2.1-or-later
"""What is measured, made from a seed: a matrix of points with two decimals, weights, and the same as CSV and as a document."""

import json
from fractions import Fraction

import numpy as np

SEED = 7
DECIMALS = 2


def matrix(n_units, n_criteria):
    """Points from 0 to 100 as doubles, and exactly, as hundredths."""
    rng = np.random.default_rng(SEED)
    values = np.round(rng.uniform(0, 100, (n_units, n_criteria)), DECIMALS)
    return values, np.rint(values * 10**DECIMALS).astype(np.int64)


def integer_weights(n_criteria):
    return [str(weight) for weight in np.random.default_rng(SEED).integers(1, 21, n_criteria)]


def long_weights(n_criteria):
    """Weights that sum to 1, with 17 digits each, as a program prints doubles."""
    weights = np.random.default_rng(SEED).uniform(0.5, 1.5, n_criteria)
    return [f"{weight:.17g}" for weight in weights / weights.sum()]


def normalised_framework(weights, minimise):
    """A document with one framework: the place of each value between the lowest and the highest."""
    criteria = [
        {"id": name, "weight": Fraction(weight), "max": 1, "rule": {"kind": "normalise"} | ({"direction": "lower"} if lower else {})}
        for name, weight, lower in zip(criterion_ids(len(weights)), weights, minimise)
    ]
    for criterion in criteria:
        criterion["weight"] = str(criterion["weight"])
    one = {"id": "benchmark", "aggregation": "weighted-mean", "missing": "propagate", "criteria": criteria}
    return json.dumps({"format": "parindex-document", "version": 1, "frameworks": [one]})


def unit_ids(n_units):
    return [f"u{i:05d}" for i in range(n_units)]


def criterion_ids(n_criteria):
    return [f"c{j:03d}" for j in range(n_criteria)]


def texts(hundredths):
    """Each row as its numbers' texts, with two decimals."""
    known = [f"{value // 100}.{value % 100:02d}" for value in range(100 * 100 + 1)]
    return [[known[value] for value in row] for row in hundredths.tolist()]


def table(hundredths):
    n_units, n_criteria = hundredths.shape
    rows = [",".join(["unit", *criterion_ids(n_criteria)])]
    rows += [",".join([unit, *row]) for unit, row in zip(unit_ids(n_units), texts(hundredths))]
    return "\n".join(rows) + "\n"


def document(hundredths, weights):
    """A whole document, its values written as json.dump writes objects."""
    n_units, n_criteria = hundredths.shape
    names = criterion_ids(n_criteria)
    framework = {
        "id": "benchmark",
        "title": "Benchmark",
        "aggregation": "weighted-mean",
        "criteria": [
            {"id": name, "title": name, "weight": int(weight), "max": 100, "rule": {"kind": "points"}}
            for name, weight in zip(names, weights)
        ],
    }
    head = {
        "format": "parindex-document",
        "version": 1,
        "title": "Benchmark",
        "frameworks": [framework],
        "units": [{"id": unit, "name": f"Xã {i}"} for i, unit in enumerate(unit_ids(n_units))],
    }
    rows = ",\n".join(
        f'"{unit}": {{' + ", ".join(f'"{name}": {text}' for name, text in zip(names, row)) + "}"
        for unit, row in zip(unit_ids(n_units), texts(hundredths))
    )
    assessment = f'{{"framework": "benchmark", "period": "2025", "values": {{\n{rows}\n}}}}'
    return json.dumps(head, ensure_ascii=False)[:-1] + f', "assessments": [{assessment}]}}\n'
