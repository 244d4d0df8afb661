import type { Dictionary } from '../nl/index.ts';

export const privacy: Dictionary['privacy'] = {
  title: 'What is kept where',
  lead: 'In plain words: what stands on this device, what leaves it, and for how long.',
  rows: [
    {
      what: 'The files you read in',
      where:
        'In this program on this device, in a private folder of the browser. Other sites cannot reach it. Nothing is sent to a server.',
      long: 'Until you delete them, or until their term is over.',
    },
    {
      what: 'Telephone numbers, addresses and the like in notes',
      where:
        'Blacked out before they are kept. No rule can find names: look through the notes yourself.',
      long: 'They are not kept.',
    },
    {
      what: 'Messages of a chat that you are still reviewing',
      where:
        'In the same private folder, so that you can go on. They are not encrypted: finish the review, or drop it at Data.',
      long: 'Until you store or drop them.',
    },
    {
      what: 'Coaches',
      where:
        'Names of senders are replaced by “coach 1”, “coach 2” when they are read. A package does not hold them.',
      long: 'As long as the data they belong to.',
    },
    {
      what: 'Agreements, actions and the text of reports',
      where: 'Beside the data, in the same private folder. Those of locked data are encrypted too.',
      long: 'Until you delete the data.',
    },
    {
      what: 'Locked data',
      where:
        'Encrypted (AES-256). The key is only in memory while you work. Without the passphrase they are lost.',
      long: 'Until you delete them, or until their term is over.',
    },
    {
      what: 'A package you share',
      where:
        'In the file you save and hand on yourself: grouped figures only, encrypted with a passphrase (age). Whoever opens it cannot get back to single signals.',
      long: 'As long as the receiver has the file. You cannot take it back.',
    },
    {
      what: 'The register',
      where:
        'On this device: what was read, shared and deleted, and when. Also the grouped figures that were shared, so that a later package gives nothing away. No names.',
      long: 'Until you clear the data of this site in your browser.',
    },
    {
      what: 'A base map (PMTiles) that you choose at Area',
      where:
        'In the same private folder, with the area it lies under. Not encrypted, and never in a backup file, package or finding. A picture of the map that you save does show it.',
      long: 'Until you delete it at Area, or everything at Data.',
    },
    {
      what: 'Language, light or dark, and how columns are read',
      where: 'In the settings of the browser on this device.',
      long: 'Until you clear the data of this site in your browser.',
    },
    {
      what: 'What you do on these pages',
      where: 'Nowhere. There are no cookies, no counters and no messages to others.',
      long: 'It is not kept.',
    },
  ],
  columns: ['What', 'Where', 'How long'],
  erase:
    'To be rid of everything: choose “Remove all” at Data, and then clear the data of this site in your browser.',
  lost: 'Mind: in a private window, or when the disk is full, the browser may clear data by itself. Make a backup file at Data.',
};
