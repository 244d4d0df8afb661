export const combinations = {
  title: (count: string) => `Plek, soort en tijd: ${count} combinaties steken eruit`,
  titleOne: 'Plek, soort en tijd: één combinatie steekt eruit',
  titleNone: 'Plek, soort en tijd: geen combinatie steekt eruit',
  unit: 'signalen, tegenover wat plek, soort en tijd los van elkaar doen verwachten, naar hoe vaak er toen gelopen is',
  unitCounts:
    'signalen, tegenover wat plek, soort en tijd los van elkaar doen verwachten; hoe vaak er gelopen is, is niet bekend',
  slotsLabel: 'Tijd',
  slots: { hour: 'uur', weekday: 'avond', darkness: 'seizoen (donkere uren)' },
  depthLabel: 'Soort',
  depths: { main: 'hoofdsoort', sub: 'soort' },
  mixLabel: 'Vergelijk met',
  answer: (place: string, type: string, slot: string, count: string, expected: string) =>
    `${place}: ${type}, ${slot}: ${count} keer, ${expected} verwacht.`,
  wholeNight: 'hele nacht',
  wholeColumn: 'Samen',
  darkSlot: (from: string, to: string) => `${from}–${to} u donker`,
  combination: 'Plek en soort',
  slot: 'Tijd',
  seen: 'Gezien',
  expected: 'Verwacht',
  ratio: 'Keer verwacht',
  nightsColumn: 'Nachten',
  sure: 'Zekerheid',
  sureWord: (confidence: string) => `${confidence}%`,
  cell: (place: string, type: string, slot: string, count: string, expected: string) =>
    `${place}, ${type}, ${slot}: ${count} gezien, ${expected} verwacht`,
  cellNot: (place: string, slot: string) => `${place}, ${slot}: niet gelopen`,
  cellSure: (confidence: string) => `meer dan verwacht, ${confidence}% zeker`,
  key: '▲ meer dan verwacht; drie tekens is 99% zeker, twee 95%, één 90%. Klein eronder: hoeveel er te verwachten was. Gearceerd is niet gelopen.',
  family: (tests: string, nights: string) =>
    `${tests} combinaties samen getoetst en gecorrigeerd. Wat op minder dan ${nights} verschillende nachten gezien is, heet hier geen patroon: het kan één voorval zijn.`,
  none: 'Niets komt op één plek en tijd duidelijk vaker voor dan plek, soort en tijd los van elkaar verklaren. Of er is nog te weinig gezien om dat te weten.',
  weekdays: (words: string) => `gezien op ${words}`,
  weekdayPart: (day: string, seen: string, passed: string) => `${day} ${seen} van ${passed}`,
  weekdayCount: (day: string, seen: string) => `${day} ${seen}`,
  period: (first: string, last: string, nights: string) =>
    `van ${first} tot en met ${last}, in ${nights} nachten`,
  withoutHour: 'uur of plek niet precies genoeg bekend',
  notWalked: 'volgens de rondes was daar niemand',
  more: (count: string) => `Toon alle ${count}`,

  displacement: {
    title: 'Wordt het ergens minder: komt het dan dichtbij terug?',
    unit: 'signalen na de verandering, tegenover wat er te verwachten was als de plek met de verre plekken was meegegaan',
    help: (metres: string) =>
      `Dichtbij is binnen ${metres} meter lopen, op de route het traject ernaast; alles verder weg dient als vergelijking. Alleen binnen met binnen en buiten met buiten. Wat naar een plek gaat waar niemand loopt, is hier niet te zien.`,
    none: 'Er is geen maatregel met een plek, en geen plek koelde uit zichzelf af.',
    place: 'Plek',
    since: (date: string) => `sinds ${date}`,
    byItself: 'werd vanzelf minder',
    byItselfDoubt: 'Deze plek is gekozen omdat ze daalde; een deel van zo’n daling is toeval.',
    here: 'De plek zelf',
    near: 'Dichtbij',
    figures: (after: string, expected: string) => `${after} gezien, ${expected} verwacht`,
    unknown: (after: string) => `${after} gezien; wat te verwachten was, is niet te zeggen`,
    verdict: {
      'not-cooled': 'De plek zelf werd niet duidelijk minder, dus er is niets dat verschoof.',
      moved: 'Dichtbij werd het duidelijk meer: het lijkt verschoven.',
      spread: 'Dichtbij werd het ook minder: niet verschoven, eerder meegeprofiteerd.',
      none: 'Dichtbij bleef het gelijk: een verdubbeling was te zien geweest.',
      'too-few-data':
        'Te weinig gegevens om iets te zeggen over verschuiven: dichtbij is te weinig gezien.',
    },
    noNear: 'In de buurt ligt geen andere plek van dezelfde soort om naar te kijken.',
    doubt: (ratio: string, low: string, high: string) =>
      `Dichtbij ${ratio} keer wat er te verwachten was; het echte getal ligt met 95% kans tussen ${low} en ${high}.`,
    nearColumn: 'Dichtbij, keer verwacht',
    verdictColumn: 'Wat dat zegt',
  },

  breaks: {
    title: 'Signalen per coachuur, week voor week, met breuken in het noteren',
    week: (monday: string, rate: string, count: string, hours: string) =>
      `week van ${monday}: ${rate} per coachuur (${count} in ${hours} uur)`,
    weekNot: (monday: string) => `week van ${monday}: niet gelopen`,
    training: (date: string, label: string) => `${date}: ${label}`,
    newType: (date: string, type: string, count: string) =>
      `${date}: voor het eerst “${type}” genoteerd, daarna ${count} keer`,
    none: 'Geen breuk te zien: geen trainingsdag in de gegevens, en geen soort die pas later begon.',
    help: 'Vanaf zo’n dag kan er meer of anders genoteerd zijn zonder dat er buiten iets veranderde.',
  },

  sections: {
    look: 'Eerst: hoe er gekeken is',
    where: 'Waar',
    when: 'Wat, waar en wanneer',
    course: 'Wat er verandert',
    owner: 'Voor wie de gegevens beheert: hoe de coaches noteren',
    ownerNote:
      'Dit deel gaat over de coaches (met schuilnamen), niet over de buurt. Het is niet bedoeld om te delen en wordt niet meegedrukt.',
  },
  noPredictionTitle: 'Wat deze pagina niet doet: de komende weken voorspellen',
  noPredictionWhy: (signals: string, nights: string) =>
    `Er staat hier geen kalender van de komende weken. De ${signals} signalen zijn gezien tijdens rondes in ${nights} nachten: waar en wanneer niemand liep, is niets gezien. Een voorspelling zou dus vooral de rondes herhalen, en met zulke kleine aantallen is de fout groter dan het verschil tussen de avonden.`,
  noPredictionUse:
    'Wat wel kan: zien wat tot nu toe op één plek en tijd vaker voorkwam dan te verwachten was, en daar gaan kijken of het nog zo is.',
};
