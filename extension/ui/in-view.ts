/** What of a long list lies in view: from `first` up to, not including, `end`. */
export type Stretch = { readonly first: number; readonly end: number };

/**
 * The stretch of things between two heights, where the things follow one another down the page. Asks for few of their
 * places, for each may make the browser lay the page out.
 */
export function stretchBetween(
  count: number,
  placeOf: (index: number) => { readonly top: number; readonly bottom: number } | undefined,
  { from, to }: { readonly from: number; readonly to: number },
): Stretch {
  const first = firstWhere(count, (index) => (placeOf(index)?.bottom ?? from) >= from);
  const end = firstWhere(count, (index) => (placeOf(index)?.top ?? to) > to);
  return { first, end: Math.max(first, end) };
}

/** The first index for which `isPast` holds, which holds for all after it. */
function firstWhere(count: number, isPast: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
