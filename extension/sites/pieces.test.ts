import { describe, expect, it } from "vitest";
import { cutOut, putBack } from "./pieces.ts";

const chip = (name: string) => {
  const element = document.createElement("i");
  element.textContent = name;
  return element;
};

function lineOf(parts: readonly string[]): { readonly line: HTMLElement; readonly nodes: readonly Text[] } {
  const line = document.createElement("code");
  const nodes = parts.map((part) => {
    const span = document.createElement("span");
    const node = document.createTextNode(part);
    span.append(node);
    line.append(span);
    return node;
  });
  return { line, nodes };
}

const shown = (line: HTMLElement) => line.innerHTML.replaceAll(/<\/?span>/g, "");

describe("cutOut", () => {
  it.each([
    ["none", ["no placeholder"], "no placeholder"],
    ["one in a node", ["to [EMAIL_1] now"], "to <i>[EMAIL_1]</i> now"],
    ["two in a node", ["[A_1][B_2]"], "<i>[A_1]</i><i>[B_2]</i>"],
    ["one spread over three nodes", ["mail(", "[", "EMAIL_1", "]", ")"], "mail(<i>[EMAIL_1]</i>)"],
    ["one that ends where the next begins", ["a[A_", "1] [B", "_1]b"], "a<i>[A_1]</i> <i>[B_1]</i>b"],
    ["brackets that are none", ["list[", "0", "]"], "list[0]"],
  ])("replaces %s, and puts everything back", (_, parts, wanted) => {
    const { line, nodes } = lineOf(parts);
    const cut = cutOut(nodes, chip);
    expect(shown(line)).toBe(wanted);
    expect(line.textContent).toBe(parts.join(""));
    putBack(cut);
    expect(nodes.map(({ data }) => data)).toEqual(parts);
    expect(shown(line)).toBe(parts.join(""));
  });

  it("leaves a node as the page has written it since", () => {
    const { line, nodes } = lineOf(["to [EMAIL_1]"]);
    const cut = cutOut(nodes, chip);
    for (const node of nodes) node.data = "to [EMAIL_1] and";
    putBack(cut);
    expect(shown(line)).toBe("to [EMAIL_1] and");
  });
});
