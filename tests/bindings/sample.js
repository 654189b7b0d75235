/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the GJS tests share: a small document and a small framework, as in sample.py. */

import Gio from 'gi://Gio';
import GLib from 'gi://GLib';
import Parindex from 'gi://Parindex?version=1';

export const DOCUMENT = {
    format: 'parindex-document',
    version: 1,
    title: 'Thử nghiệm',
    frameworks: [{
        id: 'f',
        title: 'Framework',
        aggregation: 'sum',
        missing: 'propagate',
        ranking: {of: 'percent', within: ['region']},
        bands: [{id: 'good', title: 'Tốt', from: 50}, {id: 'rest', title: 'Còn lại'}],
        criteria: [
            {id: 'a', title: 'A', max: 60},
            {id: 'g', title: 'G', criteria: [{id: 'b', max: 30}, {id: 'c', max: 10}]},
        ],
    }],
    units: [
        {id: 'u', name: 'Ủ', groups: {region: 'north'}},
        {id: 'v', name: 'V', groups: {region: 'north'}},
        {id: 'w', name: 'W', groups: {region: 'south'}},
    ],
    assessments: [{
        framework: 'f',
        period: '2025',
        values: {
            u: {a: 30, b: 10.5, c: 'n/a'},
            v: {a: 60, b: null, c: 5},
            w: {a: 59.5, b: 28, c: 10},
        },
    }],
};

/* Numbers that are changed before they count, and units that are screened. */
export const PREPARED = {
    format: 'parindex-document',
    version: 1,
    frameworks: [{
        id: 'f',
        aggregation: 'sum',
        missing: 'skip',
        ranking: {of: 'score'},
        screening: {availability: 1, include: ['b']},
        criteria: [
            {id: 'x', rule: {kind: 'normalise', method: 'none', denominator: 'pop', impute: 'mean'}},
            {id: 'y'},
        ],
    }],
    units: [...'abc'].map(id => ({id, name: id.toUpperCase(), attributes: {pop: 3}})),
    assessments: [{framework: 'f', period: '2025', values: {a: {x: 1, y: 1}, b: {y: 1}, c: {y: 1}}}],
};

export function bytes(text) {
    return new GLib.Bytes(new TextEncoder().encode(text));
}

export function load(document = DOCUMENT) {
    return Parindex.Document.new_from_bytes(bytes(JSON.stringify(document)), null);
}

export function score(language = Parindex.Language.EN) {
    const context = new Parindex.Context();
    context.set_language(language);
    return load().score(context, 'f', '2025', null);
}

export function number(text) {
    return Parindex.Number.new_from_string(text);
}

export function framework() {
    const result = Parindex.Framework.new('f', 'Framework');
    const root = result.get_root();
    root.set_aggregation('sum', Parindex.Basis.UNSTATED);
    root.set_missing(Parindex.Missing.PROPAGATE);
    for (const id of ['a', 'b']) {
        const criterion = Parindex.Criterion.new(id, id.toUpperCase());
        criterion.set_max(number('50'));
        root.append(criterion);
    }
    return result;
}

export function assessment() {
    const edition = framework();
    edition.seal();
    const units = Gio.ListStore.new(Parindex.Unit);
    for (const id of ['u', 'v'])
        units.append(Parindex.Unit.new(id, id.toUpperCase()));
    return Parindex.Assessment.new(edition, units, Parindex.Period.new_from_string('2025'));
}

export function items(list) {
    return Array.from({length: list.get_n_items()}, (_, i) => list.get_item(i));
}
