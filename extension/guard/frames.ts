import { replaceMethod, watchGetter } from "./disguise.ts";
import { natives, type View } from "./natives.ts";

/** By this event a frame is found whose own guard starts; the guard of the page around it takes it on. */
const FRAME_FOUND = "sluice-frame-found";

const HOLDERS = ["HTMLIFrameElement", "HTMLFrameElement", "HTMLObjectElement"] as const;

/**
 * Whether the page around this window has it guarded now. A frame of the page's own origin sends in its name, and what it
 * sends is asked about on the page.
 */
export function isTakenByParent(): boolean {
  if (window.parent === window) return false;
  try {
    const found = new MessageEvent(FRAME_FOUND, { source: window, cancelable: true });
    return !natives.dispatch(window.parent.document, found);
  } catch {
    return false; // a page of another origin
  }
}

/** Guards a page's window and those of all frames of its origin, however the page comes by them. */
export class Frames {
  private readonly guard: (view: View) => void;
  /** By what a new window never shares with an old one; the name a page has for both is the same. */
  private readonly known = new natives.WeakSet<object>();

  constructor(guard: (view: View) => void) {
    this.guard = guard;
  }

  take(view: View): void {
    const mark = view.Function.prototype;
    if (!this.known.has(mark)) {
      this.known.add(mark);
      this.guard(view);
      this.watchHolders(view);
      this.watchRewriting(view);
    }
    this.listen(view.document);
  }

  /** A frame that is still to be filled has a window at once, in which nothing of ours runs yet. */
  private watchHolders(view: View): void {
    for (const name of HOLDERS) {
      const prototype = view[name].prototype;
      watchGetter(prototype, "contentWindow", (inner) => this.takeIfOwn(inner));
      watchGetter(prototype, "contentDocument", (inner) => this.takeIfOwn((inner as Document | null)?.defaultView));
    }
  }

  /** A page that is written anew forgets who listens. */
  private watchRewriting(view: View): void {
    for (const name of ["open", "write", "writeln"])
      replaceMethod(view.Document.prototype, name, (original, self, args) => {
        const result = natives.apply(original, self, args);
        if (self === view.document) this.listen(view.document);
        return result;
      });
  }

  private listen(document: Document): void {
    natives.listen(document, FRAME_FOUND, this.found, true);
    natives.listen(document, "load", this.loaded, true);
  }

  private readonly found = (event: Event): void => {
    natives.stopEvent(event);
    if (this.takeIfOwn(natives.messageSource(event))) natives.preventDefault(event);
  };

  private readonly loaded = (event: Event): void => {
    const { contentWindow } = natives.eventTarget(event) as HTMLIFrameElement;
    this.takeIfOwn(contentWindow);
  };

  private takeIfOwn(inner: unknown): boolean {
    if (typeof inner !== "object" || inner === null) return false;
    try {
      this.take(inner as View);
      return true;
    } catch {
      return false; // a page of another origin
    }
  }
}
