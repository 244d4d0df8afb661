/** Pixels around the bounds on which a map opens: names reach over them, the buttons stand on the right. */
export const homePadding = { top: 12, right: 56, bottom: 12, left: 40 };
