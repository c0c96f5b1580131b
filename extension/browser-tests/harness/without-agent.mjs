import { openChatGpt } from "../suites/chatgpt-page.mjs";
import { extensionWorker } from "./browser.mjs";

/** A person may be stricter than the policy. */
export async function hold(context, choice) {
  const worker = await extensionWorker(context);
  await worker.evaluate((whenAgentAway) => chrome.storage.local.set({ settings: { whenAgentAway } }), choice);
}

/** The agent ended after the extension has met it, and not to be started again; afterwards everything as before. */
export const withoutAgent = (run) => async (world) => {
  const { agent, browser } = world;
  const { port } = agent;
  await (await openChatGpt(world)).untilJudged();
  await browser.nativeHost.disable();
  await agent.end();
  try {
    await run(world, port);
  } finally {
    await hold(world.context, "policy");
    await agent.run(port);
    await browser.nativeHost.enable();
  }
};
