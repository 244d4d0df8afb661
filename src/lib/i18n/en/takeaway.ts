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
  page: {
    open: 'Take away',
    title: 'Take away',
    print: 'Print or PDF',
    printHelp:
      'A4, light, with the map. Choose “Save as PDF” in the window of the browser for a file.',
    portrait: 'A4 portrait',
    landscape: 'A4 landscape',
    html: 'The whole page as one file',
    htmlHelp:
      'All views and tables as they stand now. Opens anywhere, without the internet and without this site.',
    saveHtml: 'Save as HTML',
    onlyFirst: (rows, of) => `Only the first ${rows} of ${of} rows.`,
  },
  views: {
    title: 'Saved views',
    name: 'Name',
    save: 'Save this view',
    saved: (name) => `Saved: ${name}`,
    none: 'Nothing saved with this data yet.',
    copy: 'Copy the link',
    copied: 'The link is on the clipboard.',
    notCopied: 'Copying is not allowed here. The link is in the address bar.',
    linkHolds:
      'The link holds the choice alone, never the data itself: whoever opens it needs that data of their own.',
  },
  aboutSheet: 'About this table',
  chosen: (words) => `Choice: ${words}`,
  everything: 'Choice: everything, nothing left out',
  period: (from, to) => `Nights from ${from} up to and including ${to}`,
  dataset: (name) => `Data: ${name}`,
  made: (date, version) => `Made with Signaalkaart ${version} on ${date}`,
};
