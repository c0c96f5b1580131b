import { until } from "./wait.mjs";

/**
 * The extension's own interface on a page. It stands in a closed shadow root, which no page script can read, so
 * the tests look at it as the browser's developer tools do, and press it with the real mouse and keyboard.
 */
export class SluiceUi {
  static async on(page) {
    return new SluiceUi(page, await page.context().newCDPSession(page));
  }

  constructor(page, tools) {
    this.page = page;
    this.tools = tools;
  }

  async elements() {
    const { root } = await this.tools.send("DOM.getDocument", { depth: -1, pierce: true });
    const stage = first(root, (node) => node.nodeName === "SLUICE-STAGE");
    return stage?.shadowRoots?.[0];
  }

  async panelNode() {
    const root = await this.elements();
    return root && first(root, (node) => node.nodeName === "DIALOG");
  }

  /** Waits for the warning panel and gives its text. */
  async panel() {
    const node = await until("the panel is shown", () => this.panelNode());
    return textOf(node);
  }

  async everything() {
    const root = await this.elements();
    return root && textOf(root);
  }

  async noPanel() {
    await until("the panel is gone", async () => (await this.panelNode()) === undefined);
  }

  async badge(expected) {
    let text;
    const seen = async () => {
      const root = await this.elements();
      const node = root && first(root, (it) => it.nodeName === "BUTTON" && classOf(it).includes("badge"));
      text = node && !node.attributes.includes("hidden") ? textOf(node) : undefined;
      return text !== undefined && expected.test(text);
    };
    await until(`the badge says ${expected}`, seen).catch((problem) => {
      throw new Error(`${problem.message}, it says: ${text}`);
    });
    return text;
  }

  /** Waits for the card at a mark and gives its node. */
  tip(expected) {
    return until(`the card at the mark says ${expected}`, async () => {
      const root = await this.elements();
      const node = root && first(root, (it) => classOf(it) === "tip");
      return node && !node.attributes.includes("hidden") && expected.test(textOf(node)) && node;
    });
  }

  /** Where the marks over a plain text field stand, with what is under them. */
  async fieldMarks() {
    const root = await this.elements();
    const nodes = root ? all(root, (it) => classOf(it).startsWith("mark ")) : [];
    return Promise.all(
      nodes.map(async (node) => {
        const { model } = await this.tools.send("DOM.getBoxModel", { backendNodeId: node.backendNodeId });
        return { text: textOf(node), left: model.content[0], top: model.content[1], height: model.height };
      }),
    );
  }

  async notice(expected) {
    await until(`the notice says ${expected}`, async () => {
      const root = await this.elements();
      const node = root && first(root, (it) => classOf(it).includes("notice"));
      return node && expected.test(textOf(node));
    });
  }

  async pressNotice(label) {
    const root = await this.elements();
    const notice = first(root, (it) => classOf(it).includes("notice"));
    await this.click(first(notice, (it) => it.nodeName === "BUTTON" && textOf(it).includes(label)));
  }

  /** Clicks an answer of the panel, which takes none in its first moments, until the panel is gone. */
  async press(label) {
    await this.panel();
    await this.pressUntil(label, async () => (await this.panelNode()) === undefined);
  }

  /** Clicks an answer that brings another panel. */
  async pressUntil(label, done) {
    await until(`"${label}" is pressed`, async () => {
      const panel = await this.panelNode();
      const button = panel && first(panel, (it) => it.nodeName === "BUTTON" && textOf(it).includes(label));
      if (button !== undefined) await this.click(button).catch(ignoreGone);
      return done();
    });
  }

  /** Clicks something inside the panel that leaves it open; reasons are asked for by the button for sending anyway. */
  async choose(label, wanted = ["SUMMARY", "LABEL"]) {
    const find = async (names, text) => {
      const panel = await this.panelNode();
      return panel && first(panel, (it) => names.includes(it.nodeName) && textOf(it).includes(text));
    };
    await until(`"${label}" is chosen`, async () => {
      const node = await find(wanted, label);
      if (node === undefined) return false;
      if (await this.isShown(node)) return this.click(node).then(() => true);
      const anyway = await find(["BUTTON"], " anyway");
      if (anyway !== undefined) await this.click(anyway).catch(ignoreGone);
      return false;
    }).catch(async (problem) => {
      throw new Error(`${problem.message}; Sluice says: ${await this.everything()}`);
    });
  }

  /** Pastes into the panel's text field, in place of what stands there, and presses Enter. */
  async fill(text) {
    const field = await until("the field is there", async () => {
      const panel = await this.panelNode();
      return panel && first(panel, (it) => it.nodeName === "INPUT" && it.attributes.includes("text"));
    });
    await this.tools.send("DOM.focus", { backendNodeId: field.backendNodeId });
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press("Enter");
  }

  /** The panel's links, by what they say. */
  async links() {
    const panel = await until("the panel is shown", () => this.panelNode());
    const place = first(panel, (it) => classOf(it) === "links");
    const nodes = place ? all(place, (it) => it.nodeName === "A") : [];
    const address = ({ attributes }) => attributes[attributes.indexOf("href") + 1];
    return Object.fromEntries(nodes.map((node) => [textOf(node), address(node)]));
  }

  async isShown({ backendNodeId }) {
    return this.tools.send("DOM.getBoxModel", { backendNodeId }).then(
      () => true,
      () => false,
    );
  }

  async click(node) {
    await this.tools.send("DOM.scrollIntoViewIfNeeded", { backendNodeId: node.backendNodeId });
    const { model } = await this.tools.send("DOM.getBoxModel", { backendNodeId: node.backendNodeId });
    const [left, top, right, , , bottom] = model.content;
    await this.page.mouse.click((left + right) / 2, (top + bottom) / 2);
  }

  /** Waits for what the step at the end of an answer says. */
  async checkStep(expected) {
    return until(`the step at the answer says ${expected}`, async () => {
      const { root } = await this.tools.send("DOM.getDocument", { depth: -1, pierce: true });
      const host = first(root, (node) => node.nodeName === "SLUICE-CHECK");
      return host !== undefined && expected.test(textOf(host));
    });
  }

  /** All of it as HTML, for tools that cannot look into a closed shadow root. */
  async html() {
    const root = await this.elements();
    const pieces = await Promise.all(
      (root?.children ?? []).map(({ backendNodeId }) => this.tools.send("DOM.getOuterHTML", { backendNodeId })),
    );
    return pieces.map(({ outerHTML }) => outerHTML).join("");
  }

  /** Values put back into answers: the texts inside the closed shadows of their chips. */
  async chips(selector) {
    const { root } = await this.tools.send("DOM.getDocument", { depth: -1, pierce: true });
    const holder = first(root, (node) => node.attributes?.join("=").includes(selector));
    const shadows = holder ? all(holder, (node) => node.shadowRoots?.length > 0) : [];
    return shadows.map((node) => textOf(first(node.shadowRoots[0], (it) => it.nodeName === "SPAN")));
  }
}

/** The panel may close between finding a button and clicking it. */
function ignoreGone(problem) {
  if (!/Could not find node|not have a layout object|Could not compute/.test(problem.message)) throw problem;
}

export function first(node, wanted) {
  return all(node, wanted, 1)[0];
}

function all(node, wanted, limit = Number.POSITIVE_INFINITY, found = []) {
  if (found.length < limit && wanted(node)) found.push(node);
  const inside = [
    ...(node.shadowRoots ?? []),
    ...(node.children ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ];
  for (const child of inside) if (found.length < limit) all(child, wanted, limit, found);
  return found;
}

export function textOf(node) {
  if (node.nodeName === "STYLE") return "";
  if (node.nodeType === 3) return node.nodeValue;
  return [...(node.children ?? []), ...(node.shadowRoots ?? [])].map(textOf).join(" ").replace(/\s+/g, " ").trim();
}

function classOf(node) {
  const at = node.attributes?.indexOf("class") ?? -1;
  return at < 0 ? "" : node.attributes[at + 1];
}
