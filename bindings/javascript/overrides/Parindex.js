/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What JavaScript expects of Parindex: typed arrays, iteration and readable text. Nothing changes its meaning:
 * whatever works without this file works with it. */

/* exported _init */

const {GLib} = imports.gi;

/* GLib.Bytes of a Float64Array would keep one byte of each number: hand over the memory itself. */
function bytesOfDoubles(values) {
    if (!(values instanceof Float64Array))
        throw new TypeError('values must be a Float64Array');
    return new GLib.Bytes(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
}

/* toArray() is a window onto the memory of the bytes, which were made for this one call: whoever writes there changes nothing else. */
function doublesOfBytes(bytes) {
    const window = bytes.toArray();
    return new Float64Array(window.buffer, window.byteOffset, window.length / Float64Array.BYTES_PER_ELEMENT);
}

function* iterateList() {
    const n = this.get_n_items();
    for (let i = 0; i < n; i++)
        yield this.get_item(i);
}

function _init() {
    const Parindex = this;

    /* All lists the library gives out are of one private class; any of them leads to it. */
    const lists = Object.getPrototypeOf(new Parindex.Document().get_units());
    for (const prototype of [lists, Parindex.Scoreboard.prototype, Parindex.Gap.prototype, Parindex.Explanation.prototype,
        Parindex.ChangeExplanation.prototype])
        prototype[Symbol.iterator] = iterateList;

    Object.assign(Parindex.Assessment.prototype, {
        /* One row a unit, one column a leaf. */
        setValues(stage, values, decimals = -1) {
            return this.set_values_bytes(stage, bytesOfDoubles(values), decimals);
        },

        values(stage) {
            return doublesOfBytes(this.get_values_bytes(stage));
        },
    });

    Parindex.Scoreboard.prototype.column = function (column, criterion = null, within = null) {
        return doublesOfBytes(this.get_column_bytes(column, criterion, within));
    };

    for (const boxed of [Parindex.Number, Parindex.Period]) {
        boxed.prototype.toString = function () {
            return this.to_string();
        };
    }

    for (const explanation of [Parindex.Explanation, Parindex.ChangeExplanation]) {
        explanation.prototype.toString = function () {
            return this.to_text(Parindex.Language.AUTO, -1);
        };
    }

    Parindex.Result.prototype.toString = function () {
        return `${this.get_rank_text()}. ${this.get_name()} ${this.get_score_text()}`;
    };
}
