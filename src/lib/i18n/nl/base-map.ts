import type { BaseMapFault } from '../../domain/base-map.ts';

/** Of each fault the sentence; `amount` in words of its own, where it has one. */
const faults: Record<BaseMapFault, (amount: string) => string> = {
  'not-pmtiles': () => 'Dit is geen PMTiles-bestand. De naam eindigt meestal op .pmtiles.',
  version: (version: string) =>
    `Dit bestand is PMTiles versie ${version}; wij lezen versie 3. Het programma pmtiles zet het om.`,
  cut: (missing: string) =>
    `Dit bestand is niet heel: aan het eind ontbreekt ${missing}. Haal of kopieer het opnieuw.`,
  'tile-kind': () =>
    'De tegels in dit bestand zijn van een soort die wij niet tekenen. Wel: vectortegels (MVT), PNG, JPEG en WebP.',
  packing: () =>
    'Dit bestand is ingepakt op een manier die een browser niet kan uitpakken. Wel: gzip, of niet ingepakt.',
  damaged: () =>
    'Dit bestand is beschadigd: wat erin staat klopt niet. Haal of kopieer het opnieuw.',
  'no-layers': () =>
    'In dit bestand staat niet welke lagen de kaart heeft (vector_layers); zonder kunnen wij het niet tekenen.',
  elsewhere: () => 'Deze kaart ligt ergens anders: ze raakt het gebied niet.',
  'no-room': (needed: string) =>
    `Er is te weinig ruimte: dit bestand is ${needed}. Maak ruimte vrij, of knip een kleiner stuk uit.`,
  'keeps-nothing': () =>
    'Deze browser bewaart niets voor deze website: een basiskaart kan hier niet.',
  unreadable: () => 'De browser kan het bestand niet meer lezen. Kies het opnieuw.',
};

/** A map of others under our own, from a file that a person gives. */
export const baseMap = {
  title: 'Basiskaart',
  lead: 'Leg een kaart van uw stad onder de tekening: een PMTiles-bestand dat u zelf kiest. Het wordt op dit apparaat bewaard en gaat nergens heen, ook niet mee in een reservebestand, pakket of bevinding.',
  guide:
    'Een kaart van uw eigen stad eronder kan ook: een PMTiles-bestand. U knipt het met het gratis programma pmtiles (“pmtiles extract”) uit de wereldkaart die Protomaps elke dag maakt; de hele opdracht staat onderaan, bij Basiskaart.',
  command: (area: string) => `De opdracht voor ${area}, met wat ruimte eromheen:`,
  commandLine: (corners: string) =>
    `pmtiles extract ADRES-VAN-DE-KAART mijn-stad.pmtiles --bbox=${corners}`,
  size: {
    kB: (amount: string) => `${amount} kB`,
    MB: (amount: string) => `${amount} MB`,
    GB: (amount: string) => `${amount} GB`,
  },
  area: 'Onder welk gebied',
  choose: 'Kies een PMTiles-bestand',
  replace: 'Kies een ander PMTiles-bestand',
  busy: (percent: string) => `Wordt bewaard: ${percent}`,
  stop: 'Stop',
  stopped: 'Gestopt. Er is niets bewaard.',
  kept: (file: string, area: string) => `${file} ligt nu onder elke kaart van ${area}.`,
  removed: (area: string) => `De basiskaart van ${area} is verwijderd.`,
  list: 'Bewaarde basiskaarten',
  preview: (area: string) => `De basiskaart van ${area}`,
  file: (size: string, kind: string, from: string, to: string) =>
    `${size}, ${kind}, zoom ${from} tot en met ${to}`,
  kinds: { vector: 'vectortegels', raster: 'plaatjes' },
  attribution: (who: string) => `Bron volgens het bestand: ${who}`,
  noAttribution: 'Het bestand noemt geen bron. Let op wat de maker over naamsvermelding vraagt.',
  unknownLayers:
    'Wij kennen de lagen van dit bestand niet: vlakken en lijnen zijn getekend zonder eigen kleur, en zonder namen.',
  coarse: 'Deze kaart is grof: van dichtbij ziet u weinig.',
  partial:
    'Deze kaart ligt niet onder het hele gebied. De eigen straten en het groen blijven staan.',
  remove: 'Verwijder',
  confirmRemove: (area: string) => `De basiskaart van ${area} voorgoed verwijderen?`,
  removeOf: (area: string) => `Verwijder de basiskaart van ${area}`,
  faults,
};
