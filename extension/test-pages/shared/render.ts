/** Draws an answer that grows; it is told all of it so far. */
type Show = (text: string) => void;

const RENDERERS: Readonly<Record<string, (place: HTMLElement) => Show>> = {
  /** Keeps one text node and writes the longer text into it. */
  plain: (place) => {
    const node = document.createTextNode("");
    place.append(node);
    return (text) => {
      node.data = text;
    };
  },
  /** Adds a text node for what has come since. */
  pieces: (place) => {
    let length = 0;
    const line = place.appendChild(document.createElement("p"));
    return (text) => {
      line.append(text.slice(length));
      length = text.length;
    };
  },
  /** Draws anew each time, as code with a span around each word. */
  code: (place) => (text) => {
    const code = document.createElement("code");
    for (const word of text.split(/\b/)) code.append(element("span", word));
    place.replaceChildren(element("pre", code));
  },
  /** Draws anew each time, and takes what stands between underscores for emphasis. */
  emphasis: (place) => (text) => {
    const parts = text.split(/(_[A-Z]+_)/);
    place.replaceChildren(element("p", ...parts.map((part, i) => (i % 2 === 1 ? element("em", part) : part))));
  },
};

export function renderer(place: HTMLElement, kind = "plain"): Show {
  const make = RENDERERS[kind];
  if (make === undefined) throw new Error(`no renderer ${kind}`);
  return make(place);
}

function element(tag: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}
