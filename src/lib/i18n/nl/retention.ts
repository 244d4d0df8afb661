export const retention = {
  none: 'Er zijn geen eigen gegevens op dit apparaat waarvoor een termijn loopt.',
  title: 'Bewaartermijn',
  lead: 'Na de termijn worden de losse signalen teruggebracht tot groepsgetallen, of alles wordt verwijderd.',
  until: 'Bewaren tot en met',
  then: 'Daarna',
  thens: { reduce: 'alleen groepsgetallen houden', delete: 'alles verwijderen' },
  automatic: 'Zonder te vragen, zodra de termijn voorbij is en Signaalkaart geopend wordt',
  set: 'Leg vast',
  clear: 'Geen termijn',
  current: (date: string, then: string) => `Tot en met ${date}; daarna ${then}.`,
  over: (name: string, date: string) => `De bewaartermijn van “${name}” is voorbij (${date}).`,
  clock: (days: string, today: string) =>
    `De klok van dit apparaat staat ${days} dagen verder dan de vorige keer. Er is daarom niets vanzelf verwijderd. Kijk eerst of de datum klopt: vandaag zou het ${today} zijn.`,
  doNow: 'Doe dat nu',
  done: (name: string) => `“${name}”: de losse signalen zijn weg.`,
  later: 'Nu niet',
  reduced: 'Groepsgetallen die overbleven',
  show: 'Toon',
  locked: 'Ontgrendel deze gegevens eerst.',
  tooFew:
    'Te weinig signalen voor groepsgetallen. De gegevens zijn niet veranderd; u kunt ze verwijderen.',
};
