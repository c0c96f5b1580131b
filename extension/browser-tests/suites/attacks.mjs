import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser } from "../harness/browser.mjs";
import { until } from "../harness/wait.mjs";
import { ATTEMPTS } from "./attempts.mjs";

const STRANGER = fileURLToPath(new URL("../stranger", import.meta.url));
const OURS = "pjmjonkmkmgaebpnfiknmkcacccodkem";
const PAGE = "<!doctype html><title>evil</title><body></body>";

/**
 * A browser with our extension and a stranger's, in which rebind.example leads to the agent. It does not keep pages from the
 * local network, as older ones and others do not: the agent has to.
 */
const inHostileBrowser = (run) => async (world) => {
  const { agent, server } = world;
  const map = [`MAP rebind.example 127.0.0.1:${agent.port}`];
  const { port, hosts } = server;
  const without = ["LocalNetworkAccessChecks", "LocalNetworkAccessChecksWebSockets"];
  const browser = await openBrowser({ without, port, hosts, dataDir: agent.dataDir, strangers: [STRANGER], map });
  try {
    await run({ ...world, browser, context: browser.context });
  } finally {
    await browser.close();
  }
};

/** What the agent answered to anything this context sent, by status. */
function answers(context, port) {
  const heard = [];
  context.on("response", (response) => {
    const url = new URL(response.url());
    if (url.port === String(port)) heard.push(`${response.request().method()} ${url.pathname} ${response.status()}`);
  });
  return heard;
}

async function evilPage(context, address) {
  const page = await context.newPage();
  await page.route(`${new URL(address).origin}/**`, (route) => route.fulfill({ contentType: "text/html", body: PAGE }));
  await page.goto(address);
  return page;
}

async function recorded({ agent }) {
  const token = (await readFile(join(agent.dataDir, "token"), "utf8")).trim();
  const answer = await fetch(`http://127.0.0.1:${agent.port}/v1/report`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return { token, events: (await answer.json()).totals.events };
}

async function strangersWorker(context) {
  const foreign = (worker) => !worker.url().includes(OURS);
  return context.serviceWorkers().find(foreign) ?? context.waitForEvent("serviceworker", { predicate: foreign });
}

const fromPage = (address) =>
  inHostileBrowser(async (world) => {
    const { port } = world.agent;
    const heard = answers(world.context, port);
    const before = await recorded(world);
    const page = await evilPage(world.context, address);
    for (const [name, attempt] of Object.entries(ATTEMPTS)) {
      const gained = await page.evaluate(attempt, { port, ours: OURS });
      assert.equal(gained, "nothing", name);
    }
    assert.ok(heard.includes("POST /v1/inspect 403"), "the attempts reach the agent");
    assert.deepEqual(
      heard.filter((line) => / 2\d\d$/.test(line)),
      [],
    );
    assert.equal((await recorded(world)).events, before.events);
  });

export const attacks = {
  name: "attacks",
  cases: {
    "a page gets nothing from the agent or the extension": fromPage("https://evil.example/"),
    "neither does a page without encryption": fromPage("http://evil.example/"),
    "neither does a page from another port of this machine": fromPage("http://127.0.0.1:1/"),
    "a name that was led to the agent is refused": inHostileBrowser(async (world) => {
      const page = await world.context.newPage();
      const answer = await page.goto(`http://rebind.example:${world.agent.port}/v1/health`);
      assert.equal(answer.status(), 403);
      assert.match(await answer.text(), /wrong-host/);
      const status = await page.evaluate(async () => {
        const headers = { "content-type": "application/json" };
        return (await fetch("/v1/inspect", { method: "POST", headers, body: '{"text":"x"}' })).status;
      });
      assert.equal(status, 403);
    }),
    "the report cannot be put into a frame": inHostileBrowser(async (world) => {
      const { agent, context } = world;
      const { token } = await recorded(world);
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      const link = await fetch(`http://127.0.0.1:${agent.port}/v1/report/link`, {
        method: "POST",
        headers,
        body: "{}",
      });
      const { address } = await link.json();
      const page = await evilPage(context, "http://evil.example/");
      await page.evaluate((source) => {
        const frame = document.createElement("iframe");
        frame.src = source;
        document.body.append(frame);
      }, address);
      await until(
        "the frame has settled",
        () => page.frames().length === 2 && page.frames()[1].url() !== "about:blank",
      );
      const text = await page.frames()[1].evaluate(() => document.body?.innerText ?? "");
      assert.doesNotMatch(text, /exposure|token/i);
    }),
    "another extension gets nothing but that an agent is there": inHostileBrowser(async (world) => {
      const { port } = world.agent;
      const { token } = await recorded(world);
      const worker = await strangersWorker(world.context);
      const gained = await worker.evaluate(
        async ({ port, ours }) => {
          const told = async (work) =>
            work.then(
              (value) => String(value),
              (problem) => `refused: ${problem.message}`,
            );
          const post = (headers) =>
            fetch(`http://127.0.0.1:${port}/v1/inspect`, { method: "POST", headers, body: '{"text":"x"}' });
          const status = (answer) => answer.then(({ status }) => status);
          return {
            json: await told(status(post({ "content-type": "application/json", authorization: "Bearer guess" }))),
            plain: await told(status(post({ "content-type": "text/plain" }))),
            policy: await told(status(fetch(`http://localhost:${port}/v1/policy`))),
            nativeHost: await told(chrome.runtime.sendNativeMessage("dev.sluice.agent", { type: "pair" })),
            message: await told(chrome.runtime.sendMessage(ours, { kind: "read-state" })),
            files: await told(status(fetch(`chrome-extension://${ours}/manifest.json`))),
          };
        },
        { port, ours: OURS },
      );
      assert.equal(gained.json, "403");
      assert.equal(gained.plain, "403");
      assert.match(gained.policy, /40[13]/);
      assert.match(gained.nativeHost, /^refused: .*forbidden/);
      assert.match(gained.message, /^refused/);
      assert.match(gained.files, /^refused/);
      assert.ok(!JSON.stringify(gained).includes(token));
    }),
  },
};
