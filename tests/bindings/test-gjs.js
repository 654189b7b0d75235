/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The API once more through introspection alone, from JavaScript; runs with and without the override. */

import Gio from 'gi://Gio';
import GLib from 'gi://GLib';
import Parindex from 'gi://Parindex?version=1';
import System from 'system';

import {DOCUMENT, PREPARED, assessment, bytes, framework, items, load, number, score} from './sample.js';
import {equal, fails, run, test} from './tap.js';

const {Basis, CellState, Error: Code, Language, MethodKind, Missing, NotApplicable} = Parindex;
const {PeriodKind, Precision, ResultColumn, Rounding, Ties} = Parindex;

function text(data) {
    return new TextDecoder().decode(data.toArray());
}

test('number', () => {
    const third = Parindex.Number.new_from_ratio(10, 3);
    equal(third.to_string(), '10/3');
    equal([third.get_numerator(), third.get_denominator()], ['10', '3']);
    equal([third.to_double(), third.is_decimal(), third.get_sign()], [10 / 3, false, 1]);
    equal(Parindex.Number.new_from_double(0.1).to_string(), '0.1');
    equal(number('0.10').equal(number('1/10')), true);
    equal(number('0.10').hash(), number('1/10').hash());
    equal(number('1').compare(third) < 0, true);
    equal(number('2.675').format(2, Rounding.HALF_UP, Language.EN), '2.68');
    equal(number('87.06').format(1, Rounding.HALF_UP, Language.VI), '87,1');
    equal(Parindex.Number.new_from_int(-7).to_string(), '-7');
    fails(Code.NUMBER, () => number('12,5'));
    fails(Code.RANGE, () => number('1/0'));
    fails(Code.RANGE, () => Parindex.Number.new_from_double(NaN));
    fails(Code.RANGE, () => Parindex.Number.new_from_ratio(1, 0));
});

test('strengths, ends and gaps', () => {
    const third = Parindex.Number.new_from_ratio(1, 3);
    equal(Parindex.Strength.of_rank(3, 11, third, third), Parindex.Strength.STRONG);
    equal(Parindex.Strength.of_rank(9, 11, third, third), Parindex.Strength.WEAK);
    const board = score();
    const gap = Parindex.Gap.new(board, board);
    equal([gap.get_n_items(), gap.get_units().get_n_items()], [0, 0]);
    equal(board.list_top(1, null, null, null).get_n_items(), 1);
    equal(board.get_framework().get_word('unit', Language.VI), 'đơn vị');
    fails(Code.NOT_FOUND, () => board.list_bottom(1, null, 'moon', null));
});

test('targets', () => {
    const document = Parindex.Document.new();
    document.add_unit(Parindex.Unit.new('u', 'U'));
    const series = Parindex.Series.new('s', Parindex.SeriesKind.EVENT);
    series.add_observation(Parindex.Observation.new_yes_no('u', Parindex.Period.new_from_string('2023-04-19'), true, null));
    document.add_series(series);
    const target = new Parindex.Target({id: 't', kind: Parindex.TargetKind.DEADLINE_BEFORE, series: 's'});
    target.set_applies_to(['u'], null, null, null);
    target.date = Parindex.Period.new_from_string('2023-04-20');
    document.add_target(target);
    document.seal();
    const report = Parindex.TargetReport.new(document, null, '2023-12-31');
    const outcome = report.get_outcome('t', 'u');
    equal(outcome.state, Parindex.TargetState.MET);
    equal(outcome.format_state(Language.VI), 'đạt');
    equal(outcome.distance, 0);
    equal(outcome.figure_text, '2023-04-19');
    equal(report.get_totals().get_item(0).format(Language.EN), 'met by 1 of 1');
    fails(Code.NOT_FOUND, () => report.get_outcome('z', null));
});

test('over time', () => {
    const document = Parindex.Document.new();
    document.add_unit(Parindex.Unit.new('u', 'U'));
    for (const [period, rank] of [['2020', 25], ['2021', 20]]) {
        const result = Parindex.PublishedResult.new('i', 'u', Parindex.Period.new_from_string(period));
        result.set_figure(ResultColumn.RANK, Parindex.Number.new_from_int(rank));
        document.add_result(result);
    }
    document.seal();
    const row = document.compare(null, null, ['2020', '2021'], Parindex.FactSource.EITHER).get_item(0);
    equal(row.get_change_text(ResultColumn.RANK, Language.VI), '+5');
    equal(row.rank_change.to_string(), '5');
    equal(document.reconcile(null, null, null).get_n_items(), 2);
    const change = document.compare(null, null, ['2020', '2021'], Parindex.FactSource.EITHER).explain(row.unit_id, null);
    equal(change.state, Parindex.ChangeState.UNTRACED);
    equal(change.get_n_items(), 0);
    fails(Code.NOT_FOUND, () => document.compare(null, 'j', null, Parindex.FactSource.EITHER));
});

test('faulty units', () => {
    const context = new Parindex.Context();
    context.set_leave_faulty(true);
    equal([context.get_leave_faulty(), context.leave_faulty], [true, true]);
    const board = score();
    equal([board.get_problems().get_n_items(), board.get_item(0).is_faulty()], [0, false]);
});

test('period', () => {
    const period = Parindex.Period.new_from_string('2024-Q3');
    equal([period.get_kind(), period.to_string()], [PeriodKind.QUARTER, '2024-Q3']);
    equal(period.get_first_day().get_month(), 7);
    equal(period.get_last_day().get_day(), 30);
    equal(period.compare(Parindex.Period.new_from_string('2024')) < 0, true);
    equal(period.equal(Parindex.Period.new_from_string('2024-Q3')), true);
    fails(Code.NUMBER, () => Parindex.Period.new_from_string('2024-13'));
});

test('band', () => {
    const band = Parindex.Band.new('good', 'Tốt', number('50'));
    equal([band.get_id(), band.get_title(), band.get_from().to_string()], ['good', 'Tốt', '50']);
    equal(Parindex.Band.new('rest', null, null).get_from(), null);
    const upper = Parindex.Band.new_quantile('upper', null, number('3/4'));
    equal([upper.get_from(), upper.get_quantile().to_string(), band.get_quantile()], [null, '0.75', null]);
});

test('methods', () => {
    const context = new Parindex.Context();
    context.set_language(Language.VI);
    equal([context.get_language(), context.language], [Language.VI, Language.VI]);
    context.set_n_threads(3);
    equal([context.get_n_threads(), context.n_threads], [3, 3]);
    equal(items(context.get_methods()).some(method => method.get_name() === 'points'), true);
    const method = context.lookup_method(MethodKind.AGGREGATION, 'sum');
    equal([method.get_kind(), method.get_name()], [MethodKind.AGGREGATION, 'sum']);
    equal(method.get_summary(Language.EN) === method.get_summary(Language.VI), false);
    equal(Array.isArray(method.get_parameters()), true);
    const tiers = context.lookup_method(MethodKind.RULE, 'tiers');
    equal([tiers.get_parameter_type('from'), tiers.is_parameter_required('from')], [Parindex.ParameterType.NUMBERS, true]);
    equal(tiers.get_parameter_words('when-none'), ['max', 'zero', 'not-applicable']);
    equal(tiers.get_parameter_summary('from', Language.EN) === tiers.get_parameter_summary('from', Language.VI), false);
    equal(JSON.parse(tiers.get_example()[0]).rule.kind, 'tiers');
    equal(tiers.get_description(Language.EN).length > 0, true);
    equal(Parindex.PointsRule.new().get_kind(), 'points');
});

test('unit', () => {
    const unit = new Parindex.Unit({id: 'u', name: 'U'});
    unit.set_name('Ủ');
    unit.set_level('province');
    unit.set_parent('p');
    unit.set_ranked(false);
    unit.set_group('region', 'north');
    unit.set_attribute('population', number('12'));
    equal([unit.get_id(), unit.name, unit.get_level(), unit.get_parent(), unit.get_ranked()], ['u', 'Ủ', 'province', 'p', false]);
    equal([unit.list_dimensions(), unit.get_group('region')], [['region'], 'north']);
    equal([unit.list_attributes(), unit.get_attribute('population').to_string()], [['population'], '12']);
    unit.seal();
    equal(unit.is_sealed(), true);
    fails(Code.SEALED, () => unit.set_name('V'));
});

test('criterion', () => {
    const criterion = new Parindex.Criterion({id: 'c', title: 'C'});
    for (const name of ['weight', 'max', 'scale']) {
        criterion[`set_${name}`](number('10/3'));
        equal([criterion[`get_${name}`]().to_string(), criterion[name].to_string()], ['10/3', '10/3']);
    }
    for (const name of ['title', 'owner', 'source']) {
        criterion[`set_${name}`]('text');
        equal([criterion[`get_${name}`](), criterion[name]], ['text', 'text']);
    }
    criterion.set_rule(Parindex.PointsRule.new());
    equal(criterion.get_rule().get_kind(), 'points');
    criterion.set_missing(Missing.SKIP);
    criterion.set_minimum_share(number('1/2'));
    criterion.set_cap(number('-1'), null);
    criterion.set_round(1, Rounding.TRUNCATE);
    equal([criterion.get_minimum_share().to_string(), criterion.get_cap_from().to_string(), criterion.get_cap_to()], ['0.5', '-1', null]);
    equal([criterion.get_round_decimals(), criterion.get_round_mode()], [1, Rounding.TRUNCATE]);
    criterion.set_not_applicable(NotApplicable.DROP);
    equal([criterion.get_missing(), criterion.get_not_applicable()], [Missing.SKIP, NotApplicable.DROP]);
    const parent = new Parindex.Criterion({id: 'p'});
    parent.append(criterion);
    parent.set_aggregation('weighted-mean', Basis.PERCENT);
    equal([parent.get_aggregation(), parent.get_aggregation_of()], ['weighted-mean', Basis.PERCENT]);
    equal([parent.get_children().get_item(0) === criterion, criterion.get_parent() === parent], [true, true]);
    equal([parent.is_leaf(), parent.is_sealed()], [false, false]);
    fails(Code.UNKNOWN_METHOD, () => parent.set_aggregation('magic', Basis.SCORE));
    fails(Code.INVALID_ARGUMENT, () => parent.append(criterion));
});

test('framework', () => {
    const edition = framework();
    edition.set_ties(Ties.ORDINAL);
    edition.set_ranking_keys(['b', 'a']);
    edition.set_ranking_decimals(3);
    edition.set_bands_of(Basis.PERCENT);
    edition.set_bands_decimals(2);
    fails(Code.RANGE, () => edition.set_ranking_decimals(16));
    edition.set_index('index');
    edition.set_edition('2025');
    edition.set_level('province');
    edition.set_source('source');
    edition.set_ranking_of(Basis.SCORE);
    edition.set_within(['region']);
    edition.set_stages(['self', 'published']);
    edition.set_rounding(Rounding.TRUNCATE, 3);
    edition.add_band(Parindex.Band.new('good', null, number('50')));
    equal(edition.validate().get_n_items(), 0);
    edition.seal();
    equal([edition.get_index(), edition.get_edition(), edition.get_level(), edition.get_source()],
        ['index', '2025', 'province', 'source']);
    equal([edition.get_within(), edition.get_stages()], [['region'], ['self', 'published']]);
    equal([edition.get_rounding(), edition.get_decimals()], [Rounding.TRUNCATE, 3]);
    equal([edition.get_ranking_of(), edition.get_ties()], [Basis.SCORE, Ties.ORDINAL]);
    equal([edition.get_ranking_keys(), edition.get_ranking_decimals()], [['b', 'a'], 3]);
    equal([edition.get_bands_of(), edition.get_bands_decimals()], [Basis.PERCENT, 2]);
    equal([edition.get_id(), edition.get_title(), edition.is_sealed()], ['f', 'Framework', true]);
    equal(edition.list_bands().map(band => band.get_id()), ['good']);
    equal(items(edition.get_leaves()).map(leaf => leaf.get_id()), ['a', 'b']);
    equal(edition.get_criterion('a').get_parent().get_aggregation(), 'sum');
    equal(edition.get_criterion('a').is_leaf(), true);
    equal(edition.get_criterion('z'), null);
    fails(Code.SEALED, () => edition.set_index('other'));
    fails(Code.SEALED, () => edition.get_root().append(new Parindex.Criterion({id: 'c'})));
    fails(Code.STRUCTURE, () => new Parindex.Framework().seal());
});

test('assessment', () => {
    const period = assessment();
    equal([period.get_n_units(), period.get_n_leaves(), period.is_sealed()], [2, 2, false]);
    period.set_value('self', 'u', 'a', number('12.5'));
    period.set_not_applicable('self', 'u', 'b');
    const [value, state] = period.get_value('self', 'u', 'a');
    equal([value.to_string(), state], ['12.5', CellState.OBSERVED]);
    equal(period.get_value('self', 'u', 'b'), [null, CellState.NOT_APPLICABLE]);
    equal(period.get_value('self', 'v', 'b'), [null, CellState.MISSING]);
    period.set_source('self', 'report');
    equal([period.get_source('self'), period.get_stages()], ['report', ['self']]);
    period.set_values('self', [1.25, 2, NaN, 4], -1);
    equal(period.get_values('self'), [1.25, 2, NaN, 4]);
    equal(period.get_values_bytes('self').get_size(), 32);
    equal(Array.from(period.get_states_bytes('self').toArray()), [0, 0, 1, 0]);
    period.set_values_bytes('appraised', period.get_values_bytes('self'), 2);
    equal(period.get_values('appraised'), period.get_values('self'));
    equal(text(period.to_table_bytes('appraised')).split('\n')[0], 'unit,a,b');
    period.set_states_bytes('self', new GLib.Bytes(new Uint8Array([0, 2, 1, 0])));
    equal(period.get_value('self', 'u', 'b')[1], CellState.NOT_APPLICABLE);
    fails(Code.SHAPE, () => period.set_values('self', [1, 2, 3], -1));
    fails(Code.PRECISION, () => period.set_values('self', [1.25, 2, 3, 4], 1));
    fails(Code.NOT_FOUND, () => period.get_value('self', 'x', 'a'));
    period.seal();
    fails(Code.SEALED, () => period.set_value('self', 'u', 'a', null));
});

test('document by hand', () => {
    const document = new Parindex.Document();
    const period = assessment();
    period.set_values('self', [1, 2, 3, 4], -1);
    document.set_title('By hand');
    document.set_language('en');
    document.add_framework(period.get_framework());
    for (const unit of items(period.get_units()))
        document.add_unit(unit);
    document.add_assessment(period);
    equal([document.get_title(), document.get_language(), document.validate().get_n_items()], ['By hand', 'en', 0]);
    equal([document.get_frameworks(), document.get_assessments()].map(list => list.get_n_items()), [1, 1]);
    fails(Code.DUPLICATE, () => document.add_framework(framework()));
    document.seal();
    equal(document.score(null, 'f', '2025', 'self').get_column(ResultColumn.SCORE, null, null), [3, 7]);
});

test('every way in and out', () => {
    const document = load();
    const data = document.to_bytes();
    const [file, stream] = Gio.File.new_tmp('parindex-XXXXXX.json');
    stream.close(null);
    document.save(file, null);
    const loader = Parindex.Loader.new(null);
    for (const again of [
        Parindex.Document.new_from_path(file.get_path()),
        Parindex.Document.new_from_file(file, null),
        Parindex.Document.new_from_stream(Gio.MemoryInputStream.new_from_bytes(data), null, null),
        Parindex.Document.new_from_node(document.to_node(), null),
        loader.load_path(file.get_path()),
        loader.load_file(file, null),
        loader.load_bytes(data, null),
    ])
        equal(again.to_bytes().compare(data), 0);
    file.delete(null);
});

test('document', () => {
    const document = load();
    equal([document.get_title(), document.is_sealed()], ['Thử nghiệm', true]);
    equal(items(document.get_units()).map(unit => unit.get_id()), ['u', 'v', 'w']);
    equal(document.get_units().get_item(0) === document.get_unit('u'), true);
    equal(document.get_assessment('f', '2025').get_framework() === document.get_framework('f'), true);
    equal(document.list_scored_units(document.get_framework('f')).get_n_items(), 3);
    fails(Code.SEALED, () => document.set_title('other'));
    fails(Code.NOT_FOUND, () => document.get_assessment('f', '1999'));
    fails(Code.IO, () => Parindex.Document.new_from_path('/nonexistent.json'));
});

test('loader', () => {
    const context = new Parindex.Context();
    const loader = Parindex.Loader.new(context);
    equal(loader.get_context() === context, true);
    const broken = {...DOCUMENT, titel: 'typo'};
    fails(Code.UNKNOWN_MEMBER, () => loader.load_bytes(bytes(JSON.stringify(broken)), null));
    const [problem] = items(loader.get_problems());
    equal([problem.get_code(), problem.get_severity()], [Code.UNKNOWN_MEMBER, Parindex.Severity.ERROR]);
    for (const name of ['get_text', 'get_expected', 'to_string'])
        equal(problem[name](Language.EN) === problem[name](Language.VI), false);
    equal([problem.get_path(), problem.get_line(), problem.get_file()], ['titel', 1, null]);
    equal([problem.get_unit(), problem.get_criterion(), problem.get_value()], [null, null, null]);
    const period = assessment();
    loader.load_table(period, 'self', bytes('unit;a;b\nu;2.000,5;n/a\nv;;3\n'), Parindex.NumberStyle.VI);
    equal(period.get_value('self', 'u', 'a')[0].to_string(), '2000.5');
    fails(Code.SYNTAX, () => loader.load_bytes(bytes('{'), null));
    for (const [name, limit] of [['max_size', 10], ['max_depth', 3], ['max_cells', 2]]) {
        const bounded = Parindex.Loader.new(null);
        bounded[`set_${name}`](limit);
        equal(bounded[`get_${name}`](), limit);
        const stream = Gio.MemoryInputStream.new_from_bytes(bytes(JSON.stringify(DOCUMENT)));
        fails(Code.LIMIT, () => bounded.load_stream(stream, null, null));
    }
});

test('scoreboard', () => {
    const board = score();
    equal([board.get_n_items(), board.get_item(3)], [3, null]);
    equal(board.get_item(0) === board.get_item(0), true);
    equal(board.list_units(), ['u', 'v', 'w']);
    equal(board.list_groups('region'), ['north', 'south']);
    const [mean, n] = board.get_group_mean(Basis.SCORE, null, 'region', 'north');
    equal([mean.to_string(), n], ['40.5', 1]);
    equal([board.get_band_edge('good').to_string(), board.get_band_edge('rest')], ['50', null]);
    fails(Code.NOT_FOUND, () => board.get_group_mean(Basis.SCORE, null, 'region', 'west'));
    fails(Code.NOT_FOUND, () => board.get_band_edge('x'));
    equal(board.get_column(ResultColumn.SCORE, null, null), [40.5, NaN, 97.5]);
    equal(board.get_column(ResultColumn.RANK, null, null), [2, NaN, 1]);
    equal(board.get_column(ResultColumn.RANK, null, 'region')[0], 1);
    equal(board.get_column(ResultColumn.PERCENT, 'a', null)[0], 50);
    equal(board.to_csv(null, null, false, Precision.FULL).split('\n')[0],
        'unit,name,group,score,max,percent,rank,rank_of,band');
    equal(JSON.parse(board.to_json(null, null, false, Precision.FULL)).fingerprint, board.get_fingerprint());
    fails(Code.NOT_FOUND, () => board.get_result('x', null));
    fails(Code.NOT_FOUND, () => board.get_column(ResultColumn.SCORE, 'x', null));
});

test('changes and screening', () => {
    const board = load(PREPARED).score(null, 'f', '2025', null);
    const [first, second] = items(board.get_changes());
    equal([first.unit_id, first.criterion_id, second.get_unit().get_id()], ['a', 'x', 'b']);
    equal([first.get_step(), second.get_step()], [Parindex.PreparationStep.DENOMINATOR, Parindex.PreparationStep.IMPUTATION]);
    equal([first.get_from().to_string(), first.get_to().to_string(), second.get_from()], ['1', '1/3', null]);
    equal(first.get_reason(Language.EN) === first.get_reason(Language.VI), false);
    equal(JSON.parse(board.changes_to_json(null, Precision.FULL)).changes.length, 3);
    const [included, out] = items(board.get_screening());
    equal([included.get_unit().get_id(), included.ranked, out.unit_id, out.ranked], ['b', true, 'c', false]);
    equal([out.get_reason(), out.get_share().to_string()], [Parindex.ScreeningReason.AVAILABILITY, '0.5']);
    equal([board.find_screened('a'), board.find_screened('c').get_text(Language.EN) !== ''], [null, true]);
    equal(board.get_availability('c', 'x').to_string(), '0');
    equal(board.get_column(ResultColumn.AVAILABILITY, null, null), [1, 0.5, 0.5]);
    const root = Parindex.Framework.new('g', null).get_root();
    root.set_screening(number('0.5'), null, ['a'], ['b']);
    equal([root.get_screening_availability().to_string(), root.get_screening_nonzero()], ['0.5', null]);
    equal([root.get_screening_include(), root.get_screening_exclude()], [['a'], ['b']]);
});

test('bytes handed out are nobody else\'s', () => {
    /* toArray() is a window: a script can write through it. */
    const board = score();
    board.get_column_bytes(ResultColumn.SCORE, null, null).toArray().fill(0);
    equal(board.get_column(ResultColumn.SCORE, null, null)[0], 40.5);
    const many = board.get_columns_bytes([ResultColumn.MAX, ResultColumn.SCORE], ['a', 'f'], null).toArray();
    equal(new Float64Array(many.slice().buffer)[9], 40.5);
    const period = assessment();
    period.set_values('self', [1, 2, 3, 4], -1);
    period.get_values_bytes('self').toArray().fill(0);
    period.get_states_bytes('self').toArray().fill(1);
    equal(period.get_values('self'), [1, 2, 3, 4]);
});

test('result', () => {
    const result = score().get_item(0);
    equal([result.score, result.max, result.percent, result.rank], [40.5, 90, 45, 2]);
    equal([result.get_score(), result.get_max(), result.get_percent(), result.get_rank()], [40.5, 90, 45, 2]);
    equal([result.score_text, result.rank_text, result.get_rank_of()], ['40.50', '2', 2]);
    equal(['score', 'max', 'percent', 'rank', 'rank_of'].map(name => result[`get_${name}_text`]()),
        ['40.50', '90.00', '45.00', '2', '2']);
    equal(['score', 'max', 'percent'].map(name => result[`get_exact_${name}`]().to_string()), ['40.5', '90', '45']);
    equal([result.get_state(), result.get_state_text() !== ''], [CellState.OBSERVED, true]);
    equal([result.get_unit_id(), result.get_criterion_id(), result.get_title()], ['u', 'f', 'Framework']);
    equal([result.get_rank_within_of('region'), result.get_rank_within_text('region')], [1, '1']);
    equal(result.get_scoreboard().get_n_items(), 3);
    equal([result.get_name(), result.get_unit().get_id(), result.get_criterion().get_id()], ['Ủ', 'u', 'f']);
    equal([result.get_group('region'), result.get_rank_within('region')], ['north', 1]);
    equal([result.get_band().get_id(), result.get_band_text()], ['rest', 'Còn lại']);
    equal([result.n_answered, result.get_n_answered(), result.get_n_criteria(), result.get_answered_text()], [3, 3, 3, '3/3']);
    equal(items(result.get_children()).map(child => child.get_criterion_id()), ['a', 'g']);
    equal(score(Language.VI).get_item(0).get_score_text(), '40,50');
});

test('missing is never zero', () => {
    const result = score().get_item(1);
    equal([result.score, result.get_score(), result.percent, result.rank], [NaN, NaN, NaN, NaN]);
    equal([result.get_state(), result.get_exact_score(), result.get_band()], [CellState.MISSING, null, null]);
});

test('explanation', () => {
    const explanation = Parindex.Explanation.new(score(), 'u', null);
    const [a, g] = items(explanation);
    equal([explanation.get_score(), explanation.get_exact_score().to_string()], [40.5, '40.5']);
    equal([a.get_contribution(), a.get_lost_text(), a.get_stage(), a.get_cell_text()], [30, '30.00', 'published', '30']);
    equal(explanation.steps[1], 'Sum of the parts: 30 + 10.5 = 40.5 of 90.');
    equal(g.list_steps(Language.VI)[0], 'Không áp dụng: “c”. Phần này được bỏ ra cùng điểm tối đa.');
    equal([Number.isNaN(items(g)[1].get_score()), items(g)[1].get_exact_score()], [true, null]);
    equal(JSON.parse(explanation.to_json(Language.VI, 1)).explanation.parts.length, 2);
    equal(explanation.to_text(Language.VI, 0).split('\n')[0], 'Ủ, 2025');
    fails(Code.NOT_FOUND, () => Parindex.Explanation.new(score(), 'x', null));
});

test('weights', () => {
    const text = JSON.stringify({format: 'parindex-document', version: 1,
        frameworks: [{id: 'f', aggregation: 'weighted-mean', missing: 'skip', weighting: {kind: 'budget-allocation', experts: [[1, 3], [3, 1], [1, 1]]},
            criteria: [{id: 'a', max: 10}, {id: 'b', max: 10}]}],
        units: ['u', 'v', 'w'].map(id => ({id, name: id})),
        assessments: [{framework: 'f', period: '2024', values: {u: {a: 1, b: 8}, v: {a: 4, b: 2}, w: {a: 9, b: 5}}}]});
    const document = Parindex.Document.new_from_bytes(new GLib.Bytes(new TextEncoder().encode(text)), null);
    fails(Code.POLICY, () => document.score(null, null, null, null));
    const [found] = items(document.find_weights(null, null, null, null, null, null));
    equal([found.get_weight('a').to_string(), found.get_weights(), found.list_criteria()], ['0.5', [0.5, 0.5], ['a', 'b']]);
    equal([found.get_diagnostic('n-experts').value, found.get_diagnostic('expert-highest').get_values()], [3, [0.75, 0.75]]);
    equal([found.get_weighting().kind, found.get_given_weight('a'), Number.isNaN(found.consistency_ratio)], ['budget-allocation', null, true]);
    const weighted = found.apply(document);
    const board = weighted.score(null, null, null, null);
    equal(board.get_column(ResultColumn.SCORE, null, null), [4.5, 3, 7]);
    equal(items(board.list_weights(null)).map(row => [row.get_criterion().get_id(), row.get_effective_weight().to_string(), row.n_units]), [['a', '0.5', 3], ['b', '0.5', 3]]);
    const entropy = new Parindex.EntropyWeighting();
    equal([entropy.reads_scores(), entropy.find(board, null).get_weights().length], [true, 2]);
    fails(Code.INVALID_ARGUMENT, () => entropy.find_in_framework(weighted.get_framework('f'), null));
    const heavy = weighted.get_framework('f').with_weights(['a'], [Parindex.Number.new_from_int(2)]);
    equal(heavy.get_criterion('a').get_effective_weight().to_string(), '0.8');
    equal(weighted.with_framework(heavy).score(null, null, null, null).get_column(ResultColumn.SCORE, null, null), [2.4, 3.6, 8.2]);
});

test('scorer', () => {
    const document = load();
    const scorer = Parindex.Scorer.new(document.get_framework('f'), null);
    const board = scorer.score(document.get_assessment('f', '2025'), null);
    equal(scorer.validate(document.get_assessment('f', '2025'), null).get_n_items(), 0);
    equal([scorer.is_thread_safe(), board.get_scorer() === scorer, board.get_stage()], [true, true, null]);
    fails(Code.UNSEALED, () => Parindex.Scorer.new(framework(), null));
    fails(Code.NOT_FOUND, () => document.score(null, 'f', '2025', 'survey'));
});

test('statistics, association, alternatives, trends', () => {
    const document = load();
    const board = score();
    const found = board.list_statistics(Parindex.Measure.VALUE, null, null);
    equal([found.get_n_items(), found.get_item(0).n, found.get_item(0).get_figure(Parindex.Statistic.MAX)], [3, 3, 60]);
    const association = Parindex.Association.new(board, Parindex.CorrelationMethod.KENDALL, Parindex.Measure.SCORE, ['a', 'g'], null, null, null);
    equal([association.get_value(0, 0), association.get_n_pairs(0, 1)], [1, 2]);
    const alternatives = Parindex.Alternatives.new(board, document, board.get_framework().list_without_each(false));
    equal([alternatives.get_n_items(), alternatives.get_item(1).alternative.id], [2, 'g']);
    equal(document.list_trends(null, null, null, Parindex.Measure.SCORE, null).get_item(0).n_periods, 1);
});

test('simulation', () => {
    const board = score();
    const simulation = Parindex.Simulation.new(board);
    simulation.set_replicates(50);
    simulation.set_weight_spread(0, 0.25);
    simulation.add_choice(board.get_framework().list_without_each(false), null);
    const distribution = simulation.run(null);
    equal([distribution.get_replicates(), distribution.get_n_failed(), distribution.get_problems().get_n_items()], [50, 0, 0]);
    equal(distribution.get_item(0).get_figure(Parindex.RankFigure.N) > 0, true);
    fails(Code.SEALED, () => simulation.set_weight_concentration(0, 5));
    equal(distribution.get_probability_error(distribution.get_item(0).get_unit().id, null, 0) >= 0, true);
    const measured = Parindex.Simulation.new(board);
    fails(Code.UNSUPPORTED, () => measured.use_stated_errors());
    fails(Code.MISSING_MEMBER, () => Parindex.Loader.new(null).load_error_table(measured, bytes('unit,criterion,sd\nu,b,\n'),
        Parindex.NumberStyle.PLAIN));
});

function residentBytes() {
    System.gc();
    const [, text] = GLib.file_get_contents('/proc/self/statm');
    return Number(new TextDecoder().decode(text).split(' ')[1]) * 4096;
}

test('no growth', () => {
    if ((GLib.getenv('LD_PRELOAD') ?? '').includes('asan'))
        return; // its quarantine keeps what is freed
    const board = score();
    const calls = () => {
        board.get_column(ResultColumn.SCORE, null, null);
        board.get_item(0).get_exact_score().to_string();
        board.list_units();
    };
    const repeat = n => {
        for (let i = 0; i < n; i++) {
            calls();
            if (i % 1000 === 0)
                System.gc();
        }
    };
    repeat(20000);
    const before = residentBytes();
    repeat(20000);
    /* The collector of JavaScript breathes; a leak of 32 bytes in each of the three calls would be 1.9 MB. */
    equal(residentBytes() - before < 1000000, true);
});

run();
