const KEPT = 4;
/** Shorter texts are part of too many others. */
const LEAST_UNITS = 8;

/**
 * The latest drafts of one page, in its memory only: tells whether a text on its way out carries one of them. A key
 * only notes its draft; the work on it is done when something leaves.
 */
export class Typed {
  private drafts: readonly string[] = [];

  note(draft: string): void {
    if (draft.trim() !== "") this.drafts = [draft, ...this.drafts.filter((kept) => kept !== draft)].slice(0, KEPT);
  }

  isIn(text: string): boolean {
    const bare = squeeze(text);
    return this.drafts
      .map(squeeze)
      .some(
        (draft) =>
          bare === draft ||
          (draft.length >= LEAST_UNITS && bare.includes(draft)) ||
          (bare.length >= LEAST_UNITS && draft.includes(bare)),
      );
  }
}

/** Editors and sites write line breaks and spaces differently. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}
