/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { below, chance: (share) => next() < share, pick: (list) => list[below(list.length)] };
}

/** A card number that passes the check digit. */
export function cardNumber(random) {
  const digits = [4, ...Array.from({ length: 14 }, () => random.below(10))];
  const doubled = digits.map((digit, i) => (i % 2 === 0 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][digit] : digit));
  const sum = doubled.reduce((all, digit) => all + digit, 0);
  return [...digits, (10 - (sum % 10)) % 10].join("").replace(/(\d{4})(?=\d)/g, "$1 ");
}
