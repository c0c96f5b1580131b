/** Files a person hands to the page. They are held until one of the two ways is taken. */
export type Handed = {
  readonly files: readonly File[];
  /** Lets the page have these files, by the event it would have seen. */
  readonly pass: (files: readonly File[]) => void;
  readonly refuse: () => void;
};

/**
 * Watches for files before the page sees them: chosen, dropped and pasted. Page-made events pass; the guard sees
 * what they send.
 */
export function watchAttachments(onFiles: (handed: Handed) => void, signal: AbortSignal): void {
  const options = { capture: true, signal };
  for (const type of ["input", "change"] as const) {
    window.addEventListener(
      type,
      (event) => {
        const input = event.target;
        if (!event.isTrusted || !(input instanceof HTMLInputElement) || input.type !== "file") return;
        const files = [...(input.files ?? [])];
        if (files.length === 0) return;
        event.stopImmediatePropagation();
        if (type === "change") onFiles(chosen(input, files));
      },
      options,
    );
  }
  window.addEventListener("drop", (event) => hold(event, event.dataTransfer, dropped, onFiles), options);
  window.addEventListener("paste", (event) => hold(event, event.clipboardData, pasted, onFiles), options);
}

function chosen(input: HTMLInputElement, files: readonly File[]): Handed {
  return {
    files,
    pass: (passed) => {
      if (passed.some((file, i) => file !== files[i])) input.files = carrying(passed).files;
      for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    },
    refuse: () => {
      input.value = "";
    },
  };
}

type MakeAgain<E> = (event: E, data: DataTransfer) => Event;

function hold<E extends Event>(
  event: E,
  data: DataTransfer | null,
  again: MakeAgain<E>,
  onFiles: (handed: Handed) => void,
): void {
  const files = [...(data?.files ?? [])];
  const target = event.target;
  if (!event.isTrusted || data === null || files.length === 0 || target === null) return;
  // What the event carries is gone once its listeners have been called.
  const texts = data.types.filter((type) => type !== "Files").map((type) => [type, data.getData(type)] as const);
  event.preventDefault();
  event.stopImmediatePropagation();
  onFiles({
    files,
    pass: (passed) => {
      const carried = carrying(passed);
      for (const [type, text] of texts) carried.setData(type, text);
      target.dispatchEvent(again(event, carried));
    },
    refuse: () => {},
  });
}

function dropped({ clientX, clientY }: DragEvent, dataTransfer: DataTransfer): Event {
  return new DragEvent("drop", { dataTransfer, clientX, clientY, bubbles: true, cancelable: true, composed: true });
}

function pasted(_: ClipboardEvent, clipboardData: DataTransfer): Event {
  return new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true });
}

function carrying(files: readonly File[]): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
}
