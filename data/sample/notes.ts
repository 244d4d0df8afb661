import type { SubType } from '../../src/lib/domain/taxonomy.ts';
import type { Random } from './random.ts';

const EMPTY_CHANCE = 0.35;
const TAIL_CHANCE = 0.45;

const sentences: Readonly<Record<string, readonly string[]>> = {
  zwerfvuil: [
    'Blikjes en etensresten op de grond.',
    'Veel zwerfvuil, vooral verpakkingen en flesjes.',
    'Rommel in de hoek, ziet er vies uit.',
    'Peuken en papier, al langer niet geveegd.',
  ],
  grofvuil: [
    'Matras neergezet.',
    'Oude kast en dozen gedumpt.',
    'Winkelwagen en een kapotte stoel.',
    'Koelkast staat in de doorgang.',
  ],
  'urine-ontlasting': [
    'Plas urine, sterke lucht.',
    'Er is hier geplast.',
    'Uitwerpselen op de vloer.',
    'Urine tegen de wand, nog nat.',
  ],
  stank: ['Stinkt naar riool.', 'Muffe lucht, bron niet gevonden.', 'Sterke wietlucht.'],
  ongedierte: ['Rat gezien.', 'Muizenkeutels langs de plint.', 'Twee ratten bij het afval.'],
  'container-vol': [
    'Container vol, vuilniszakken ernaast.',
    'Afvalbak puilt uit.',
    'Zakken naast de container gezet.',
  ],
  'lift-defect': [
    'Lift staat stil.',
    'Lift buiten gebruik, geen briefje.',
    'Liftdeur blijft open en dicht gaan.',
    'Liftknop werkt niet.',
  ],
  'verlichting-defect': [
    'Lamp kapot, erg donker.',
    'Licht knippert.',
    'Lantaarn brandt niet.',
    'Twee lampen uit.',
  ],
  'deur-sluit-niet': [
    'Deur sluit niet, dranger kapot.',
    'Deur staat open met een wig ertussen.',
    'Slot stuk, iedereen kan naar binnen.',
    'Deur valt niet in het slot.',
  ],
  glasbreuk: ['Ruit ingegooid.', 'Scherven op de grond.', 'Barst in de ruit.'],
  graffiti: ['Nieuwe tags op de muur.', 'Beklad met stift.', 'Graffiti, vorige keer nog niet.'],
  vernieling: [
    'Paneel losgetrokken.',
    'Plaat ingetrapt.',
    'Opengebroken, klepje ontzet.',
    'Bordje gesloopt.',
  ],
  bestrating: ['Losse stoeptegels.', 'Kuil in het pad, struikelgevaar.', 'Tegels verzakt.'],
  slaper: [
    'Iemand slaapt hier, dekens en tassen.',
    'Slaapplek gevonden, slaapzak nog warm.',
    'Slaper wakker gemaakt, ging rustig weg.',
  ],
  hangen: [
    'Groepje jongeren, zes of zeven.',
    'Jongeren hangen hier, staan te roken.',
    'Groep jongens, rustig maar het is er elke avond.',
    'Jongeren lopen weg als wij komen.',
  ],
  drugs: [
    'Er wordt gedeald, twee fietsers komen en gaan.',
    'Gebruiker aangetroffen.',
    'Lege zakjes en aanstekers, iemand was net weg.',
    'Geblowd, drie personen.',
  ],
  lachgas: [
    'Ballonnen en een gasfles.',
    'Auto met lachgas, harde muziek.',
    'Lachgas, vier personen.',
  ],
  geluid: ['Harde muziek.', 'Geschreeuw, duurde een kwartier.', 'Feestje, tot ver te horen.'],
  bedreiging: [
    'Wij werden uitgescholden.',
    'Dreigende sfeer, doorgelopen.',
    'Vechtpartij, politie gebeld.',
  ],
  brandstichting: ['Brandje, zelf uit.', 'Papier in brand gestoken, rook.'],
  vuurwerk: ['Knallen, vuurwerk afgestoken.', 'Zwaar vuurwerk gehoord.', 'Rotjes gegooid.'],
  'ongewenst-bezoek': [
    'Onbekende man, zegt op bezoek te zijn.',
    'Twee personen glippen mee naar binnen.',
    'Niet van hier, weggestuurd.',
  ],
  zorgsignaal: [
    'Oudere mevrouw is in de war, buren erbij gehaald.',
    'Bewoner zoekt aanspraak, lijkt eenzaam.',
    'Bewoner dwaalt rond, thuisgebracht.',
  ],
  burenruzie: ['Ruzie tussen buren, harde woorden.', 'Buren hebben onenigheid over geluid.'],
  onderhuur: ['Steeds andere mensen met koffers.', 'Buren vermoeden onderverhuur.'],
  'onveilig-gevoel': [
    'Bewoner durft na tien uur niet naar buiten.',
    'Bewoner voelt zich onveilig in het donker.',
  ],
  positief: [
    'Fijn gesprek met bewoners.',
    'Bewoners blij dat wij lopen.',
    'Alles netjes, complimenten gegeven.',
  ],
};

const tails = {
  event: ['Gedeeld in de appgroep.', 'Tien minuten later was het rustig.', 'Niet aangesproken.'],
  condition: ['Foto gemaakt.', 'Vorige ronde ook al.', 'Gedeeld in de appgroep.'],
};

/** A made-up remark, or none; names nobody and no dwelling. */
export function writeNote(type: SubType, random: Random): string | null {
  const known = sentences[type.id];
  if (!known || random.chance(EMPTY_CHANCE)) return null;
  const sentence = random.pick(known);
  return random.chance(TAIL_CHANCE) ? `${sentence} ${random.pick(tails[type.observed])}` : sentence;
}
