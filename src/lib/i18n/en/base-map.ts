import type { Dictionary } from '../nl/index.ts';

export const baseMap: Dictionary['baseMap'] = {
  title: 'Base map',
  lead: 'Lay a map of your town under the drawing: a PMTiles file that you choose. It is kept on this device and goes nowhere, not into a backup file, package or finding either.',
  guide:
    'A map of your own town can lie under it: a PMTiles file. You cut it with the free program pmtiles (“pmtiles extract”) out of the map of the world that Protomaps builds every day; the whole command stands at the bottom, at Base map.',
  command: (area) => `The command for ${area}, with some room around it:`,
  commandLine: (corners) => `pmtiles extract ADDRESS-OF-THE-MAP my-town.pmtiles --bbox=${corners}`,
  size: {
    kB: (amount) => `${amount} kB`,
    MB: (amount) => `${amount} MB`,
    GB: (amount) => `${amount} GB`,
  },
  area: 'Under which area',
  choose: 'Choose a PMTiles file',
  replace: 'Choose another PMTiles file',
  busy: (percent) => `Being kept: ${percent}`,
  stop: 'Stop',
  stopped: 'Stopped. Nothing was kept.',
  kept: (file, area) => `${file} now lies under every map of ${area}.`,
  removed: (area) => `The base map of ${area} is deleted.`,
  list: 'Base maps that are kept',
  preview: (area) => `The base map of ${area}`,
  file: (size, kind, from, to) => `${size}, ${kind}, zoom ${from} to ${to}`,
  kinds: { vector: 'vector tiles', raster: 'pictures' },
  attribution: (who) => `Source by the file itself: ${who}`,
  noAttribution: 'The file names no source. Mind what its maker asks about naming it.',
  unknownLayers:
    'We do not know the layers of this file: surfaces and lines are drawn without colours of their own, and without names.',
  coarse: 'This map is coarse: from nearby you see little.',
  partial: 'This map does not lie under the whole area. Our own streets and green stay.',
  remove: 'Delete',
  confirmRemove: (area) => `Delete the base map of ${area} for good?`,
  removeOf: (area) => `Delete the base map of ${area}`,
  faults: {
    'not-pmtiles': () => 'This is no PMTiles file. Its name mostly ends in .pmtiles.',
    version: (version) =>
      `This file is PMTiles version ${version}; we read version 3. The program pmtiles converts it.`,
    cut: (missing) =>
      `This file is not whole: at its end ${missing} is missing. Fetch or copy it again.`,
    'tile-kind': () =>
      'The tiles of this file are of a kind that we do not draw. We do: vector tiles (MVT), PNG, JPEG and WebP.',
    packing: () =>
      'This file is packed in a way that a browser cannot unpack. It can: gzip, or not packed.',
    damaged: () => 'This file is damaged: what stands in it cannot be so. Fetch or copy it again.',
    'no-layers': () =>
      'This file does not tell which layers its map has (vector_layers); without them we cannot draw it.',
    elsewhere: () => 'This map lies elsewhere: it does not touch the area.',
    'no-room': (needed) =>
      `There is too little room: this file is ${needed}. Make room, or cut out a smaller piece.`,
    'keeps-nothing': () =>
      'This browser keeps nothing for this site: a base map is not possible here.',
    unreadable: () => 'The browser cannot read the file any more. Choose it again.',
  },
};
