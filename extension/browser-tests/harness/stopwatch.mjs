import { ownWorld, STAGE } from "./own-world.mjs";

/** Runs in the extension's own world on the page, the only one that may look into the closed shadow of the badge. */
const BADGE = `${STAGE}.querySelector(".badge")`;
const WATCH_BADGE = `(() => {
  const badge = ${BADGE};
  let pressed;
  let told;
  addEventListener("keydown", ({ timeStamp }) => { pressed = timeStamp; }, true);
  new MutationObserver(() => {
    if (pressed === undefined) return;
    told?.(performance.now() - pressed);
    pressed = undefined;
  }).observe(badge, { childList: true, subtree: true });
  globalThis.nextWritten = () => new Promise((done) => { told = done; });
})()`;

/** Waits as little as can be on the page's thread: looking at a large page from outside holds it up. */
const badgeSays = (expected) => `new Promise((done) => {
  const badge = ${BADGE};
  const look = () => ${expected}.test(badge.textContent) && done();
  new MutationObserver(look).observe(badge, { childList: true, subtree: true });
  look();
})`;

/** Runs in the page's world, with Sluice or without: keys until the frame that shows them, and tasks that block. */
function watchPage() {
  window.keys = [];
  window.blocked = [];
  const { port1, port2 } = new MessageChannel();
  let pressed;
  port1.onmessage = () => window.keys.push(performance.now() - pressed);
  const painted = () => port2.postMessage(0);
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      pressed = timeStamp;
      requestAnimationFrame(painted);
    },
    true,
  );
  const note = (list) => window.blocked.push(...list.getEntries().map(({ duration }) => duration));
  new PerformanceObserver(note).observe({ type: "longtask" });
}

/** Times on one page, all of them by the page's own clock. */
export class Stopwatch {
  static async on(chat) {
    await chat.page.evaluate(watchPage);
    return new Stopwatch(chat);
  }

  constructor(chat) {
    this.chat = chat;
  }

  /** Presses keys one after another; gives the times from each key to the badge written anew, and to the screen. */
  async keys(count, withBadge) {
    const { page } = this.chat;
    const inOwnWorld = withBadge ? await this.ownWorld() : undefined;
    await inOwnWorld?.(WATCH_BADGE);
    await page.evaluate("window.keys.length = 0");
    const toBadge = [];
    for (let i = 0; i < count; i++) {
      const written = inOwnWorld?.("nextWritten()");
      await page.keyboard.press(i % 6 === 5 ? "Space" : "abcdefghij"[i % 10]);
      if (written !== undefined) toBadge.push(await written);
      await this.idle();
    }
    return { toBadge, toScreen: await page.evaluate("window.keys") };
  }

  /**
   * How long the page's thread was blocked by tasks of 50 ms and more while `work` was done, and the processor time of
   * that thread, which other work on the machine does not lengthen.
   */
  async blocked(work) {
    const { tools } = this.chat.ui;
    await tools.send("Performance.enable", { timeDomain: "threadTicks" });
    await this.idle();
    await this.chat.page.evaluate("window.blocked.length = 0");
    const before = await taskMillis(tools);
    await work();
    await this.idle();
    const processor = (await taskMillis(tools)) - before;
    await tools.send("Performance.disable");
    return { tasks: await this.chat.page.evaluate("window.blocked"), processor };
  }

  /** Until the page's thread has had nothing to do after a frame. */
  idle() {
    return this.chat.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done))));
  }

  /** Waits for what the badge says. */
  async badge(expected) {
    const inOwnWorld = await this.ownWorld();
    await inOwnWorld(badgeSays(expected));
  }

  ownWorld() {
    this.world ??= ownWorld(this.chat.ui);
    return this.world;
  }
}

async function taskMillis(tools) {
  const { metrics } = await tools.send("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
}

/** The value that this share of the values does not exceed. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
