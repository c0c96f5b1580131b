import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The agent under a policy of its own; afterwards as before. */
export const under = (lines, run) => async (world) => {
  const file = join(world.agent.dataDir, "policy.yaml");
  await writeFile(file, ["base: balanced", "name: test", "version: '1'", ...lines].join("\n"));
  await restart(world);
  try {
    await run(world);
  } finally {
    await rm(file);
    await restart(world);
  }
};

/** The native host would start another agent in between. */
async function restart({ agent, browser }) {
  const { port } = agent;
  await browser.nativeHost.disable();
  await agent.kill();
  await agent.run(port);
  await browser.nativeHost.enable();
}
