export const cells = {
  title: (hot: string, metres: string) =>
    `Op de kaart: ${hot} zeshoeken van ${metres} m steken eruit`,
  titleNone: (metres: string) => `Op de kaart: geen zeshoek van ${metres} m steekt eruit`,
  unit: 'aantal signalen in een zeshoek en zijn buren, tegenover alle zeshoeken samen; niet gedeeld door hoe vaak er gelopen is, want dat is niet bekend',
  sizeLabel: 'Zeshoeken van',
  metres: (metres: string) => `${metres} m`,
  neighbourLabel: 'Buren',
  neighbours: { queen: 'wat eraan grenst', band: 'binnen een afstand' },
  neighbourHelp: (mean: string, band: string | null) =>
    band === null
      ? `Gemiddeld ${mean} buren per zeshoek.`
      : `Buren liggen binnen ${band} m; gemiddeld ${mean} per zeshoek.`,
  family: (tests: string) =>
    `${tests} zeshoeken samen getoetst en gecorrigeerd (Gi*). Meegeteld zijn zeshoeken waar ooit iets gemeld is en die ernaast; waar nooit iets gemeld is, is misschien niet gekeken.`,
  countsOnly:
    'Dit zegt waar veel gemeld is, niet waar het erger is: waar meer mensen kijken, komt meer binnen.',
  sizesTitle: 'Verandert het beeld met de maat?',
  sizesHelp:
    'Wat alleen bij één maat eruit springt, kan van het raster komen. Hieronder: van de signalen in uitspringende zeshoeken, hoeveel er ook bij een andere maat in zo’n zeshoek liggen.',
  sizeColumn: 'Maat',
  hotColumn: 'Zeshoeken eruit',
  cellsColumn: 'Zeshoeken',
  alsoColumn: (metres: string) => `ook bij ${metres} m`,
  firm: (share: string, small: string, large: string) =>
    `Van de signalen in uitspringende zeshoeken van ${small} m ligt ${share} er ook in bij ${large} m.`,
  firmNone: (small: string) => `Bij ${small} m springt niets eruit.`,
  permutationAsk: (times: string) =>
    `Bij weinig signalen per zeshoek: toets door ${times} keer te ruilen`,
  permutationDone: (hot: string, normal: string, cells: string, seconds: string) =>
    `Door te ruilen steken ${hot} zeshoeken eruit, met de gewone toets ${normal}. ${cells} zeshoeken in ${seconds} s.`,
  permutationFloor:
    'Ruilen kan geen kleinere kans geven dan 1 op de 500; bij veel zeshoeken blijft daarvan na correctie alleen staan wat in een grote groep ligt.',
  hot: 'meer dan verwacht',
  cold: 'minder dan verwacht',
  tableColumns: ['Noorderbreedte', 'Oosterlengte', 'Signalen', 'Zekerheid'],
  granularity: {
    title: 'Verandert het beeld met de maat?',
    help: 'Van de plekken die er bij één maat uitspringen: hoeveel er ook bij een andere maat uitspringen.',
    scale: 'Kijk per',
    hot: 'Plekken eruit',
    also: (scale: string) => `ook per ${scale}`,
    everywhere: (count: string, all: string) =>
      `${count} van de ${all} plekken springen er bij elke maat uit: die staan het stevigst.`,
    nowhere: (all: string) =>
      `Geen van de ${all} plekken springt er bij elke maat uit: het beeld hangt dus mee aan de maat.`,
    none: 'Bij geen enkele maat springt er iets uit.',
  },
  map: 'Op de kaart',
  mapHelp: 'Een flat krijgt het teken van zijn sterkste plek.',
  mapSwitch: 'hotspots',
  mapWorking: 'hotspots worden gezocht…',
  mapUnknown: 'Zonder rondes zijn er geen hotspots: niet bekend hoe vaak er gelopen is.',
  mapFamily: (tests: string) => `Hotspots: ${tests} toetsen samen gecorrigeerd, per keer langs.`,
};
