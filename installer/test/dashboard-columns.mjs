// dashboard-columns.mjs DASHBOARD PANEL COLUMNS ROWS: has the answer what this kind of panel draws?
import { readFileSync } from 'node:fs';

const [file, id, columnsFile, rowsFile] = process.argv.slice(2);
const lines = (path) => readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => line.split('|'));
const panel = JSON.parse(readFileSync(file, 'utf8')).panels.find((one) => String(one.id) === id);
const columns = lines(columnsFile).map(([name, type]) => ({ name, type }));
const rows = lines(rowsFile);
const is = (type, ...columns) => columns.every((column) => type.test(column?.type ?? ''));
const NUMBER = /^(smallint|integer|bigint|numeric|real|double precision)/;
const TEXT = /^(text|character varying)/;
const TIME = /^(date|timestamp)/;

const need = (holds, what) => {
  if (!holds) throw new Error(`panel ${id} (${panel.title}): ${what}; it has ${columns.map((c) => `${c.name} ${c.type}`).join(', ')}`);
};
const drawn = {
  stat: () => {
    need(is(NUMBER, ...columns), 'a stat needs numbers alone');
    need(rows.length === 1, 'and one row');
  },
  timeseries: () => {
    const [time, metric, ...values] = columns;
    need(panel.targets[0].format === 'time_series', 'a time series needs that format');
    need(time.name === 'time' && is(TIME, time), 'the first column is time');
    need(metric.name === 'metric' && is(TEXT, metric), 'the second names the series');
    need(values.length === 1 && is(NUMBER, ...values), 'the third is the value');
    need(rows.every((row, at) => at === 0 || rows[at - 1][0] <= row[0]), 'rows go by time');
    need(rows.length > 30, 'a month has more rows');
  },
  barchart: () => {
    const x = columns.find(({ name }) => name === panel.options.xField);
    need(is(TEXT, x) && x === columns[0], 'the field of the x axis is text and comes first');
    need(columns.length > 1 && is(NUMBER, ...columns.slice(1)), 'all others are numbers');
  },
  table: () => need(columns.length > 1, 'a table has columns'),
};
drawn[panel.type]();
need(rows.length > 0, 'no rows');
need(rows.some((row) => columns.some(({ type }, at) => NUMBER.test(type) && Number(row[at]) > 0)), 'nothing but noughts');
// What the panel says of a field by its name must be of a field that comes, as column or as value of the series' name.
for (const { matcher } of panel.fieldConfig.overrides)
  need(columns.some(({ name }) => name === matcher.options) || rows.some((row) => row[1] === matcher.options)
    || ['exposed', 'prevented'].includes(matcher.options), `no field ${matcher.options}`);
