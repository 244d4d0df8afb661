import type { Dictionary } from '../nl/index.ts';

export const takeaway: Dictionary['takeaway'] = {
  menu: 'Take away and explain',
  menuOf: (title) => `Take away and explain: ${title}`,
  whatDoesThisMean: 'What does this mean?',
  toMethods: 'Read how this is worked out',
  png: 'Picture (PNG)',
  svg: 'Picture to edit (SVG)',
  csv: 'Table (CSV)',
  xlsx: 'Table for Excel (XLSX)',
  geojson: 'Points for a map (GeoJSON)',
  geojsonHolds: (count) =>
    `${count} signals with place on the map, night, time, type, tower and leg. No notes and no coaches. Keep the file with care: single points tell more than counts.`,
  finding: 'Keep as a finding',
  making: 'Being made…',
  saved: (name) => `Saved: ${name}`,
  failed: 'That did not work.',
  aboutSheet: 'About this table',
  chosen: (words) => `Choice: ${words}`,
  everything: 'Choice: everything, nothing left out',
  period: (from, to) => `Nights from ${from} up to and including ${to}`,
  dataset: (name) => `Data: ${name}`,
  made: (date, version) => `Made with Signaalkaart ${version} on ${date}`,
};
