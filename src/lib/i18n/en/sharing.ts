import type { Dictionary } from '../nl/index.ts';

export const sharing: Dictionary['sharing'] = {
  title: 'Sharing, locking and keeping',
  lead: 'What you share is made here as a file of its own: grouped figures only, without text and without coach. Whoever opens the file can get no more out of it than it holds.',
  privacyLink: 'What is kept where',
  openLink: 'Open a shared package',

  readers: {
    evaluation: 'evaluation meeting',
    broker: 'neighbourhood broker',
    police: 'police',
  },
  dimensions: {
    period: 'By period and place',
    type: 'By type and place',
    hour: 'By part of the evening and place',
    weekday: 'By weekday and place',
    floor: 'By floor and tower',
    outcome: 'What became of the signals',
  },
  cells: {
    small: (threshold) => `fewer than ${threshold} signals`,
    withheld: (threshold) =>
      `${threshold} signals or more; not given, since a small figure could be worked out from it`,
  },
  heading: 'Group',
  coachHours: 'Coach hours',
  perCoachHour: 'Per coach hour',
  gridLabel: (title) => `${title}: numbers of signals; the same figures stand in the table`,
  unit: (rounding) =>
    rounding === '1' ? 'number of signals' : `number of signals, rounded to ${rounding}`,
  coarser: 'Made coarser, so that nobody can be recognised:',
  key: (threshold) =>
    `Dots: not given. <${threshold} is fewer than ${threshold}; ≥${threshold} is more, but hidden to protect a small figure.`,
  holdsNoMore: 'This file holds these figures only: no text, no coach, no single signals.',
  madeFor: (reader, date) => `Made for: ${reader}, on ${date}.`,
  madeOn: (date) => `Package made on ${date}`,
  nights: (first, last) => `Nights from ${first} to ${last}.`,
  passesTitle: 'How often was walked',
  passes: (times) => `walked ${times} times`,
  perPass: (rate) => `${rate} signals each time`,

  making: {
    title: 'Make a package',
    lead: 'Choose for whom. Then you see exactly what that reader gets, before you save it.',
    reader: 'For',
    threshold: 'Hide figures below',
    rounding: 'Rounding',
    roundings: { 1: 'none', 3: 'to 3', 5: 'to 5' },
    grain: 'Periods',
    grains: { month: 'months', week: 'weeks' },
    make: 'Make the package',
    busy: 'Working…',
    summary: (cells, small, withheld) =>
      `${cells} figures; ${small} too small and hidden, and ${withheld} hidden with them to protect those.`,
    earlier: (count) => `${count} earlier packages over the same nights were taken into account.`,
    passphrase: 'Passphrase (12 characters or more)',
    passphraseHelp:
      'Hand on the passphrase by another way than the file. Without it nobody can open the file, nor can you.',
    save: 'Encrypt and save the file',
    saved: (name) => `Saved as ${name}. It stands in the register.`,
    refusals: {
      'too-few': 'Too few signals for a package in which nobody can be recognised.',
      'other-threshold':
        'A package over these nights was made with another threshold. Choose the same one: together they would give small figures away.',
      'other-data':
        'A package over these nights was made from other data. Together they could give small figures away; no second one is made.',
      'nothing-left':
        'With the packages made before there is nothing left that can be shared safely.',
    },
  },

  opening: {
    title: 'Open a shared package',
    lead: 'The file is opened on this device and sent nowhere. It works without internet too. Nothing of it is kept.',
    prompt: 'Drop the package here, or choose the file.',
    choose: 'Choose a package',
    passphrase: 'Passphrase',
    open: 'Open',
    close: 'Close this package',
    busy: 'Opening the file…',
    faults: {
      'no-package': 'This is no package of Signaalkaart. Nothing is shown.',
      passphrase: 'The passphrase does not fit this file. Nothing is shown.',
      altered: 'This file is damaged or was altered. Nothing is shown.',
    },
  },

  locking: {
    title: 'Lock with a passphrase',
    lead: 'Locked data stand encrypted on this device, with the documents that belong to them. The key is only in memory, and goes when you do nothing for 15 minutes.',
    warning:
      'Mind: whoever loses the passphrase loses the data. There is no back door and nobody can bring them back.',
    none: 'There are no data of your own on this device to lock.',
    dataset: 'Data',
    passphrase: 'Passphrase (12 characters or more)',
    again: 'Once more',
    different: 'The two passphrases are not the same.',
    understood: 'I understand that the data are lost without the passphrase.',
    lock: 'Lock',
    locked: 'The data are locked.',
    since: (date) => `Locked data, since ${date}`,
    open: 'Unlock',
    shut: 'Lock again',
    opened: 'Unlocked, until you do nothing for 15 minutes.',
    remove: 'Remove',
    confirmRemove: 'Remove these locked data for good?',
    wrong: 'The passphrase does not fit. Nothing was opened.',
    altered: 'The encrypted files are damaged. Nothing was opened.',
    busy: 'Working…',
  },

  register: {
    title: 'Register',
    lead: 'What was done with data, when and with which version. It holds no names. For the privacy officer.',
    none: 'Nothing has been done yet.',
    kinds: {
      imported: 'read in',
      shared: 'shared',
      reduced: 'reduced to grouped figures',
      deleted: 'deleted',
      locked: 'locked',
      unlocked: 'unlocked',
    },
    columns: ['When', 'What', 'Data', 'Number', 'Particulars', 'Version'],
    csv: 'Save as CSV',
    json: 'Save as JSON',
  },

  woo: {
    title: 'Blacking out for the Woo',
    lead: 'Paste the text of a report.',
    leadHanded: 'The text of the monthly report stands ready.',
    how: 'Choose a passage and the ground. In the file you save the passage is gone: a block of constant length stands in its place, so that its length tells nothing either.',
    text: 'Text of the report',
    ground: 'Ground',
    grounds: {
      '5.1.2.b': '5.1.2.b: economic or financial interests',
      '5.1.2.c': '5.1.2.c: tracing and prosecution of offences',
      '5.1.2.d': '5.1.2.d: inspection and supervision',
      '5.1.2.e': '5.1.2.e: personal privacy',
      '5.1.2.f': '5.1.2.f: competitive data',
      '5.1.2.h': '5.1.2.h: security of persons and companies',
      '5.1.2.i': '5.1.2.i: proper functioning of government',
    },
    blackOut: 'Black out the chosen passage',
    everywhere: 'and wherever the same words stand',
    nothingChosen: 'Choose a passage in the text first.',
    preview: 'This is how it stands in the file',
    list: 'Blacked out',
    columns: ['No.', 'Paragraph', 'Ground', 'Why'],
    undo: 'Undo',
    save: 'Save as HTML',
    saveText: 'Save as text',
    fileTitle: 'Report, parts blacked out under the Open Government Act (Woo)',
    none: 'Nothing is blacked out yet.',
  },
};
