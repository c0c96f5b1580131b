import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { until } from "./wait.mjs";

/** The product's own start script, unless another build of the agent is to be tried. */
export const SLUICE = process.env.SLUICE_COMMAND ?? fileURLToPath(new URL("../../../sluice", import.meta.url));
const START_MILLIS = 120_000;

/** A real agent with a data directory of its own. */
export class Agent {
  static async start() {
    const agent = new Agent(await mkdtemp(join(tmpdir(), "sluice-agent-")));
    await agent.run(0);
    return agent;
  }

  constructor(dataDir) {
    this.dataDir = dataDir;
    process.once("exit", () => this.isAlive() && endGroup(this.process.pid));
  }

  isAlive() {
    return this.process !== undefined && this.process.exitCode === null && this.process.signalCode === null;
  }

  /** A native host asked for in the last moment may have started another one meanwhile; that one has to go. */
  async run(port) {
    if (await this.tryToRun(port)) return;
    await this.cli("stop");
    if (!(await this.tryToRun(port))) throw new Error("the agent did not start");
  }

  async tryToRun(port) {
    this.process = spawn(SLUICE, ["run", "--port", String(port), "--data-dir", this.dataDir, "--no-host"], {
      stdio: ["ignore", "pipe", "inherit"],
      detached: true,
    });
    const lines = createInterface({ input: this.process.stdout });
    const limit = setTimeout(() => this.kill(), START_MILLIS);
    for await (const line of lines) {
      const address = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line);
      if (address === null) continue;
      this.port = Number(address[1]);
      clearTimeout(limit);
      this.process.stdout.resume();
      return true;
    }
    clearTimeout(limit);
    return false;
  }

  /** What one of the product's commands prints about this agent's data. */
  async cli(...command) {
    const { stdout } = await promisify(execFile)(SLUICE, [...command, "--data-dir", this.dataDir]);
    return stdout;
  }

  /** Ends the agent the hard way, with whatever it started. */
  async kill() {
    if (!this.isAlive()) return;
    const ended = once(this.process, "exit");
    process.kill(-this.process.pid, "SIGKILL");
    await ended;
  }

  /** Ends the agent, and one that a native host at work may have started in its place. */
  async end() {
    await this.kill();
    await until("no native host is at work", async () => !(await this.isPairing()));
    await this.cli("stop");
  }

  async isPairing() {
    const processes = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
    const commands = await Promise.all(processes.map((id) => readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "")));
    return commands.some((command) => command.includes("native-host") && command.includes(this.dataDir));
  }

  async remove() {
    await this.kill();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

/** One left behind would hold the output of the run open. */
function endGroup(leader) {
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // It has ended meanwhile.
  }
}
