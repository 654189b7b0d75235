/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The little that the GJS tests need: named tests, assertions, TAP, and an exit code. */

import GLib from 'gi://GLib';
import Parindex from 'gi://Parindex?version=1';
import System from 'system';

const tests = [];

export function test(name, body) {
    tests.push([name, body]);
}

export function equal(found, expected) {
    const [foundText, expectedText] = [found, expected].map(value => JSON.stringify(value, (_, part) =>
        typeof part === 'number' && !Number.isFinite(part) ? String(part) : part));
    if (foundText !== expectedText)
        throw new Error(`expected ${expectedText}, found ${foundText}`);
}

/* Fails with that code: NULL or FALSE without an error would come back as null or false instead. */
export function fails(code, call) {
    let found;
    try {
        found = call();
    } catch (error) {
        if (error instanceof GLib.Error && error.matches(Parindex.Error, code))
            return;
        throw error;
    }
    throw new Error(`no error, but ${found}`);
}

export function throws(type, call) {
    try {
        call();
    } catch (error) {
        if (error instanceof type)
            return;
        throw error;
    }
    throw new Error(`no ${type.name}`);
}

export function run() {
    let failed = 0;
    print(`1..${tests.length}`);
    tests.forEach(([name, body], i) => {
        try {
            body();
            print(`ok ${i + 1} - ${name}`);
        } catch (error) {
            failed++;
            print(`not ok ${i + 1} - ${name}`);
            print(`${error}\n${error.stack}`.replace(/^/gm, '# '));
        }
    });
    System.exit(failed ? 1 : 0);
}
