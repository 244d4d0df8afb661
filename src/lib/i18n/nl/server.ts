export const server = {
  title: 'Een server van onze organisatie',
  lead: 'Voor miljoenen signalen of meer, van meer dan één corporatie. De signalen blijven op de server van uw organisatie. Deze pagina vraagt alleen tellingen per groep, en voor de lijst één bladzijde tegelijk.',
  ownSite:
    'De server moet op hetzelfde adres staan als deze pagina. Uw beheerder zet daar een inlogscherm voor.',
  name: 'Naam in de lijst',
  usualName: 'Onze organisatie',
  address: 'Adres',
  database: 'Database',
  connect: 'Verbind',
  connecting: 'Bezig met verbinden…',
  connected: (name: string, signals: string) => `Verbonden met ${name}: ${signals} signalen.`,
  badEntry: 'Vul een naam, een adres en een database in.',
  otherSite: (origin: string) =>
    `Dit adres hoort niet bij ${origin}. De pagina mag alleen met haar eigen adres praten.`,
  unreachable:
    'De server geeft geen antwoord dat deze pagina kan gebruiken. Bent u ingelogd, en klopt het adres?',
  mismatch:
    'Deze server staat anders ingesteld dan nodig is. De cijfers zouden niet kloppen. Geef uw beheerder deze lijst:',
  details: 'Wat de server zei',
  remembered: 'Servers die deze browser kent',
  show: 'Toon',
  shown: 'wordt getoond',
  forget: 'Vergeet',
};
