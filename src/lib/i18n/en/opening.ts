import type { Dictionary } from '../nl/index.ts';

export const opening: Dictionary['opening'] = {
  welcome: 'Welcome to Signaalkaart',
  what: 'See where, when and what flat coaches meet on their evening rounds: on the map, floor by floor and through the night.',
  sample: 'You are looking at a made-up season in four towers.',
  own: 'When you open a file of your own, all of it stays on this device: nothing goes to a server.',
  takeTour: 'A tour in five steps',
  openFile: 'Open a file of your own',
  words: 'Explanations and word list',
  dismiss: 'Close this welcome',
  tour: 'Tour',
  step: (step, all) => `Step ${step} of ${all}`,
  next: 'Next',
  previous: 'Back',
  leave: 'Leave',
  done: 'Done',
  steps: {
    map: {
      title: 'The map',
      text: 'Each dot is a signal. Choose a tower or a leg of the route, and all other views show that place alone.',
    },
    towers: {
      title: 'The towers',
      text: 'Each box is a floor; the deeper the colour, the more was seen. Hatched means: nobody walked there. Click a floor for its plan.',
    },
    night: {
      title: 'The night',
      text: 'Drag across the hours to choose a part of the night. The line below shows when the sun is down.',
    },
    filter: {
      title: 'What you have chosen',
      text: 'Every choice stands here, and here you take it back. Choose too whether you see counts, or counts per hour or per pass: more walking finds more.',
    },
    menu: {
      title: 'A page for each reader',
      text: 'Each page in this menu begins with a question. Ctrl+K finds everything by name.',
    },
  },
  palette: 'Quick menu',
  paletteHint: 'Type where to go or what to choose',
  paletteNone: 'Nothing found with these words.',
  paletteFound: (count) => `${count} found`,
  paletteOpen: 'Open the quick menu (Ctrl+K)',
  goTo: (page) => `Go to ${page}`,
  showTheme: (theme) => `Colours: ${theme}`,
  showLanguage: { nl: 'Language: Dutch', en: 'Language: English' },
  showDataset: (name) => `Data: ${name}`,
  onlyType: (type) => `Only ${type}`,
  onlyPlace: (place) => `Only ${place}`,
  clearFilter: 'Clear all choices',
  undo: 'Take the last choice back',
  redo: 'Choose it again',
  copyLink: 'Copy a link to this view',
  updateReady: 'There is a new version. What you chose and wrote stays.',
  updateAfter:
    'There is a new version. First finish what you are doing: it is not kept anywhere yet.',
  updateNow: 'Use the new version',
};
