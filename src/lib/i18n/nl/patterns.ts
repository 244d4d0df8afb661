export const patterns = {
  title: 'Patronen: waar komt iets vaker terug dan het lopen verklaart?',
  lead: 'Alles hieronder is gerekend per keer dat een plek gelopen is. Vaker kijken geeft meer signalen; dat telt hier niet mee als meer overlast.',
  noPrediction:
    'Deze pagina voorspelt niets. Ze beschrijft wat coaches zagen op de avonden dat ze liepen. De aantallen zijn klein en waar niemand loopt wordt niets gezien, dus een voorspelling zou vooral de rondes zelf herhalen.',
  effortUnknownTitle: 'Alleen aantallen: onbekend hoe vaak er gelopen is',
  effortUnknown:
    'Bij deze gegevens horen geen rondes en bezoeken. Zonder die te kennen is niet te zeggen of een plek druk is of alleen vaak bezocht. Daarom staan hier geen hotspots, vergelijkingen of waarschuwingen. Lees bij Gegevens ook de rondes in.',
  effortUnknownUnit: 'aantal signalen per plek, niet gedeeld door hoe vaak er gelopen is',
  working: 'Er wordt gerekend…',
  tooFew: 'Te weinig gegevens om iets te zeggen.',
  allTypes: 'alle soorten',
  interval: (low: string, high: string) => `${low} tot ${high}`,
  intervalNote: 'Streepjes en “tussen”: de grenzen waarbinnen het echte cijfer met 95% kans ligt.',
  perPass: 'per keer langs',
  perPass100: 'per 100 m per keer langs',
  passes: (count: string) => `${count} keer langsgelopen`,
  times: (ratio: string) => `${ratio} keer`,
  floors: (count: string) => `${count} verdiepingen`,
  place: 'Plek',
  signals: 'Signalen',
  passesColumn: 'Keer langs',
  rate: 'Per keer langs',
  range: 'Tussen (95%)',
  types: 'Soorten',
  hours: 'Uren',
  night: 'Nacht',
  run: 'Reken uit',
  runAgain: 'Opnieuw',
  stop: 'Stop',
  progress: (percent: string) => `${percent} klaar`,
  failed: 'Dit is niet gelukt. Probeer het opnieuw.',

  coverage: {
    title: 'Waar en hoe laat is er gelopen?',
    perFloor: 'Per verdieping en traject',
    unit: 'aantal keren dat een verdieping of traject gelopen is, per uur van de nacht',
    help: 'Gearceerd is niet gelopen: daar zegt nul signalen niets.',
    route: 'Route',
    floor: 'Verdieping of traject',
    cell: (place: string, hour: string, count: string) =>
      `${place}, ${hour}: ${count} keer gelopen`,
    cellNot: (place: string, hour: string) => `${place}, ${hour}: niet gelopen`,
    summary: (nights: string, rounds: string, hours: string) =>
      `${nights} nachten gelopen, ${rounds} rondes, ${hours} coachuren.`,
    perHour: 'Coachuren per uur van de klok',
  },

  hotspots: {
    title: (count: string) => `Plekken die erboven uitsteken: ${count}`,
    titleNone: 'Geen plek steekt er duidelijk bovenuit',
    unit: 'signalen per keer langs, vergeleken met wat te verwachten was',
    hot: 'Meer dan verwacht',
    cold: 'Minder dan verwacht',
    sure: (confidence: string) => `${confidence}% zeker`,
    family: (tests: string) =>
      `${tests} toetsen samen gecorrigeerd: van de genoemde plekken is gemiddeld hooguit 1 op de 20 toeval.`,
    none: 'Dat kan twee dingen betekenen: het is overal ongeveer gelijk, of er is nog te weinig gelopen om verschil te zien.',
    typesOnly: (type: string) => `alleen bij ${type}`,
    stepLabel: 'Tijd in stappen van',
    steps: { week: 'een week', 'four-nights': 'vier nachten' },
    scaleLabel: 'Kijk per',
    scales: {
      alone: 'losse plek',
      neighbours: 'plek met buren',
      floor: 'verdieping of traject',
      tower: 'hele flat',
    },
    scaleHelp:
      'Wat eruit springt hangt af van hoe groot een plek gerekend wordt. Wat bij elke maat blijft staan, is het stevigst.',
    compareLabel: 'Vergelijk met',
    compare: { 'same-kind': 'zulke plekken elders', 'all-places': 'alle plekken' },
    compareHelp: {
      'same-kind': 'Een lift wordt met andere liften vergeleken, een hal met andere hallen.',
      'all-places':
        'Elke plek wordt met alle andere vergeleken: hallen zijn van zichzelf drukker dan galerijen.',
    },
    more: (ratio: string, low: string, high: string) =>
      `${ratio} keer zoveel als zulke plekken elders (tussen ${low} en ${high})`,
    moreOpen: (low: string) => `meer dan ${low} keer zoveel als zulke plekken elders`,
    noOther: 'Er is geen zelfde soort plek om mee te vergelijken.',
    effort: (count: string, passes: string, nights: string) =>
      `${count} signalen op ${passes} keer langs, in ${nights} nachten`,
    what: 'Wat',
    when: 'Wanneer',
    since: 'Sinds',
    course: 'Verloop',
    elsewhere: 'Elders',
    steady: 'Stevig?',
    hoursPeak: (hours: string) => `vooral ${hours}`,
    hoursFlat: 'geen uur springt eruit',
    days: (days: string) => `vooral nacht van ${days}`,
    seen: (first: string, last: string, nights: string) =>
      `eerst ${first}, laatst ${last}; in ${nights} nachten iets gezien`,
    hotFrom: (first: string, last: string) => `sprong eruit van ${first} tot en met ${last}`,
    hotOnly: (step: string) => `sprong eruit in ${step}`,
    hotNow: (first: string) => `springt eruit sinds ${first}, ook in de laatste stap`,
    hotNever: 'over de hele tijd samen, in geen enkele stap apart',
    stepWord: { week: 'de week van', 'four-nights': 'de vier nachten vanaf' },
    trend: {
      rising: 'neemt toe',
      falling: 'neemt af',
      none: 'geen duidelijke toe- of afname',
      'too-few-data': 'te weinig stappen om toe- of afname te zien',
    },
    pattern: {
      new: 'nieuw: pas in de laatste stap',
      consecutive: 'aaneengesloten tot nu',
      intensifying: 'blijvend en sterker',
      persistent: 'blijvend',
      diminishing: 'blijvend en zwakker',
      sporadic: 'af en toe, ook nu',
      oscillating: 'wisselend, nu weer',
      historical: 'was blijvend, nu niet',
    },
    patternNone: 'geen vast patroon tot nu',
    stability: (share: string) => `in ${share} van de proeven met andere nachten weer`,
    stabilityAsk: 'Hangt het aan een paar nachten?',
    stabilityHelp: (times: string) =>
      `De nachten worden ${times} keer opnieuw geloot. Wat dan blijft staan, hangt niet aan één nacht.`,
    stepsChart: (place: string) => `Signalen per keer langs, ${place}, stap voor stap`,
    step: (start: string, rate: string, count: string, passes: string) =>
      `vanaf ${start}: ${rate} per keer langs (${count} op ${passes})`,
    stepNot: (start: string) => `vanaf ${start}: niet gelopen`,
    section: 'Op de flats en langs de route',
    sectionUnit:
      '▲ meer dan verwacht, ▼ minder; drie tekens is 99% zeker, twee 95%, één 90%. Gearceerd is niet gelopen. De nummers zijn die van de lijst eronder.',
    cell: (place: string, words: string, count: string, passes: string) =>
      `${place}: ${words} (${count} signalen, ${passes} keer langs)`,
    bins: {
      hot: (confidence: string) => `meer dan verwacht, ${confidence}%`,
      cold: (confidence: string) => `minder dan verwacht, ${confidence}%`,
      none: 'niet anders dan verwacht',
      notWalked: 'niet gelopen',
    },
    tooCoarse: 'plek niet precies genoeg bekend',
    notWalked: 'volgens de rondes was daar niemand',
    list: 'De plekken, de opvallendste eerst',
    compareOthers: (place: string) => `${place}: dezelfde plek in de andere flats of trajecten`,
  },

  measures: {
    title: 'Voor en na: is het op de plek beter geworden?',
    unit: 'signalen per keer langs, voor en na een maatregel, tegenover de andere plekken',
    none: 'Er staan geen maatregelen in deze gegevens.',
    before: 'Voor',
    after: 'Na',
    here: 'Hier',
    others: 'Andere plekken',
    change: (ratio: string) => `naar ${ratio} van wat het was`,
    verdict: {
      less: 'Minder geworden',
      more: 'Meer geworden',
      'no-clear-difference': 'Geen duidelijk verschil',
      'too-few-data': 'Te weinig gegevens om iets te zeggen',
    },
    difference: (ratio: string, low: string, high: string) =>
      `Tegenover de andere plekken: ${ratio} van wat het anders was geweest (tussen ${low} en ${high}).`,
    noDifference: 'Tegenover de andere plekken is geen cijfer te geven.',
    dispersion: (index: string) =>
      `De nachten verschillen ${index} keer zoveel als door toeval alleen; de grenzen zijn daarop verruimd.`,
    dark: (before: string, after: string) =>
      `Een nacht was ervoor gemiddeld ${before} uur donker, erna ${after} uur.`,
    moreNights: (nights: string) =>
      `Nog ongeveer ${nights} gelopen nachten, en een halvering zou te zien zijn.`,
    enough: 'Een halvering was te zien geweest; een kleiner verschil vraagt meer nachten.',
    never: 'Ook met meer nachten niet: ervoor is te weinig gezien om mee te vergelijken.',
    count: (count: string, passes: string, nights: string) =>
      `${count} op ${passes} keer langs, ${nights} nachten`,
    on: (date: string) => `sinds ${date}`,
    notWalked:
      'In een van beide tijden is hier niet gelopen: dat is geen verbetering en geen verslechtering.',
    own: 'Vergelijk zelf twee tijden',
    from: 'van',
    to: 'tot en met',
    first: 'Eerste tijd',
    second: 'Tweede tijd',
    compare: 'Vergelijk',
    ratio: (ratio: string, low: string, high: string) =>
      `In de tweede tijd ${ratio} keer de eerste (tussen ${low} en ${high}).`,
  },

  nearRepeats: {
    title: 'Herhaalt het zich dichtbij?',
    unit: 'paren van signalen: hoe vaak volgt er een in de buurt, tegenover wat de rondes verklaren',
    help: (times: string) =>
      `De tijden zijn ${times} keer geruild tussen signalen, alleen naar nachten waarop die plek gelopen is. Afstand is looptafstand: een verdieping telt als 8 meter.`,
    space: ['op dezelfde plek', 'ernaast, binnen 20 m', '20 tot 60 m verder'],
    nights: ['zelfde nacht', '1–3 nachten later', '4–7 nachten', '8–14 nachten', '15–28 nachten'],
    more: 'meer dan de rondes verklaren',
    cell: (observed: string, expected: string) => `${observed} paren, verwacht ${expected}`,
    ratio: (ratio: string) => `${ratio}×`,
    answerYes: (space: string, nights: string, ratio: string) =>
      `Ja: ${space}, ${nights}, volgt er ${ratio} keer zo vaak een als de rondes verklaren.`,
    answerNo: 'Nee: niet vaker dan de rondes verklaren.',
    events: (count: string) => `${count} signalen met nacht en plek`,
    distance: 'Afstand',
  },

  warnings: {
    title: 'Stijgt er iets boven zijn eigen verleden uit?',
    unit: 'per plek en soort: signalen per keer langs, tegenover de eerste nachten van het seizoen',
    help: (series: string, until: string, alarms: string) =>
      `${series} plekken en soorten gevolgd. Hun gewone maat komt uit de nachten tot en met ${until}. Als er niets verandert, is er in deze hele lijst hooguit ongeveer ${alarms} vals alarm te verwachten.`,
    none: 'Nergens een stijging die boven het eigen verleden uitkomt.',
    still: 'nu nog',
    over: 'voorbij',
    from: 'Alarm vanaf',
    until: 'tot en met',
    past: 'Toen, per keer langs',
    during: 'Tijdens, per keer langs',
    ratio: (ratio: string) => `${ratio} keer zoveel`,
    tooShort: 'Te weinig gelopen nachten om een verleden te kennen.',
  },

  observers: {
    title: (coach: string) => `${coach} noteert meer dan de anderen`,
    titleSame: 'De coaches noteren ongeveer evenveel',
    titleSeveral: 'Niet elke coach noteert evenveel',
    unit: 'signalen per uur dat de coach liep; streep: 95%-grenzen',
    help: 'Alle coaches lopen dezelfde route. Noteert er een veel meer, dan zegt een drukke avond ook iets over wie er liep. Plekken staan hier daarom niet bij.',
    out: (coach: string, ratio: string, low: string, high: string) =>
      `${coach} noteert ${ratio} keer zoveel per uur als de anderen (tussen ${low} en ${high}). Kijk bij een stijging of een daling eerst wie er liep.`,
    less: (coach: string, ratio: string, low: string, high: string) =>
      `${coach} noteert ${ratio} keer zoveel per uur als de anderen, dus minder (tussen ${low} en ${high}).`,
    dispersion: (index: string) =>
      `Van nacht tot nacht verschillen de aantallen ${index} keer zoveel als door toeval alleen.`,
    coach: 'Coach',
    hours: 'Uren',
    perHour: 'Per uur',
    shares: 'Soorten',
    none: 'Bij deze signalen staat niet wie ze noteerde.',
  },

  concentration: {
    title: {
      more: 'De signalen liggen op minder plekken bijeen dan toeval en soort plek verklaren',
      chance: 'Hoe de signalen over de plekken liggen, is uit toeval en soort plek te verklaren',
    },
    unit: 'deel van de signalen tegen deel van de keren langs, de drukste plekken eerst',
    half: (share: string, places: string) =>
      `De helft van de signalen is gezien bij ${share} van de keren langs, over ${places} plekken.`,
    gini: (gini: string, median: string, upper: string) =>
      `Gini-coëfficiënt ${gini}; door toeval en soort plek ${median}, zelden meer dan ${upper}.`,
    curve: 'Deel van de signalen bij elk deel van de keren langs',
    exposure: 'Deel van de keren langs',
    events: 'Deel van de signalen',
    even: 'overal gelijk',
  },

  detection: {
    title: 'Meer gezien, of vaker gekeken?',
    unit: 'per flat en traject: keren langs, signalen, en signalen per keer langs',
    towers: 'Flats',
    legs: 'Trajecten, per 100 m',
    months: 'Van maand tot maand',
    month: 'Maand',
    coachHours: 'Coachuren',
    perHour: 'Per coachuur',
    change: 'Tegenover de maand ervoor',
    verdict: {
      more: 'meer dan de anderen',
      less: 'minder dan de anderen',
      'no-clear-difference': 'niet anders dan de anderen',
      'too-few-data': 'te weinig om te zeggen',
    },
    most: (place: string, effort: string, rate: string) =>
      `${place} heeft de meeste signalen, maar is ook ${effort} keer zo vaak gelopen als de andere. Per keer langs is het ${rate}.`,
    perPass: {
      more: 'wel meer dan elders',
      less: 'minder dan elders',
      'no-clear-difference': 'niet anders dan elders',
      'too-few-data': 'niet duidelijk anders dan elders',
    },
    monthChange: (hours: string, count: string, rate: string, low: string, high: string) =>
      `gelopen ×${hours}, gemeld ×${count}, per uur ×${rate} (${low} tot ${high})`,
  },
};
