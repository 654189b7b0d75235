/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Prints what dump.c prints, from JavaScript: gjs -m dump.js DOCUMENT THREADS */

import Parindex from 'gi://Parindex?version=1';

const {ResultColumn} = Parindex;
const COLUMNS = [['score', ResultColumn.SCORE], ['max', ResultColumn.MAX],
    ['percent', ResultColumn.PERCENT], ['rank', ResultColumn.RANK]];

function bits(value) {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    return Number.isNaN(value) ? 'nan' : view.getBigUint64(0).toString(16).padStart(16, '0');
}

function items(list) {
    return Array.from({length: list.get_n_items()}, (_, i) => list.get_item(i));
}

function dumpColumn(board, label, units, [name, column], criterion, within) {
    board.get_column(column, criterion, within).forEach((value, i) =>
        print(`${label} ${units[i]} ${criterion ?? '-'} ${name} ${within ?? '-'} ${bits(value)}`));
}

function dumpCriterion(board, label, units, criterion, id) {
    for (const column of COLUMNS)
        dumpColumn(board, label, units, column, id, null);
    for (const child of items(criterion.get_children()))
        dumpCriterion(board, label, units, child, child.get_id());
}

const context = new Parindex.Context();
context.set_n_threads(Number(ARGV[1]));
const document = Parindex.Document.new_from_path(ARGV[0]);
for (const assessment of items(document.get_assessments())) {
    const framework = assessment.get_framework();
    const period = assessment.get_period().to_string();
    const board = document.score(context, framework.get_id(), period, null);
    const label = `${framework.get_id()} ${period}`;
    const units = board.list_units();
    dumpCriterion(board, label, units, framework.get_root(), null);
    for (const dimension of board.list_dimensions())
        dumpColumn(board, label, units, ['rank', ResultColumn.RANK], null, dimension);
}
