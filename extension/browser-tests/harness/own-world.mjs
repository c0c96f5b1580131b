/**
 * Asks the extension's own world on a page, the only one that may look into the closed shadow of its interface. Gives a
 * function that runs an expression there.
 */
export async function ownWorld({ tools }) {
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

/** The interface's root, as an expression for that world. */
export const STAGE = 'chrome.dom.openOrClosedShadowRoot(document.querySelector("sluice-stage"))';
