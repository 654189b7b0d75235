/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Rules that are written in JavaScript: read from a document, scored, written back, and failing without harm. */

import GLib from 'gi://GLib';
import GObject from 'gi://GObject';
import Parindex from 'gi://Parindex?version=1';

import {bytes, items, number} from './sample.js';
import {equal, fails, run, test} from './tap.js';

const {Error: Code, Language} = Parindex;
const READ_WRITE = GObject.ParamFlags.READWRITE;
const kept = [];

const Share = GObject.registerClass({
    Properties: {
        factor: GObject.ParamSpec.boxed('factor', '', '', READ_WRITE, Parindex.Number.$gtype),
        mode: GObject.ParamSpec.string('mode', '', '', READ_WRITE, null),
        labels: GObject.ParamSpec.boxed('labels', '', '', READ_WRITE, GObject.type_from_name('GStrv')),
        strict: GObject.ParamSpec.boolean('strict', '', '', READ_WRITE, false),
        size: GObject.ParamSpec.int('size', '', '', READ_WRITE, 0, 9, 0),
    },
}, class Share extends Parindex.Rule {
    vfunc_get_kind() {
        return 'sha' + 're';
    }

    vfunc_list_inputs() {
        return ['done', 'due'];
    }

    vfunc_score_column(cells) {
        kept.push(cells);
        if (this.mode === 'error')
            throw new GLib.Error(Parindex.Error, Code.RANGE, 'out of paper');
        if (this.mode === 'exception')
            throw new Error('not a GError');
        if (this.mode === 'false')
            return false;
        if (this.mode === 'bytes') {
            const values = new Float64Array(new Uint8Array(cells.get_values_bytes(0).toArray()).buffer);
            return cells.set_points_bytes(new GLib.Bytes(new Uint8Array(values.buffer)), 2);
        }
        for (let unit = 0; unit < cells.get_n_units(); unit++) {
            const done = cells.get_value(unit, 0), due = cells.get_value(unit, 1);
            if (done === null)
                continue;
            if (this.mode === 'report' && done.compare(due) > 0)
                cells.report(unit, `${done.to_string()} of ${due.to_string()}`);
            else if (due.get_sign() === 0)
                cells.set_not_applicable(unit);
            else
                cells.set_points(unit, number(`${done.to_string()}/${due.to_string()}`));
        }
        return true;
    }
});

const Bare = GObject.registerClass(class Bare extends Parindex.Rule {
    vfunc_score_column(cells) {
        for (let unit = 0; unit < cells.get_n_units(); unit++) {
            if (cells.get_value(unit, 0) !== null)
                cells.set_points(unit, cells.get_value(unit, 0));
        }
        return true;
    }
});

const RULE = {kind: 'share', factor: '1/3', labels: ['x', 'ỷ'], strict: true};
const VALUES = {u: {done: 1, due: 3}, v: {done: 2, due: 3}, w: null};

function newContext() {
    const result = new Parindex.Context();
    result.add_rule('share', Share.$gtype);
    result.add_rule('bare', Bare.$gtype);
    return result;
}

const context = newContext();

function load(rule = RULE, values = VALUES, from = context) {
    const document = {
        format: 'parindex-document',
        version: 1,
        frameworks: [{id: 'f', aggregation: 'sum', missing: 'propagate', criteria: [{id: 'a', max: 3, rule}]}],
        units: ['u', 'v', 'w'].map(id => ({id, name: id})),
        assessments: [{
            framework: 'f',
            period: '2022',
            values: Object.fromEntries(Object.entries(values).map(([unit, value]) => [unit, {a: value}])),
        }],
    };
    return Parindex.Loader.new(from).load_bytes(bytes(JSON.stringify(document)), null);
}

function score(rule, values) {
    return load(rule, values).score(context, null, null, null);
}

function exact(board) {
    return items(board).map(result => result.get_exact_score()?.to_string() ?? null);
}

function problems(rule, values) {
    const document = load(rule, values);
    const found = items(document.validate());
    fails(found[0].get_code(), () => document.score(context, null, null, null));
    return found;
}

test('from a document', () => {
    const document = load();
    const rule = document.get_framework('f').get_criterion('a').get_rule();
    equal(rule instanceof Share, true);
    equal([rule.factor.to_string(), rule.mode, rule.labels, rule.strict], ['1/3', null, ['x', 'ỷ'], true]);
    equal([rule.get_kind(), rule.kind, rule.list_inputs()], ['share', 'share', ['done', 'due']]);
    equal(rule.describe(null, Language.VI).includes('share'), true);
    equal(new Share().get_kind(), 'share');
    equal(new Bare().list_inputs(), ['value']);
});

test('exact', () => {
    equal(exact(score()), ['1/3', '2/3', null]);
    equal(exact(score(RULE, {u: {done: 0, due: 0}, v: 'n/a', w: {done: 7, due: 7}})), [null, null, '1']);
    equal(exact(score({kind: 'bare'}, {u: 1.5, v: 2})), ['1.5', '2', null]);
    equal(exact(score({kind: 'share', mode: 'bytes'}, {u: {done: 1.25, due: 3}, v: {done: 0.1, due: 1}})), ['1.25', '0.1', null]);
});

test('written back', () => {
    const document = load();
    const text = new TextDecoder().decode(document.to_bytes().toArray());
    equal(JSON.parse(text).frameworks[0].criteria[0].rule, RULE);
    const again = Parindex.Loader.new(context).load_bytes(bytes(text), null);
    equal(new TextDecoder().decode(again.to_bytes().toArray()), text);
    equal(again.score(context, null, null, null).get_fingerprint(), score().get_fingerprint());
    fails(Code.UNKNOWN_METHOD, () => load(RULE, VALUES, new Parindex.Context()));
    fails(Code.UNKNOWN_MEMBER, () => load({...RULE, size: 1}));
});

test('problems', () => {
    const told = problems({...RULE, mode: 'report'}, {u: {done: 4, due: 3}, v: {done: 1, due: 3}, w: {done: 5, due: 2}});
    equal(told.map(each => [each.get_unit(), each.get_criterion()]), [['u', 'a'], ['w', 'a']]);
    equal(told[0].get_text(Language.EN).includes('4 of 3'), true);
    equal(problems(RULE, {u: {done: 10, due: 3}, v: {done: 1, due: 3}}).map(each => each.get_unit()), ['u']);
});

test('failures', () => {
    const texts = {};
    for (const mode of ['error', 'exception', 'false']) {
        const [problem, ...others] = problems({...RULE, mode});
        equal([problem.get_code(), problem.get_criterion(), others.length], [Code.FAILED, 'a', 0]);
        texts[mode] = problem.get_text(Language.EN);
    }
    equal(texts.error.includes('out of paper'), true);
    equal(texts.exception.includes('not a GError'), true);
    equal(texts.false.includes('without saying why'), true);
});

test('left unscored', () => {
    const leaving = newContext();
    leaving.set_leave_faulty(true);
    const document = load({...RULE, mode: 'report'}, {u: {done: 4, due: 3}, v: {done: 1, due: 3}, w: {done: '?', due: 1}}, leaving);
    const board = document.score(leaving, null, null, null);
    equal(exact(board), [null, '1/3', null]);
    equal(items(board.get_problems()).map(each => each.get_unit()), ['w', 'u']);
});

test('empty afterwards', () => {
    kept.length = 0;
    score();
    const [cells] = kept;
    equal([cells.get_n_units(), cells.get_max(), cells.get_value(0, 0)], [0, null, null]);
    cells.set_points(0, number('1'));
    cells.report(0, 'too late');
    fails(Code.SHAPE, () => cells.set_points_bytes(new GLib.Bytes(new Uint8Array(8)), -1));
});

test('one thread', () => {
    const scorer = Parindex.Scorer.new(load().get_framework('f'), context);
    equal([scorer.is_thread_safe(), scorer.thread_safe], [false, false]);
});

run();
