import assert from "node:assert/strict";
import { longRun } from "../harness/long-run.mjs";

const SENDS = 40;

export const shortLongRun = {
  name: "long run",
  cases: {
    [`${SENDS} sends with edits, second thoughts, worker stops and an agent's death: none lost, none bare`]: async (
      world,
    ) => {
      const seed = Number(process.env.SLUICE_SEED ?? Date.now() % 1_000_000);
      console.log(`        seed ${seed} (SLUICE_SEED=${seed} repeats it)`);
      const counts = await longRun(world, { sends: SENDS, seed });
      assert.equal(counts.sent, SENDS);
      assert.ok(counts.redacted > 0 && counts.ordinary > 0 && counts.workerStops > 0 && counts.agentKills > 0);
    },
  },
};
