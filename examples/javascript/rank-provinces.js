#!/usr/bin/gjs -m
/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Ranks the provinces of a document and shows the best five: gjs -m rank-provinces.js examples/data/pci.json */

import Parindex from 'gi://Parindex?version=1';

const context = new Parindex.Context();
context.set_language(Parindex.Language.EN);
const document = Parindex.Document.new_from_path(ARGV[0]);
const board = document.score(context, 'pci-2013', '2015', null);

const results = Array.from({length: board.get_n_items()}, (_, i) => board.get_item(i));
const best = results.filter(result => result.get_rank() <= 5);
for (const result of best.sort((a, b) => a.get_rank() - b.get_rank()))
    print(`${result.get_rank_text()}. ${result.get_name()} ${result.get_score_text()}`);

const haNoi = board.get_result('ha-noi', null);
print(`${haNoi.get_name()}: ${haNoi.get_exact_score().to_string()}`);
