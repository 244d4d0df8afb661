import type { Dictionary } from '../nl/index.ts';

export const storedData: Dictionary['storedData'] = {
  title: 'Your data in this browser',
  lead: 'What you import is kept on this device until you remove it.',
  none: 'Nothing has been imported yet.',
  source: (file: string, date: string, accepted: string, read: string, hash: string) =>
    `${file}: imported ${date}, ${accepted} of ${read} rows, mark ${hash}`,
  shown: 'shown now',
  show: 'Show',
  remove: 'Remove',
  removeAll: 'Remove everything',
  confirmRemove: (name: string) => `Remove ${name} for good?`,
  confirmRemoveAll: 'Delete everything you have imported, and what is kept beside it, for good?',
  removed: (name: string) => `${name} has been removed.`,
  removedAll: 'Everything has been removed.',
  backUp: 'Save everything in one file',
  restore: 'Put a backup back',
  restored: (datasets: string, documents: number) =>
    documents ? `Restored: ${datasets}, with ${documents} documents.` : `Restored: ${datasets}.`,
  keepsNothing: 'This browser keeps nothing for this site: nothing can be restored here.',
  noBackup: 'This is no backup of Signaalkaart, or it is damaged.',
};
