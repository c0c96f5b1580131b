import { drawing } from "./h.ts";

/** The product's sign: a gate between two posts, over water. */
export const gate = () => drawing("icon", "M3 2.5v9", "M13 2.5v9", "M5.5 2.5v4.5h5V2.5", "M2 14q2-1.6 4 0t4 0 4 0");
export const chevron = () => drawing("icon chevron", "M6 4l4 4-4 4");
export const arrow = () => drawing("icon", "M3.5 8h9", "M9 4.5 12.5 8 9 11.5");
export const outward = () => drawing("icon small", "M6 3.5H3.5v9h9V10", "M9 3h4v4", "M13 3 7.5 8.5");
export const check = () => drawing("icon", "M3.5 8.5 6.5 11.5 12.5 4.5");
export const cross = () => drawing("icon", "M4 4l8 8", "M12 4l-8 8");
