/** Runs in the extension's own world on the page, the only one that may look into the closed shadow of the badge. */
const WATCH_BADGE = `(() => {
  const badge = chrome.dom.openOrClosedShadowRoot(document.querySelector("sluice-stage")).querySelector(".badge");
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

  /** How long the page's thread was blocked by tasks of 50 ms and more while `work` was done. */
  async blocked(work) {
    await this.idle();
    await this.chat.page.evaluate("window.blocked.length = 0");
    await work();
    await this.idle();
    return this.chat.page.evaluate("window.blocked");
  }

  /** Until the page's thread has had nothing to do after a frame. */
  idle() {
    return this.chat.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done))));
  }

  async ownWorld() {
    const { tools } = this.chat.ui;
    const found = new Promise((done) => {
      tools.on("Runtime.executionContextCreated", ({ context }) => {
        if (context.origin.startsWith("chrome-extension://") && context.auxData.type === "isolated") done(context.id);
      });
    });
    await tools.send("Runtime.enable");
    const contextId = await found;
    return async (expression) => {
      const said = await tools.send("Runtime.evaluate", {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (said.exceptionDetails !== undefined) throw new Error(said.exceptionDetails.exception.description);
      return said.result.value;
    };
  }
}

/** The value that this share of the values does not exceed. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
