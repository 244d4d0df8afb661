/** Degrees counter-clockwise from east, of the Karspeldreef and what stands along it. */
export const STREET_GRID_BEARING = 29.5;
