/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the GJS override adds: iteration, typed arrays in and out, readable text. */

import Parindex from 'gi://Parindex?version=1';

import {assessment, load, number, score} from './sample.js';
import {equal, fails, run, test, throws} from './tap.js';

const {Error: Code, ResultColumn} = Parindex;

test('iteration', () => {
    const document = load();
    const board = score();
    equal([...board].map(result => result.get_unit_id()), ['u', 'v', 'w']);
    equal([...document.get_units()].map(unit => unit.get_id()), ['u', 'v', 'w']);
    equal([...document.get_frameworks()].length, 1);
    equal([...document.get_assessments()].length, 1);
    equal([...document.get_framework('f').get_leaves()].map(leaf => leaf.get_id()), ['a', 'b', 'c']);
    equal([...board.get_item(0).get_children()].map(child => child.get_criterion_id()), ['a', 'g']);
    equal([...document.validate()], []);
});

test('values', () => {
    const period = assessment();
    const values = new Float64Array([9, 1.5, 300, NaN, 4]).subarray(1);
    equal(period.setValues('self', values), true);
    equal(Array.from(period.values('self')), [1.5, 300, NaN, 4]);
    period.values('self').fill(7);
    equal(Array.from(period.values('self')), [1.5, 300, NaN, 4]);
    equal(period.setValues('self', values, 1), true);
    fails(Code.PRECISION, () => period.setValues('self', values, 0));
    fails(Code.SHAPE, () => period.setValues('self', values.subarray(1)));
    for (const wrong of [[1, 2, 3, 4], new Float32Array(4), new Uint8Array(32), 'text', null])
        throws(TypeError, () => period.setValues('self', wrong));
});

test('columns', () => {
    const board = score();
    const column = board.column(ResultColumn.SCORE);
    equal([column instanceof Float64Array, Array.from(column)], [true, [40.5, NaN, 97.5]]);
    column.fill(0);
    equal(board.column(ResultColumn.SCORE)[0], 40.5);
    equal(board.column(ResultColumn.PERCENT, 'a')[0], 50);
    equal(board.column(ResultColumn.RANK, null, 'region')[0], 1);
});

test('explanation', () => {
    const explanation = Parindex.Explanation.new(score(), 'u', null);
    equal(Array.from(explanation, part => part.get_criterion_id()), ['a', 'g']);
    equal(`${explanation}`.split('\n')[0], 'Ủ, 2025');
});

test('text', () => {
    equal([`${number('10/3')}`, `${Parindex.Period.new_from_string('2025-Q1')}`], ['10/3', '2025-Q1']);
    equal(`${score().get_item(0)}`, '2. Ủ 40.50');
});

run();
