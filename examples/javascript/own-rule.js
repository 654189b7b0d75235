#!/usr/bin/gjs -m
/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A rule of one's own: petitions that were answered late cost points, each `weight` times its share of all. JavaScript has
 * no fractions: integers of any length carry them. */

import GLib from 'gi://GLib';
import GObject from 'gi://GObject';
import Parindex from 'gi://Parindex?version=1';

function parts(number) {
    return [BigInt(number.get_numerator()), BigInt(number.get_denominator())];
}

const Lateness = GObject.registerClass({
    Properties: {
        weight: GObject.ParamSpec.boxed('weight', '', '', GObject.ParamFlags.READWRITE, Parindex.Number.$gtype),
    },
}, class Lateness extends Parindex.Rule {
    vfunc_list_inputs() {
        return ['received', 'late'];
    }

    vfunc_score_column(cells) {
        const [top, below] = parts(cells.get_max());
        const [weight, of] = parts(this.weight);
        for (let unit = 0; unit < cells.get_n_units(); unit++) {
            const received = cells.get_value(unit, 0), late = cells.get_value(unit, 1);
            if (received === null)
                continue;
            if (late.compare(received) > 0) {
                cells.report(unit, `${late.to_string()} late of ${received.to_string()} received`);
            } else if (received.get_sign() === 0) {
                cells.set_not_applicable(unit);
            } else {
                const [n] = parts(received), [bad] = parts(late);
                const left = of * n - weight * bad;
                const points = `${left > 0n ? top * left : 0n}/${below * of * n}`;
                cells.set_points(unit, Parindex.Number.new_from_string(points));
            }
        }
        return true;
    }
});

const document = {
    format: 'parindex-document',
    version: 1,
    frameworks: [{
        id: 'form',
        aggregation: 'sum',
        criteria: [
            {id: 'plan', max: 2},
            {id: 'petitions', max: 3, rule: {kind: 'lateness', weight: '3/2'}},
        ],
    }],
    units: ['a', 'b', 'c'].map(id => ({id, name: id})),
    assessments: [{
        framework: 'form',
        period: '2024',
        values: {
            a: {plan: 2, petitions: {received: 7, late: 1}},
            b: {plan: 1.5, petitions: {received: 0, late: 0}},
            c: {plan: 2, petitions: {received: 30, late: 29}},
        },
    }],
};

const context = new Parindex.Context();
context.add_rule('lateness', Lateness.$gtype);
const loaded = Parindex.Loader.new(context).load_bytes(new GLib.Bytes(JSON.stringify(document)), null);
const board = loaded.score(context, null, null, null);
for (let i = 0; i < board.get_n_items(); i++) {
    const result = board.get_item(i);
    const score = result.get_exact_score().to_string(), of = result.get_exact_max().to_string();
    print(`${result.get_rank()}. ${result.get_name()}: ${score} of ${of}`);
}
