// Zips a folder so that the same content gives the same bytes.
import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";

/** The earliest time that a zip can tell. */
const EPOCH = new Date("1980-01-01T00:00:00Z");

/** The bytes of the folder as a zip, with this manifest in the place of its own. */
export async function zipOf(folder, manifest) {
  const work = await mkdtemp(join(tmpdir(), "sluice-zip-"));
  const copy = join(work, "content");
  try {
    await cp(folder, copy, { recursive: true });
    await writeFile(join(copy, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    const files = await filesIn(copy);
    for (const file of files) await utimes(join(copy, file), EPOCH, EPOCH);
    const env = { ...process.env, TZ: "UTC" };
    await promisify(execFile)("zip", ["-X", "-q", "-9", join(work, "zip"), ...files], { cwd: copy, env });
    return await readFile(join(work, "zip.zip"));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Paths of the files below, in order; what begins with a dot belongs to the build. */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => relative(folder, join(entry.path, entry.name)))
    .sort();
}
