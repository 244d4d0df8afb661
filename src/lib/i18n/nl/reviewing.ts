export const reviewing = {
  title: 'Kijk de berichten na',
  lead: 'Het programma zocht in elk bericht naar bekende woorden. U beslist: alleen wat u overneemt, telt mee.',
  read: (messages: string, proposals: string, likely: string) =>
    `${messages} berichten gelezen. ${proposals} voorstellen, waarvan ${likely} op een signaal lijken.`,
  setApart: (count: string, one: boolean) =>
    `${count} ${one ? 'bericht' : 'berichten'} van de app zelf, of zonder tekst, ${one ? 'is' : 'zijn'} apart gelegd.`,
  before: (date: string) =>
    `U hebt deze export al nagekeken en bewaard (${date}). Er is nog niets veranderd. Als u opnieuw bewaart, vervangt dat het eerdere.`,
  openBefore: 'Toon wat er al was',
  order: 'Volgorde',
  orders: {
    folded: 'op tijd, overige berichten ingeklapt',
    'likely-first': 'eerst wat op een signaal lijkt',
    all: 'op tijd, alles',
  },
  counts: {
    accepted: (count: string) => `${count} overgenomen`,
    aside: (count: string) => `${count} weggelegd`,
    todo: (count: string) => `${count} nog te doen`,
  },
  verdicts: { accepted: 'overgenomen', aside: 'weggelegd', todo: 'nog te doen' },
  accept: 'Neem over',
  setAside: 'Leg weg',
  change: 'Wijzig',
  acceptLikely: 'Neem alles over wat op een signaal lijkt',
  store: (count: string, one: boolean) => `Bewaar ${count} ${one ? 'signaal' : 'signalen'}`,
  stop: 'Stop zonder te bewaren',
  stopSure: 'Wat u hebt nagekeken wordt dan weggegooid. Toch stoppen?',
  kept: 'Wat u beslist, blijft op dit apparaat tot u bewaart of stopt: u kunt later verdergaan.',
  withoutFile:
    'Wilt u de berichten anders laten lezen, of iets terugzetten dat zwart is gemaakt? Geef dan het bestand opnieuw. Wat u hebt beslist, blijft.',
  left: {
    title: 'U was nog aan het nakijken',
    says: (file: string) => `De berichten van ${file} zijn nog niet bewaard als signalen.`,
    others: (count: string, one: boolean) =>
      `Er ${one ? 'was' : 'waren'} nog ${count} ${one ? 'bestand' : 'bestanden'} bij. Geef alles opnieuw om verder te gaan: wat u hebt beslist, blijft.`,
    resume: 'Ga verder',
    forget: 'Gooi weg',
    sure: 'Wat u hebt nagekeken voorgoed weggooien?',
    instead: 'Kijkt u eerst een andere export na, dan vervalt deze.',
  },
  list: 'Berichten om na te kijken',
  columns: { time: 'Tijd', note: 'Bericht', proposal: 'Voorstel', verdict: 'Beslissing' },
  noTime: 'geen tijd',
  folded: (count: string, one: boolean) =>
    `${count} ${one ? 'bericht' : 'berichten'} waarin geen signaal is gevonden`,
  unfold: 'Klap uit',
  loading: 'laden…',
  nothing: 'niets herkend',
  changed: 'gewijzigd',
  keys: {
    title: 'Sneltoetsen, als u wilt',
    lead: 'Ze werken alleen als de lijst gekozen is.',
    next: 'volgende',
    previous: 'vorige',
    accept: 'neem over',
    aside: 'leg weg',
    edit: 'wijzig',
    undo: 'toch nog te doen',
    on: 'Sneltoetsen aan',
  },
  editor: {
    title: 'Dit bericht',
    none: 'Kies een bericht in de lijst.',
    because: (word: string) => `door “${word}”`,
    type: 'Type',
    tower: 'Flat',
    level: 'Verdieping',
    unit: 'Plek',
    leg: 'Traject',
    note: 'Tekst die bewaard wordt',
    noteAdvice: 'Staat er een naam in? Haal die hier weg.',
    undo: 'Terug naar het voorstel',
    unknown: '— onbekend —',
    without: '— geen —',
  },
  stored: (accepted: string, aside: string, todo: string) =>
    `${accepted} signalen overgenomen, ${aside} voorstellen weggelegd, ${todo} niet bekeken. Alleen wat u overnam, telt mee.`,
  notKept:
    'Het bestand zelf is niet bewaard, omdat er namen of persoonsgegevens in staan. Wel zijn naam en kenmerk ervan.',

  dayOrder: {
    title: 'Staat in dit bestand de dag of de maand voorop?',
    lead: 'Dat is aan de datums niet te zien. Wat klopt?',
    dayFirst: (example: string, meant: string) => `${example} is ${meant} (dag eerst)`,
    monthFirst: (example: string, meant: string) => `${example} is ${meant} (maand eerst)`,
  },

  personal: {
    title: (count: string, one: boolean) =>
      `${count} ${one ? 'persoonsgegeven' : 'persoonsgegevens'} zwart gemaakt`,
    lead: 'Gevonden in de tekst met vaste regels, en zwart gemaakt voordat het wordt bewaard.',
    until:
      'Is iets geen persoonsgegeven? Zet het terug zolang u op deze pagina bent: het bestand wordt dan opnieuw gelezen. Daarna kan het niet meer.',
    untilStored:
      'Is iets geen persoonsgegeven? Zet het terug voordat u bewaart. Daarna kan het niet meer.',
    keep: 'Zet terug',
    hide: 'Maak toch zwart',
    kept: 'blijft leesbaar',
    kind: 'Soort',
    place: 'Regel',
    text: 'Waar het stond',
    what: 'Wat er gebeurt',
    first: (shown: string, all: string) => `De eerste ${shown} van ${all}.`,
    more: 'Meer',
  },

  mends: {
    apply: 'Herstel dit',
    keepKind: 'Laat dit leesbaar',
    hideKind: 'Maak toch zwart',
    readMonthFirst: 'Lees de maand eerst',
    readDayFirst: 'Lees de dag eerst',
    leave: '— laat staan —',
    meant: (value: string) => `Bedoeld met ${value}`,
    times: (count: string) => `${count} keer`,
    zone: 'Lees de tijden in',
    zoneApply: 'Lees opnieuw',
    title: 'Wat u hebt laten veranderen',
    undo: 'Draai terug',
    swapAxes: (on: boolean): string =>
      on ? 'Lengte- en breedtegraad omgewisseld' : 'Lengte- en breedtegraad zoals in het bestand',
    rdNew: (on: boolean): string =>
      on ? 'Meters omgerekend naar graden' : 'Coördinaten zoals in het bestand',
    timesAreUtc: (on: boolean): string =>
      on ? 'Tijden gelezen als UTC' : 'Tijden gelezen als kloktijd',
    dayFirst: (on: boolean): string => (on ? 'Dag eerst gelezen' : 'Maand eerst gelezen'),
    timeZone: (zone: string) => `Tijden gelezen in ${zone}`,
    withoutCoach: (coach: string) => `Weggelaten: wat ${coach} noteerde`,
    leaveOut: (coach: string) => `Laat ${coach} weg`,
    since: (night: string) => `vanaf ${night}`,
    orderRead: (on: boolean): string =>
      on
        ? 'De datums zijn gelezen met de dag voorop.'
        : 'De datums zijn gelezen met de maand voorop.',
    towers: (from: string, to: string) => `Flat “${from}” gelezen als ${to}`,
    levels: (from: string, to: string) => `Verdieping “${from}” gelezen als ${to}`,
    types: (from: string, to: string) => `Type “${from}” gelezen als ${to}`,
    personalKind: (kind: string) => `Leesbaar gelaten: elk ${kind}`,
    personalHits: (count: string, one: boolean) =>
      `Leesbaar gelaten: ${count} ${one ? 'plek' : 'plekken'} in de tekst`,
  },

  template: {
    title: 'Nog geen export?',
    says: 'Vul ons sjabloon in: één tabblad per soort gegeven, met uitleg per kolom. Het leest daarna zonder vragen in.',
    excel: 'Excel-werkmap',
    csv: 'CSV-bestanden (zip)',
    guide: 'Uitleg per kolom',
  },

  area: {
    title: 'Gebied',
    says: 'Een eigen gebied (.json) of plattegronden (IMDF-zip, GeoJSON): die gelden dan voor wat u hierna inleest.',
    load: 'Laad een gebied',
    loaded: (name: string, towers: string, legs: string) =>
      `Geladen: ${name} (${towers} flats, ${legs} trajecten). Wat u nu inleest, wordt hierop getekend.`,
    forget: 'Gebruik dit gebied niet meer',
    choice: (name: string) => `het gebied dat u hebt geladen (${name})`,
    readWith: 'Gelezen met',
    open: (name: string) => `${name} (nu open)`,
    own: 'geen gebied: niets herkennen',
    fault: (file: string, place: string, message: string) =>
      `${file} is geen gebied dat wij kunnen gebruiken: bij “${place}” klopt iets niet: ${message}.`,
    noArea: (file: string) => `In ${file} staat geen gebied en staan geen plattegronden.`,
    misfits: {
      missing: 'er ontbreekt iets',
      'other-kind': 'er staat iets van een andere soort dan hier hoort',
      'too-small': 'het zijn er te weinig, of het getal is te klein',
      'too-big': 'het zijn er te veel, of het getal is te groot',
      'unknown-value': 'deze waarde kennen wij niet',
      'unknown-name': 'deze naam staat nergens anders in het gebied',
      'open-ring': 'de omtrek eindigt niet waar hij begint',
      other: 'dit past hier niet',
    },
    noJson: (file: string) => `${file} is geen geldige JSON: misschien is het bestand afgebroken.`,
  },
  severalChats:
    'U koos meer dan één export van een app-groep. Kijk ze een voor een na: kies er één tegelijk.',
};
