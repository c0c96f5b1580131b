/**
 * Whether two texts are the same to a reader. Editors and sites turn line ends, no-break spaces and blank
 * lines into one another on the way, so white space counts as such only.
 */
export function sameText(one: string, other: string): boolean {
  return one === other || squeeze(one) === squeeze(other);
}

function squeeze(text: string): string {
  return text
    .replace(/[\u200b\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
