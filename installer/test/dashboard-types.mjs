// Prints a TypeScript file that compiles when the dashboard fits Grafana's own types, options and fields of each panel included.
import { readFileSync } from 'node:fs';

const { panels, ...rest } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const kinds = [...new Set(panels.map(({ type }) => type))];
const out = [`import type { Dashboard, DataQuery, FieldConfig, Panel } from '@grafana/schema';`];
for (const kind of kinds) {
  const title = { stat: 'Stat', timeseries: 'TimeSeries', barchart: 'BarChart', table: 'Table' }[kind];
  out.push(`import type * as ${kind} from '@grafana/schema/dist/esm/raw/composable/${kind}/panelcfg/x/${title}PanelCfg_types.gen';`);
}
// JSON has words where the types have enums.
out.push('type Json<T> = T extends string ? `${T}` : T extends (infer U)[] ? Json<U>[] : T extends object ? { [K in keyof T]?: Json<T[K]> } : T;');
out.push(`export const dashboard: Json<Omit<Dashboard, 'panels'>> = ${JSON.stringify(rest)};`);
for (const { options, fieldConfig, targets, ...panel } of panels) {
  const custom = panel.type === 'stat' || panel.type === 'table' ? '' : `${panel.type}.FieldConfig`;
  out.push(`export const panel${panel.id}: Json<Omit<Panel, 'options' | 'fieldConfig' | 'targets'>> = ${JSON.stringify(panel)};`);
  out.push(`export const options${panel.id}: Json<${panel.type}.Options> = ${JSON.stringify(options)};`);
  const { custom: drawing, ...defaults } = fieldConfig.defaults;
  out.push(`export const field${panel.id}: Json<FieldConfig> = ${JSON.stringify(defaults)};`);
  if (custom) out.push(`export const drawing${panel.id}: Json<${custom}> = ${JSON.stringify(drawing)};`);
  for (const { refId, datasource } of targets) out.push(`export const target${panel.id}${refId}: Json<DataQuery> = ${JSON.stringify({ refId, datasource })};`);
}
process.stdout.write(`${out.join('\n')}\n`);
