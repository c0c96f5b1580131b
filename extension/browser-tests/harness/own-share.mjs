/** Stacks of the page's thread are looked at this often. */
const INTERVAL_MICROS = 500;
const OURS = /^chrome-extension:\/\//;

/**
 * What the extension's own scripts do on a page's thread while `work` is done, by the browser's profiler: the longest
 * stretch without a break, and all together, in milliseconds.
 */
export async function ownShare(page, work) {
  const tools = await page.context().newCDPSession(page);
  await tools.send("Profiler.enable");
  await tools.send("Profiler.setSamplingInterval", { interval: INTERVAL_MICROS });
  await tools.send("Profiler.start");
  await work();
  const { profile } = await tools.send("Profiler.stop");
  await tools.detach();
  return shareIn(profile);
}

function shareIn({ nodes, samples, timeDeltas }) {
  const ours = ownNodes(nodes);
  let [longest, together, stretch] = [0, 0, 0];
  // A sample stands for the time until the next one.
  samples.forEach((id, i) => {
    const millis = (timeDeltas[i + 1] ?? 0) / 1000;
    stretch = ours.has(id) ? stretch + millis : 0;
    if (ours.has(id)) together += millis;
    longest = Math.max(longest, stretch);
  });
  return { longest, together };
}

/** Our functions, and whatever they call. */
function ownNodes(nodes) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set();
  const add = (id) => {
    ours.add(id);
    for (const child of byId.get(id)?.children ?? []) add(child);
  };
  for (const { id, callFrame } of nodes) if (OURS.test(callFrame.url)) add(id);
  return ours;
}
