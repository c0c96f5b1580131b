type Child = Node | string | undefined | false;
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with attributes and children; text goes in as text, never as HTML. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** A drawing of 16 by 16 in the colour of the text around it. */
export function drawing(className: string, ...paths: readonly string[]): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  setAttributes(svg, { class: className, viewBox: "0 0 16 16", "aria-hidden": "true", fill: "none" });
  for (const d of paths) {
    const path = document.createElementNS(SVG, "path");
    setAttributes(path, { d, stroke: "currentColor", "stroke-width": "1.6", "stroke-linecap": "round" });
    path.setAttribute("stroke-linejoin", "round");
    svg.append(path);
  }
  return svg;
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== undefined && value !== false) element.setAttribute(name, value);
  }
}

/** Runs `act` when a person, not the page, activates the element and sees what they activate. */
export function onPress(element: HTMLElement, act: () => void, signal: AbortSignal): void {
  const press = (event: MouseEvent) => {
    if (event.isTrusted && isUncovered(element, event)) act();
  };
  element.addEventListener("click", press, { signal });
}

/** A click by keyboard has no place; one by pointer must land on us as the page sees it. */
function isUncovered(element: HTMLElement, event: MouseEvent): boolean {
  const root = element.getRootNode();
  if (event.detail === 0 || !(root instanceof ShadowRoot)) return true;
  return document.elementFromPoint(event.clientX, event.clientY) === root.host;
}
