/** Looks into a page as Chromium's developer tools do, with WebDriver BiDi: the same questions, the same shapes. */
export class FirefoxTools {
  constructor(page) {
    this.page = page;
  }

  send(method, params) {
    return ANSWERS[method](this.page, params);
  }
}

const ANSWERS = {
  "DOM.getDocument": async (page) => ({ root: node(await page.tree()) }),
  "DOM.scrollIntoViewIfNeeded": (page, { backendNodeId }) =>
    page.call("(element) => element.scrollIntoView({ block: 'nearest' })", backendNodeId),
  "DOM.focus": (page, { backendNodeId }) => page.call("(element) => element.focus()", backendNodeId),
  "DOM.getBoxModel": async (page, { backendNodeId }) => {
    const measure =
      "(element) => { const { left, top, right, bottom } = element.getBoundingClientRect(); return JSON.stringify({ left, top, right, bottom }); }";
    const { left, top, right, bottom } = JSON.parse((await page.call(measure, backendNodeId)).value);
    if (right === left) throw new Error("Could not compute box model.");
    return { model: { content: [left, top, right, top, right, bottom, left, bottom], height: bottom - top } };
  },
};

/** A node as developer tools describe it, from one as BiDi does. */
function node({ sharedId, value }) {
  const { nodeType, localName = "", nodeValue = "", attributes = {}, children = [], shadowRoot } = value;
  return {
    backendNodeId: sharedId,
    nodeType,
    nodeName: localName.toUpperCase(),
    nodeValue,
    attributes: Object.entries(attributes).flat(),
    children: children.map(node),
    shadowRoots: shadowRoot ? [node(shadowRoot)] : [],
  };
}
