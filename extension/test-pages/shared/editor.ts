/** A text box of one editor library, as a page's own script uses it. */
export type Editor = { readonly text: () => string; readonly clear: () => void; readonly focus: () => void };

/** What the page wants to hear: Enter was pressed, the text changed. */
export type On = { readonly send: () => void; readonly changed: () => void };

export type Mount = (box: HTMLElement, on: On) => Editor;
