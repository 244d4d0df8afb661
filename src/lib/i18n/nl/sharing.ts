export const sharing = {
  title: 'Delen, vergrendelen en bewaren',
  lead: 'Wat u deelt, maakt u hier als een eigen bestand: alleen groepsgetallen, zonder tekst en zonder coach. Wie het bestand opent, kan er niet méér uit halen dan erin staat.',
  privacyLink: 'Wat waar bewaard wordt',
  openLink: 'Een gedeeld pakket openen',

  readers: {
    evaluation: 'evaluatieoverleg',
    broker: 'wijkmakelaar',
    police: 'politie',
  },
  dimensions: {
    period: 'Per periode en plaats',
    type: 'Per soort en plaats',
    hour: 'Per deel van de avond en plaats',
    weekday: 'Per weekdag en plaats',
    floor: 'Per verdieping en flat',
    outcome: 'Wat er met de signalen gebeurde',
  },
  cells: {
    small: (threshold: string) => `minder dan ${threshold} signalen`,
    withheld: (threshold: string) =>
      `${threshold} of meer signalen; niet gegeven, omdat er anders een klein getal uit te rekenen is`,
  },
  heading: 'Groep',
  coachHours: 'Coachuren',
  perCoachHour: 'Per coachuur',
  gridLabel: (title: string) => `${title}: aantallen signalen; dezelfde getallen staan in de tabel`,
  unit: (rounding: string) =>
    rounding === '1' ? 'aantal signalen' : `aantal signalen, afgerond op ${rounding}`,
  coarser: 'Grover gemaakt, zodat niemand te herkennen is:',
  key: (threshold: string) =>
    `Stippen: niet gegeven. <${threshold} is minder dan ${threshold}; ≥${threshold} is meer, maar verborgen om een klein getal te beschermen.`,
  holdsNoMore:
    'In dit bestand staan alleen deze getallen: geen tekst, geen coach, geen losse signalen.',
  madeFor: (reader: string, date: string) => `Gemaakt voor: ${reader}, op ${date}.`,
  madeOn: (date: string) => `Pakket gemaakt op ${date}`,
  nights: (first: string, last: string) => `Nachten van ${first} tot en met ${last}.`,
  passesTitle: 'Hoe vaak er gelopen is',
  passes: (times: string) => `${times} keer gelopen`,
  perPass: (rate: string) => `${rate} signalen per keer`,

  making: {
    title: 'Een pakket maken',
    lead: 'Kies voor wie. Daarna ziet u precies wat die lezer krijgt, vóór u het bewaart.',
    reader: 'Voor',
    threshold: 'Getallen onder dit aantal verbergen',
    rounding: 'Afronden',
    roundings: { 1: 'niet', 3: 'op 3', 5: 'op 5' },
    grain: 'Perioden',
    grains: { month: 'maanden', week: 'weken' },
    make: 'Maak het pakket',
    busy: 'Bezig…',
    summary: (cells: string, small: string, withheld: string) =>
      `${cells} getallen; ${small} te klein en verborgen, en ${withheld} mee verborgen om die te beschermen.`,
    earlier: (count: string) =>
      `Er is rekening gehouden met ${count} eerder gemaakte pakketten over dezelfde nachten.`,
    passphrase: 'Wachtzin (12 tekens of meer)',
    passphraseHelp:
      'Geef de wachtzin langs een andere weg door dan het bestand. Zonder wachtzin kan niemand het bestand openen, ook u niet.',
    save: 'Versleutel en bewaar het bestand',
    saved: (name: string) => `Bewaard als ${name}. Het staat in het register.`,
    refusals: {
      'too-few': 'Te weinig signalen om een pakket te maken waarin niemand te herkennen is.',
      'other-threshold':
        'Over deze nachten is al een pakket gemaakt met een andere drempel. Kies dezelfde drempel: samen zouden ze kleine getallen prijsgeven.',
      'other-data':
        'Over deze nachten is al een pakket gemaakt uit andere gegevens. Samen zouden ze kleine getallen kunnen prijsgeven; er wordt geen tweede gemaakt.',
      'nothing-left':
        'Met de eerder gemaakte pakketten erbij blijft er niets over dat nog veilig gedeeld kan worden.',
    },
  },

  opening: {
    title: 'Een gedeeld pakket openen',
    lead: 'Het bestand wordt op dit apparaat geopend en nergens heen gestuurd. Het werkt ook zonder internet. Er wordt niets van bewaard.',
    prompt: 'Sleep het pakket hierheen, of kies het bestand.',
    choose: 'Kies een pakket',
    passphrase: 'Wachtzin',
    open: 'Open',
    close: 'Sluit dit pakket',
    busy: 'Het bestand wordt geopend…',
    faults: {
      'no-package': 'Dit is geen pakket van Signaalkaart. Er wordt niets getoond.',
      passphrase: 'De wachtzin past niet bij dit bestand. Er wordt niets getoond.',
      altered: 'Dit bestand is beschadigd of veranderd. Er wordt niets getoond.',
    },
  },

  locking: {
    title: 'Vergrendelen met een wachtzin',
    lead: 'Vergrendelde gegevens staan versleuteld op dit apparaat, met de documenten die erbij horen. De sleutel staat alleen in het geheugen, en gaat weg als u 15 minuten niets doet.',
    warning:
      'Let op: wie de wachtzin kwijt is, is de gegevens kwijt. Er is geen achterdeur en niemand kan ze terughalen.',
    none: 'Er zijn geen eigen gegevens op dit apparaat om te vergrendelen.',
    dataset: 'Gegevens',
    passphrase: 'Wachtzin (12 tekens of meer)',
    again: 'Nog een keer',
    different: 'De twee wachtzinnen zijn niet gelijk.',
    understood: 'Ik begrijp dat de gegevens zonder de wachtzin verloren zijn.',
    lock: 'Vergrendel',
    locked: 'De gegevens zijn vergrendeld.',
    since: (date: string) => `Vergrendelde gegevens, sinds ${date}`,
    open: 'Ontgrendel',
    shut: 'Sluit weer af',
    opened: 'Ontgrendeld, tot u 15 minuten niets doet.',
    remove: 'Verwijder',
    confirmRemove: 'Deze vergrendelde gegevens voorgoed verwijderen?',
    wrong: 'De wachtzin past niet. Er is niets geopend.',
    altered: 'De versleutelde bestanden zijn beschadigd. Er is niets geopend.',
    busy: 'Bezig…',
  },

  register: {
    title: 'Register',
    lead: 'Wat er met gegevens is gedaan, wanneer en met welke versie. Er staan geen namen in. Voor de functionaris gegevensbescherming.',
    none: 'Er is nog niets gedaan.',
    kinds: {
      imported: 'ingelezen',
      shared: 'gedeeld',
      reduced: 'teruggebracht tot groepsgetallen',
      deleted: 'verwijderd',
      locked: 'vergrendeld',
      unlocked: 'ontgrendeld',
    },
    columns: ['Wanneer', 'Wat', 'Gegevens', 'Aantal', 'Bijzonderheden', 'Versie'],
    csv: 'Bewaar als CSV',
    json: 'Bewaar als JSON',
  },

  woo: {
    title: 'Weglakken voor de Woo',
    lead: 'Plak de tekst van een verslag.',
    leadHanded: 'De tekst van het maandverslag staat klaar.',
    how: 'Kies een passage en de grond. In het bestand dat u bewaart is de passage weg: er staat een blok van vaste lengte voor in de plaats, zodat ook de lengte niets verraadt.',
    text: 'Tekst van het verslag',
    ground: 'Grond',
    grounds: {
      '5.1.2.b': '5.1.2.b: economische of financiële belangen',
      '5.1.2.c': '5.1.2.c: opsporing en vervolging van strafbare feiten',
      '5.1.2.d': '5.1.2.d: inspectie, controle en toezicht',
      '5.1.2.e': '5.1.2.e: persoonlijke levenssfeer',
      '5.1.2.f': '5.1.2.f: concurrentiegevoelige gegevens',
      '5.1.2.h': '5.1.2.h: beveiliging van personen en bedrijven',
      '5.1.2.i': '5.1.2.i: goed functioneren van de overheid',
    },
    blackOut: 'Lak de gekozen passage weg',
    everywhere: 'en overal waar dezelfde woorden staan',
    nothingChosen: 'Kies eerst een passage in de tekst.',
    preview: 'Zo komt het in het bestand',
    list: 'Weggelakt',
    columns: ['Nr.', 'Alinea', 'Grond', 'Waarom'],
    undo: 'Maak ongedaan',
    save: 'Bewaar als HTML',
    saveText: 'Bewaar als tekst',
    fileTitle: 'Verslag, delen weggelakt op grond van de Wet open overheid',
    none: 'Er is nog niets weggelakt.',
  },
};
