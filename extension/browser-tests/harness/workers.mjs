/** Stops the extension's service worker as the browser does when it has been idle. */
export async function openWorkerStopper({ context, extension }) {
  const page = await context.newPage();
  await page.goto(`${extension}/options.html`);
  const tools = await context.newCDPSession(page);
  await tools.send("ServiceWorker.enable");
  return {
    stop: () => tools.send("ServiceWorker.stopAllWorkers"),
    close: () => page.close(),
  };
}
