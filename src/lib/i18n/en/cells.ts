import type { cells as nl } from '../nl/cells.ts';

export const cells: typeof nl = {
  title: (hot, metres) => `On the map: ${hot} hexagons of ${metres} m stand out`,
  titleNone: (metres) => `On the map: no hexagon of ${metres} m stands out`,
  unit: 'number of signals in a hexagon and its neighbours, against all hexagons together; not divided by how often was walked, for that is not known',
  sizeLabel: 'Hexagons of',
  metres: (metres) => `${metres} m`,
  neighbourLabel: 'Neighbours',
  neighbours: { queen: 'what borders it', band: 'within a distance' },
  neighbourHelp: (mean, band) =>
    band === null
      ? `${mean} neighbours a hexagon on average.`
      : `Neighbours lie within ${band} m; ${mean} a hexagon on average.`,
  family: (tests) =>
    `${tests} hexagons tested and corrected together (Gi*). Counted are hexagons where anything was ever reported and those next to them; where nothing was ever reported, perhaps nobody looked.`,
  countsOnly:
    'This tells where much was reported, not where it is worse: where more people look, more comes in.',
  sizesTitle: 'Does the picture change with the size?',
  sizesHelp:
    'What stands out at one size only may come from the grid. Below: of the signals in hexagons that stand out, how many lie in such a hexagon at another size too.',
  sizeColumn: 'Size',
  hotColumn: 'Hexagons out',
  cellsColumn: 'Hexagons',
  alsoColumn: (metres) => `also at ${metres} m`,
  firm: (share, small, large) =>
    `Of the signals in hexagons of ${small} m that stand out, ${share} does so at ${large} m too.`,
  firmNone: (small) => `At ${small} m nothing stands out.`,
  permutationAsk: (times) => `With few signals a hexagon: test by swapping ${times} times`,
  permutationDone: (hot, normal, cells, seconds) =>
    `By swapping ${hot} hexagons stand out, by the usual test ${normal}. ${cells} hexagons in ${seconds} s.`,
  permutationFloor:
    'Swapping cannot give a chance below 1 in 500; with many hexagons only what lies in a large group remains after correction.',
  hot: 'more than expected',
  cold: 'less than expected',
  tableColumns: ['Latitude', 'Longitude', 'Signals', 'Confidence'],
  granularity: {
    title: 'Does the picture change with the size?',
    help: 'Of the places that stand out at one size: how many stand out at another size too.',
    scale: 'Look by',
    hot: 'Places out',
    also: (scale) => `also by ${scale}`,
    everywhere: (count, all) =>
      `${count} of the ${all} places stand out at every size: those are the firmest.`,
    nowhere: (all) =>
      `None of the ${all} places stands out at every size: the picture depends on the size.`,
    none: 'Nothing stands out at any size.',
  },
  map: 'On the map',
  mapHelp: 'A tower bears the mark of its strongest place.',
  mapSwitch: 'hotspots',
  mapWorking: 'looking for hotspots…',
  mapUnknown: 'Without rounds there are no hotspots: it is not known how often was walked.',
  mapFamily: (tests) => `Hotspots: ${tests} tests corrected together, per pass.`,
};
