// Prints the staged tree as a WiX fragment: files.mjs STAGE. A component's id and GUID follow from its path, so that they
// are the same in every version.
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const stage = process.argv[2];
const components = [];

function hash(path) {
  return createHash("sha256").update(`dev.sluice/${path}`).digest("hex");
}

function guid(path) {
  const digits = hash(path);
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `5${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
  return [...parts, digits.slice(20, 32)].join("-").toUpperCase();
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

function file(path, name) {
  const id = hash(path).slice(0, 30);
  components.push(`c${id}`);
  return `<Component Id="c${id}" Guid="${guid(path)}" Win64="yes"><File Id="f${id}" Name="${escaped(name)}" Source="$(var.SourceDir)/${escaped(path)}" KeyPath="yes"/></Component>`;
}

function folder(path) {
  return readdirSync(join(stage, path), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      const below = path === "" ? entry.name : `${path}/${entry.name}`;
      if (!entry.isDirectory()) return file(below, entry.name);
      return `<Directory Id="d${hash(below).slice(0, 30)}" Name="${escaped(entry.name)}">${folder(below)}</Directory>`;
    })
    .join("\n");
}

const tree = folder("");
console.log(`<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi"><Fragment>
<DirectoryRef Id="INSTALLDIR">
${tree}
</DirectoryRef>
<ComponentGroup Id="files">${components.map((id) => `<ComponentRef Id="${id}"/>`).join("")}</ComponentGroup>
</Fragment></Wix>`);
