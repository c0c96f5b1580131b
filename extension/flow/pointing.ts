import type { DraftMarks, Pointed } from "../ui/draft-marks.ts";

export type OnPoint = {
  readonly show: (pointed: Pointed) => void;
  readonly hide: () => void;
  readonly isOverTip: (x: number, y: number) => boolean;
  /** The key for replacing was pressed while a card is shown. */
  readonly replace: () => boolean;
};

const REST_MILLIS = 220;
const AFTER_KEY_MILLIS = 700;

/** Shows the card of a mark when the pointer rests on it or the caret moves into it, never while somebody types. */
export function watchPointing(
  composer: () => HTMLElement | undefined,
  marks: DraftMarks,
  on: OnPoint,
  signal: AbortSignal,
) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: number | undefined;
  let typedAt = Number.NEGATIVE_INFINITY;
  const hide = () => {
    clearTimeout(timer);
    if (shown === undefined) return;
    shown = undefined;
    on.hide();
  };
  const soon = (find: () => Pointed | undefined) => {
    clearTimeout(timer);
    const rest = Math.max(REST_MILLIS, typedAt + AFTER_KEY_MILLIS - performance.now());
    timer = setTimeout(() => {
      const pointed = find();
      if (pointed === undefined || pointed.index === shown) return;
      shown = pointed.index;
      on.show(pointed);
    }, rest);
  };
  const options = { capture: true, passive: true, signal };
  window.addEventListener(
    "pointermove",
    ({ clientX: x, clientY: y }) => {
      const here = composer()?.getBoundingClientRect();
      if (here === undefined) return;
      if (isIn(here, x, y)) {
        const pointed = marks.at(x, y);
        if (pointed !== undefined) return soon(() => marks.at(x, y));
      }
      if (shown !== undefined && !on.isOverTip(x, y) && marks.at(x, y) === undefined) hide();
      else if (shown === undefined) clearTimeout(timer);
    },
    options,
  );
  document.addEventListener("selectionchange", () => (marks.atCaret() ? soon(marks.atCaret) : undefined), { signal });
  window.addEventListener(
    "input",
    () => {
      typedAt = performance.now();
      hide();
    },
    options,
  );
  window.addEventListener("scroll", hide, options);
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape") hide();
      if (event.key !== "Enter" || !event.altKey || !event.isTrusted || shown === undefined || !on.replace()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      hide();
    },
    { capture: true, signal },
  );
  signal.addEventListener("abort", () => clearTimeout(timer));
  return { hide };
}

function isIn({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
