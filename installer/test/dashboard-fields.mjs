// dashboard-fields.mjs DASHBOARD PANEL COLUMNS ROWS: what would Grafana's own code write over the answer's fields? Needs
// @grafana/data, and happy-dom, for it asks for a page when it is loaded.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'x.js'));
const { Window } = require('happy-dom');
const window = new Window({ url: 'http://localhost/' });
globalThis.window = window;
for (const name of ['document', 'navigator', 'location', 'localStorage', 'HTMLElement', 'Element', 'Node'])
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
const grafana = require('@grafana/data');

const [file, id, columnsFile, rowsFile] = process.argv.slice(2);
const lines = (path) => readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => line.split('|'));
const panel = JSON.parse(readFileSync(file, 'utf8')).panels.find((one) => String(one.id) === id);
const columns = lines(columnsFile);
const rows = lines(rowsFile);
const need = (holds, what) => {
  if (!holds) throw new Error(`panel ${id} (${panel.title}): ${what}`);
};

/** The fields as Grafana has them: a series of its own for each metric where time and metric come. */
function fields() {
  const at = (column) => rows.map((row) => row[column]);
  if (panel.type === 'timeseries') {
    const days = [...new Set(at(0))];
    const values = (metric) => days.map((day) => Number(rows.find((row) => row[0] === day && row[1] === metric)?.[2] ?? 0));
    const series = [...new Set(at(1))].map((metric) => ({ name: metric, type: 'number', values: values(metric) }));
    return [{ name: 'time', type: 'time', values: days.map(Date.parse) }, ...series];
  }
  return columns.map(([name, type], column) =>
    /^(text|character|date|timestamp)/.test(type)
      ? { name, type: 'string', values: at(column) }
      : { name, type: 'number', values: at(column).map((value) => (value === '' ? null : Number(value))) },
  );
}

const known = new Set(grafana.getValueFormats().flatMap(({ submenu }) => submenu.map(({ value }) => value)));
const properties = ['displayName', 'color', 'unit', 'decimals', 'noValue'];
const given = panel.fieldConfig.overrides.flatMap((one) => one.properties);
for (const { id: name } of given) need(properties.includes(name), `${name} is no property that this test knows`);
for (const unit of [panel.fieldConfig.defaults.unit, ...given.filter((one) => one.id === 'unit').map((one) => one.value)])
  need(known.has(unit), `Grafana has no unit ${unit}`);

const [frame] = grafana.applyFieldOverrides({
  data: [grafana.toDataFrame({ fields: fields() })],
  fieldConfig: panel.fieldConfig,
  replaceVariables: (text) => text,
  theme: grafana.createTheme(),
  fieldConfigRegistry: new grafana.FieldConfigOptionsRegistry(() =>
    properties.map((name) => ({ id: name, path: name, name, process: grafana.identityOverrideProcessor, shouldApply: () => true })),
  ),
});
const named = Object.fromEntries(panel.fieldConfig.overrides.map(({ matcher, properties: own }) => [matcher.options, own]));
for (const field of frame.fields) {
  const shown = grafana.getFieldDisplayName(field, frame, [frame]);
  const own = Object.fromEntries((named[field.name] ?? []).map((one) => [one.id, one.value]));
  need(shown === (own.displayName ?? field.name), `${field.name} is shown as ${shown}`);
  need(own.color === undefined || field.config.color.fixedColor === own.color.fixedColor, `${field.name} has another colour`);
  if (field.type !== 'number') continue;
  const texts = field.values.map((value) => grafana.formattedValueToString(field.display(value)));
  need(texts.every((text) => /^(-?[\d,]+(\.\d+)?( [KMB]|%)?|)$/.test(text) || text === panel.fieldConfig.defaults.noValue), `${shown} reads ${texts.slice(0, 3)}`);
  need(own.unit !== 'percent' || texts.some((text) => text.endsWith('%')), `${shown} is no percentage`);
}
