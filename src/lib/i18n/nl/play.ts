export const play = {
  title: 'Speel de nacht af',
  open: 'Speel de nacht af',
  close: 'Stop met afspelen',
  help: 'De signalen verschijnen op hun minuut op de kaart, in de flats en op de route: van alle gekozen nachten over elkaar heen. Spatie speelt af en pauzeert.',
  play: 'Speel af',
  pause: 'Pauze',
  time: 'Tijd van de nacht',
  speed: 'Snelheid',
  speeds: { 10: 'rustig', 30: 'gewoon', 60: 'snel' },
  soFar: (count: string, all: string) => `${count} van ${all} signalen tot nu toe`,
  still: 'Dit apparaat wil geen beweging: schuif zelf, of gebruik de pijltjes.',
  onlyExact: 'Alleen signalen waarvan de minuut bekend is.',
};
