/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Aggregations from JavaScript: the built-in ones with their parameters as properties, and those that are written in JavaScript. */

import GLib from 'gi://GLib';
import GObject from 'gi://GObject';
import Parindex from 'gi://Parindex?version=1';

import {bytes, items, number} from './sample.js';
import {equal, fails, run, test} from './tap.js';

const {Basis, Error: Code, Language, Penalty} = Parindex;
const READ_WRITE = GObject.ParamFlags.READWRITE;

const Spread = GObject.registerClass({
    Properties: {
        factor: GObject.ParamSpec.boxed('factor', '', '', READ_WRITE, Parindex.Number.$gtype),
        mode: GObject.ParamSpec.string('mode', '', '', READ_WRITE, null),
    },
}, class Spread extends Parindex.Aggregation {
    vfunc_get_kind() {
        return 'own-spread';
    }

    vfunc_aggregate(cells) {
        if (this.mode === 'error')
            throw new GLib.Error(Parindex.Error, Code.RANGE, 'out of paper');
        if (this.mode === 'false')
            return false;
        if (this.mode === 'bytes') {
            const values = new Float64Array(new Uint8Array(cells.get_values_bytes(1).toArray()).buffer);
            return cells.set_scores_bytes(new GLib.Bytes(new Uint8Array(values.buffer)), 2);
        }
        for (let unit = 0; unit < cells.get_n_units(); unit++) {
            const values = [];
            for (let child = 0; child < cells.get_n_children(); child++) {
                const value = cells.get_value(unit, child);
                if (value !== null)
                    values.push(value.to_double());
            }
            if (this.mode === 'report')
                cells.report(unit, 'no');
            if (values.length > 0)
                cells.set_score(unit, number(`${(Math.max(...values) - Math.min(...values)) * (this.factor?.to_double() ?? 1)}`));
        }
        return true;
    }
});

const context = new Parindex.Context();
context.add_aggregation('spread', Spread.$gtype);

const BUILT_IN = [
    ['geometric-mean', {}, '6'],
    ['harmonic-mean', {}, '5.76'],
    ['power-mean', {power: 2}, '6.5'],
    ['minimum', {}, '4'],
    ['maximum', {}, '9'],
    ['median', {}, '6'],
    ['owa', {weights: [0.5, 0.3, 0.2]}, '7.1'],
    ['copeland', {}, '1'],
    ['mazziotta-pareto', {penalty: 'plus'}, '7'],
];

function load(aggregation, values = {u: {a: 4, b: 9, c: 6}, v: {a: 1, b: 2, c: 3}}, members = {}) {
    const criteria = [['a', 1], ['b', 1], ['c', 2]].map(([id, weight]) => ({id, max: 10, weight}));
    const document = {
        format: 'parindex-document',
        version: 1,
        frameworks: [{id: 'f', aggregation, missing: 'skip', criteria, ...members}],
        units: ['u', 'v'].map(id => ({id, name: id, groups: {region: `of-${id}`}})),
        assessments: [{framework: 'f', period: '2022', values}],
    };
    return Parindex.Loader.new(context).load_bytes(bytes(JSON.stringify(document)), null);
}

function exact(document) {
    return items(document.score(context, null, null, null)).map(result => result.get_exact_score()?.to_string() ?? null);
}

test('built-in', () => {
    for (const [kind, parameters, wanted] of BUILT_IN) {
        const document = load({kind, ...parameters});
        equal(exact(document)[0], wanted);
        const root = document.get_framework('f').get_root();
        equal(root.aggregation, kind);
        equal(root.aggregation_power?.to_string() ?? null, parameters.power ? '2' : null);
        equal(root.aggregation_penalty, parameters.penalty ? Penalty.PLUS : Penalty.MINUS);
        equal(root.get_aggregation_weights(), parameters.weights ? ['0.5', '0.3', '0.2'] : null);
        const explanation = Parindex.Explanation.new(document.score(context, null, null, null), 'u', null);
        equal(explanation.list_steps(Language.VI).length > 0, true);
    }
});

test('parameters are set', () => {
    const root = Parindex.Framework.new('f', null).get_root();
    root.set_aggregation('power-mean', Basis.SCORE);
    root.aggregation_power = number('1/3');
    equal(root.get_aggregation_power().to_string(), '1/3');
    root.set_aggregation_weights(['1', '1/2']);
    equal(root.aggregation_weights, ['1', '1/2']);
    fails(Code.NUMBER, () => root.set_aggregation_weights(['much']));
    root.weights_by = 'region';
    root.set_group_weight('north', 'a', number('3'));
    equal([root.list_weight_groups(), root.get_group_weight('north', 'a').to_string()], [['north'], '3']);
});

test('weights for groups', () => {
    const by = {dimension: 'region', weights: {'of-u': {a: 3, c: 0}}};
    equal(exact(load('weighted-mean', undefined, {'weights-by': by})), ['5.25', '2.25']);
});

test('own', () => {
    const document = load({kind: 'spread', factor: '1/2'});
    const own = document.get_framework('f').get_root().get_own_aggregation();
    equal([own instanceof Spread, own.get_kind(), own.factor.to_string()], [true, 'spread', '0.5']);
    equal(exact(document), ['2.5', '1']);
    equal(exact(load({kind: 'spread', mode: 'bytes'}, {u: {b: 2.25}, v: {a: 1}})), ['2.25', null]);
    const root = Parindex.Framework.new('g', null).get_root();
    root.set_own_aggregation(new Spread({factor: number('2')}), Basis.SCORE);
    equal(root.get_aggregation(), 'own-spread');
});

test('own that fail', () => {
    for (const mode of ['error', 'false'])
        fails(Code.FAILED, () => load({kind: 'spread', mode}).score(context, null, null, null));
    fails(Code.RANGE, () => load({kind: 'spread', mode: 'report'}).score(context, null, null, null));
});

run();
