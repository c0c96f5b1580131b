// Builds dist/, the unpacked extension; with --firefox .cache/firefox instead, with --replicas also the chat pages that
// the browser tests use.
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { parse } from "yaml";
import { firefoxManifest, manifest } from "./manifest.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
// Further hosts for the manifest, for organisations that build it themselves: --hosts=a.example,b.example
const further = (process.argv.find((word) => word.startsWith("--hosts=")) ?? "").split(/[=,]/).slice(1);
const isFirefox = process.argv.includes("--firefox");
const dist = `${root}${isFirefox ? ".cache/firefox" : "dist"}`;
const { version } = JSON.parse(await readFile(`${root}package.json`, "utf8"));

async function readSites() {
  const folder = fileURLToPath(new URL("../../policies/sites/", import.meta.url));
  const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort();
  return Promise.all(names.map(async (name) => parse(await readFile(folder + name, "utf8"))));
}

const shared = {
  bundle: true,
  target: isFirefox ? "firefox142" : "chrome120",
  loader: { ".css": "text" },
  logLevel: "warning",
  charset: "utf8",
};

async function buildExtension() {
  const sites = await readSites();
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await cp(`${root}public`, dist, { recursive: true });
  const entry = (name) => `${root}entrypoints/${name}.ts`;
  const define = { __SITES__: JSON.stringify(sites) };
  const scripts = ["content", "guard"].map(entry);
  const pages = ["background", "popup/popup", "options/options"].map(entry);
  await build({ ...shared, entryPoints: scripts, outdir: dist, entryNames: "[name]", format: "iife", define });
  await build({ ...shared, entryPoints: pages, outdir: dist, entryNames: "[name]", format: "esm", define });
  for (const page of ["popup", "options"]) {
    await cp(`${root}entrypoints/${page}/${page}.html`, `${dist}/${page}.html`);
    await cp(`${root}entrypoints/${page}/${page}.css`, `${dist}/${page}.css`);
  }
  const made = (isFirefox ? firefoxManifest : manifest)(sites, version, further);
  await writeFile(`${dist}/manifest.json`, `${JSON.stringify(made, null, 2)}\n`);
}

async function buildReplicas() {
  const folder = `${root}test-pages/`;
  const pages = (await readdir(folder, { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && entry.name !== "shared",
  );
  const entryPoints = pages.map(({ name }) => ({ in: `${folder}${name}/page.ts`, out: name }));
  await build({ ...shared, entryPoints, outdir: `${root}.cache/replicas`, format: "iife" });
}

await buildExtension();
if (process.argv.includes("--replicas")) await buildReplicas();
