import type { Finding } from "../shared/found.ts";
import { h } from "./h.ts";
import type { Stage } from "./stage.ts";

/** Marks over a plain text area, which has no elements of its own to mark. */
export type FieldMarks = {
  readonly show: (field: HTMLElement, text: string, findings: readonly Finding[]) => void;
  readonly clear: () => void;
  /** Where the mark of a finding stands on screen. */
  readonly rectsOf: (start: number) => readonly DOMRect[];
};

/** Longer drafts are laid out too slowly to do it twice. */
const MAX_UNITS = 30_000;
const COPIED = [
  "font",
  "letterSpacing",
  "wordSpacing",
  "lineHeight",
  "textIndent",
  "textAlign",
  "textTransform",
  "direction",
  "tabSize",
  "paddingTop",
  "paddingRight",
  "paddingBottom",
  "paddingLeft",
  "borderTopWidth",
  "borderRightWidth",
  "borderBottomWidth",
  "borderLeftWidth",
  "overflowWrap",
  "wordBreak",
] as const;

/** Lays the same text, unseen, over the field, and underlines what was found in it. The page cannot read it. */
export function startFieldMarks(stage: Stage, signal: AbortSignal): FieldMarks {
  const mirror = h("div", { class: "mirror", hidden: true, "aria-hidden": "true" });
  stage.root.append(mirror);
  let field: HTMLElement | undefined;
  let marks: ReadonlyMap<number, HTMLElement> = new Map();
  const place = () => {
    if (field === undefined || mirror.hidden) return;
    const { left, top, width, height } = field.getBoundingClientRect();
    Object.assign(mirror.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    mirror.scrollTop = field.scrollTop;
  };
  const resized = new ResizeObserver(place);
  window.addEventListener("resize", place, { signal });
  window.addEventListener("scroll", place, { signal, capture: true, passive: true });
  const clear = () => {
    mirror.replaceChildren();
    mirror.hidden = true;
    marks = new Map();
    field = undefined;
    resized.disconnect();
  };
  signal.addEventListener("abort", clear);
  return {
    show: (shown, text, findings) => {
      clear();
      if (findings.length === 0 || text.length > MAX_UNITS) return;
      field = shown;
      resized.observe(shown);
      copyLook(shown, mirror);
      marks = fill(mirror, text, findings);
      mirror.hidden = false;
      place();
    },
    clear,
    rectsOf: (start) => [...(marks.get(start)?.getClientRects() ?? [])],
  };
}

function fill(mirror: HTMLElement, text: string, findings: readonly Finding[]): ReadonlyMap<number, HTMLElement> {
  const marks = new Map<number, HTMLElement>();
  let at = 0;
  for (const { start, end, level } of [...findings].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    const mark = h("span", { class: `mark level-${level}` }, text.slice(start, end));
    mirror.append(text.slice(at, start), mark);
    marks.set(start, mark);
    at = end;
  }
  // A line break at the very end has a line of its own in a field, and needs something after it here.
  mirror.append(`${text.slice(at)}\u200b`);
  return marks;
}

/** The field's scroll bar takes room from its text, and so it must here. */
function copyLook(field: HTMLElement, mirror: HTMLElement): void {
  const look = getComputedStyle(field);
  for (const name of COPIED) mirror.style[name] = look[name];
  const border = Number.parseFloat(look.borderLeftWidth) + Number.parseFloat(look.borderRightWidth);
  const bar = field.offsetWidth - field.clientWidth - border;
  mirror.style.paddingRight = `${Number.parseFloat(look.paddingRight) + Math.max(0, bar)}px`;
}
