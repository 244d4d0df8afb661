/** Pixels around the bounds on which a map opens; the buttons stand on the right. */
export const homePadding = { top: 12, right: 52, bottom: 12, left: 12 };
