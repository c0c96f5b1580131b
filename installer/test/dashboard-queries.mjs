// Prints number, kind and query of each panel, the macros filled in as Grafana's PostgreSQL source does.
// https://grafana.com/docs/grafana/latest/datasources/postgres/#macros
import { readFileSync } from 'node:fs';

const to = new Date();
const from = new Date(to.getTime() - 30 * 24 * 3600 * 1000);
const seconds = (moment) => moment.toISOString().replace(/\.\d+Z$/, 'Z');

for (const panel of JSON.parse(readFileSync(process.argv[2], 'utf8')).panels)
  for (const { rawSql } of panel.targets) {
    const query = rawSql.replace(/\$__timeFilter\(([^)]*)\)/g, (_, column) => `${column} BETWEEN '${seconds(from)}' AND '${seconds(to)}'`);
    if (/\$/.test(query)) throw new Error(`panel ${panel.id}: a macro that is not filled in`);
    process.stdout.write(`${panel.id}\t${panel.type}\t${query}\n`);
  }
