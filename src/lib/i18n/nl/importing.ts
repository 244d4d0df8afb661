import type { TableName } from '../../domain/tables.ts';
import type {
  FileFaultCode,
  FileFormat,
  FindingCode,
  PersonalKind,
  RejectReason,
} from '../../ingest/codes.ts';
import type { Field } from '../../ingest/fields.ts';

const formats: Record<FileFormat, string> = {
  csv: 'CSV-bestand',
  excel: 'Excel-werkmap',
  json: 'JSON-bestand',
  'json-lines': 'JSON-regels',
  geojson: 'GeoJSON-kaartbestand',
  whatsapp: 'Export van een WhatsApp-groep',
  'signalen-csv': 'Dump uit Signalen (CSV)',
  'signalen-json': 'Meldingen uit Signalen (JSON)',
  kobo: 'Export uit KoboToolbox of ODK',
  gpx: 'GPS-spoor (GPX)',
  kml: 'Plekken op een kaart (KML)',
  parquet: 'Parquet-bestand',
  imdf: 'Plattegronden (IMDF)',
  'indoor-tagging': 'Plattegronden uit OpenStreetMap',
  unknown: 'Onbekend bestand',
};

const tables: Record<TableName, string> = {
  signals: 'Signalen',
  rounds: 'Rondes',
  visits: 'Bezoeken',
  followUps: 'Opvolging',
  interventions: 'Maatregelen',
};

const fields: Record<Field, string> = {
  id: 'Kenmerk',
  time: 'Datum en tijd',
  clock: 'Tijd (in een eigen kolom)',
  mainType: 'Hoofdtype',
  subType: 'Type',
  tower: 'Toren of flat',
  level: 'Verdieping',
  unit: 'Plek',
  leg: 'Traject',
  direction: 'Richting (heen of terug)',
  longitude: 'Lengtegraad (x)',
  latitude: 'Breedtegraad (y)',
  point: 'Coördinaten in één kolom',
  round: 'Ronde',
  coach: 'Coach',
  note: 'Notitie',
  night: 'Nacht',
  start: 'Begin',
  end: 'Einde',
  coaches: 'Coaches',
  entry: 'Tijd van binnenkomst',
  exit: 'Tijd van vertrek',
  signal: 'Kenmerk van het signaal',
  status: 'Status',
  party: 'Partij',
  kind: 'Soort',
  label: 'Omschrijving',
  types: 'Typen',
};

const faults: Record<FileFaultCode, (detail: string) => string> = {
  'empty-file': () => 'Dit bestand is leeg.',
  'binary-file': () =>
    'Dit bestand bevat geen tekst of tabel die wij kennen. Kies een CSV, Excel-bestand of een andere export.',
  'header-only': (columns) =>
    `Dit bestand heeft een kopregel met ${columns} kolommen, maar geen enkele rij daaronder.`,
  'nothing-readable': () => 'In dit bestand staat niets wat wij als signalen kunnen lezen.',
  'too-many-columns': (columns) =>
    `Dit bestand heeft ${columns} kolommen. Dat is te veel voor een lijst met signalen.`,
  'field-too-long': () =>
    'In dit bestand staat één veld met meer dan een miljoen tekens. Zo’n bestand kunnen wij niet lezen.',
  'broken-quote': () =>
    'Een aanhalingsteken in dit bestand wordt nergens gesloten, zodat er geen rijen te lezen zijn.',
  'old-excel': () =>
    'Dit is een Excel-bestand van vóór 2007 (.xls), of een bestand met een wachtwoord. Sla het op als .xlsx zonder wachtwoord.',
  'protected-file': () => 'Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf.',
  'broken-excel': () => 'Dit Excel-bestand is beschadigd en kan niet worden gelezen.',
  'broken-json': (where) => `De JSON in dit bestand klopt niet${where ? ` (${where})` : ''}.`,
  'broken-xml': () => 'De XML in dit bestand klopt niet.',
  'broken-zip': () => 'Dit zipbestand is beschadigd en kan niet worden uitgepakt.',
  'broken-parquet': () => 'Dit Parquet-bestand is beschadigd en kan niet worden gelezen.',
  'zip-bomb': (size) =>
    `Dit zipbestand wordt uitgepakt veel te groot (${size}). Voor de veiligheid pakken wij het niet uit.`,
  'zip-path': (name) =>
    `In dit zipbestand staat een bestand dat buiten zijn map wil schrijven (${name}). Wij pakken het niet uit.`,
  'zip-nothing-readable': () => 'In dit zipbestand zit geen bestand dat wij kunnen lezen.',
  'claims-too-much': (size) =>
    `Dit bestand zegt zelf dat het ${size} groot is. Dat past niet, dus wij lezen het niet.`,
  'no-time-or-type': () =>
    'Geen enkele kolom lijkt een tijd, een type of een plaats. Kies zelf welke kolom wat is.',
  unreadable: () => 'Dit bestand kan niet worden gelezen.',
};

const reasons: Record<RejectReason, string> = {
  'broken-quote': 'Aanhalingsteken wordt niet gesloten',
  'field-too-long': 'Veld met meer dan een miljoen tekens',
  'too-many-fields': 'Meer velden dan de kopregel heeft',
  'cut-off': 'De regel houdt te vroeg op',
  'time-unreadable': 'Dit is geen datum of tijd die wij kunnen lezen',
  'date-impossible': 'Deze datum bestaat niet',
  'time-out-of-range': 'Het jaar ligt vóór 1970 of na 2099',
  'number-unreadable': 'Dit is geen getal',
  'coordinate-out-of-range': 'Deze coördinaat ligt niet op aarde',
  'missing-value': 'Hier moet iets staan',
  'status-unknown': 'Deze status kennen wij niet',
  'value-too-long': 'Deze waarde is te lang',
  'value-unfit': 'Deze waarde past niet in dit veld',
  'not-a-row': 'Dit is geen rij met gegevens',
  'geometry-unfit': 'Deze vorm kunnen wij niet lezen',
  'system-message': 'Bericht van WhatsApp zelf',
  'deleted-message': 'Verwijderd bericht',
  'media-without-text': 'Foto, video of geluid zonder tekst',
  'left-out': 'Van een coach die u hebt weggelaten',
};

/** A sentence by the number of rows (already in the page's notation), and what can be done. */
interface FindingText {
  readonly says: (count: string, one: boolean) => string;
  readonly advice: string;
}

const rows = (count: string, one: boolean) => `${count} ${one ? 'rij' : 'rijen'}`;
const blackedOut =
  'Zwart gemaakt. Zet een vals alarm terug voordat u opslaat; daarna kan het niet meer.';

const findings: Record<FindingCode, FindingText> = {
  'encoding-guessed': {
    says: () => 'De tekencodering staat niet in het bestand en is geraden.',
    advice: 'Kijk of letters als é en ë goed staan.',
  },
  'encoding-mixed': {
    says: (n, one) => `${n} ${one ? 'regel staat' : 'regels staan'} in een andere tekencodering.`,
    advice: 'Ze zijn elk in hun eigen codering gelezen.',
  },
  'header-missing': {
    says: () => 'Het bestand heeft geen kopregel.',
    advice: 'De kolommen hebben een nummer gekregen. Kies zelf wat erin staat.',
  },
  'many-columns': {
    says: (n) => `Het bestand heeft ${n} kolommen.`,
    advice: 'Alleen de kolommen die u kiest worden gelezen.',
  },
  'empty-rows': {
    says: (n, one) => `${rows(n, one)} zonder inhoud overgeslagen.`,
    advice: 'Lege rijen tellen niet mee.',
  },
  'short-rows': {
    says: (n, one) => `${rows(n, one)} met minder velden dan de kopregel.`,
    advice: 'De velden die ontbreken zijn leeg gelezen.',
  },
  'broken-quotes': {
    says: (n, one) =>
      `${n} ${one ? 'aanhalingsteken stond' : 'aanhalingstekens stonden'} op een plek waar dat niet hoort.`,
    advice: 'De tekst is gelezen zoals hij er staat.',
  },
  duplicates: {
    says: (n, one) => `${rows(n, one)} ${one ? 'komt' : 'komen'} al eerder voor.`,
    advice: 'Dubbele rijen tellen één keer.',
  },
  'id-reused': {
    says: (n, one) => `${rows(n, one)} met een kenmerk dat al bij een andere rij hoort.`,
    advice: 'Alleen de eerste rij met dat kenmerk telt. Controleer de nummering.',
  },
  'day-month-ambiguous': {
    says: (n, one) =>
      `Bij ${n} ${one ? 'datum is' : 'datums is'} niet te zien of de dag of de maand voorop staat.`,
    advice: 'Wij lezen de dag eerst. Kies anders als dat niet klopt.',
  },
  'month-first': {
    says: () => 'De datums in dit bestand hebben de maand voorop.',
    advice: 'Zo zijn ze ook gelezen.',
  },
  'day-month-mixed': {
    says: (n, one) =>
      `${n} ${one ? 'datum past' : 'datums passen'} niet bij de volgorde van de andere.`,
    advice: 'Waarschijnlijk zijn dag en maand daar omgewisseld.',
  },
  'time-missing': {
    says: (n, one) => `${rows(n, one)} zonder datum.`,
    advice: 'Ze tellen mee, maar niet in beelden over tijd.',
  },
  'time-in-future': {
    says: (n, one) => `${rows(n, one)} met een datum in de toekomst.`,
    advice: 'Controleer de datum.',
  },
  'time-zone-converted': {
    says: (n, one) => `Bij ${rows(n, one)} staat een tijdzone.`,
    advice: 'De tijd is omgerekend naar de klok van het gebied.',
  },
  'time-zone-missing': {
    says: (n, one) => `Bij ${rows(n, one)} staat geen tijdzone, bij andere wel.`,
    advice: 'Zonder tijdzone lezen wij de klok van het gebied. Kies “UTC” als dat niet klopt.',
  },
  'time-zone-assumed': {
    says: () => 'De tijdzone is geraden uit de coördinaten.',
    advice: 'Kies zelf een tijdzone als die niet klopt.',
  },
  'time-read-as-utc': {
    says: (n, one) => `Bij ${rows(n, one)} is de tijd gelezen als UTC.`,
    advice:
      'Zo schrijft dit systeem zijn tijden. De tijd is omgerekend naar de klok van het gebied.',
  },
  'time-nonexistent': {
    says: (n, one) =>
      `${n} ${one ? 'tijd bestaat' : 'tijden bestaan'} niet: in dat uur ging de klok vooruit.`,
    advice: 'De tijd blijft staan zoals hij is opgeschreven.',
  },
  'time-ambiguous': {
    says: (n, one) =>
      `${n} ${one ? 'tijd komt' : 'tijden komen'} twee keer voor: in dat uur ging de klok terug.`,
    advice: 'Wij nemen de eerste van de twee.',
  },
  'two-digit-year': {
    says: (n, one) => `${n} ${one ? 'datum heeft' : 'datums hebben'} een jaar van twee cijfers.`,
    advice: 'Wij lezen 00 tot en met 69 als 20.., de rest als 19...',
  },
  'time-coarse': {
    says: (n, one) => `${rows(n, one)} met een dag of maand, maar zonder tijd.`,
    advice: 'Ze tellen niet mee in beelden over uren.',
  },
  'type-missing': {
    says: (n, one) => `${rows(n, one)} zonder type.`,
    advice: 'Ze staan onder “onbekend”.',
  },
  'type-unknown': {
    says: (n, one) => `${rows(n, one)} met een type dat dit gebied niet kent.`,
    advice: 'Kies welk type bedoeld is, of laat de tekst staan.',
  },
  'tower-unknown': {
    says: (n, one) => `${rows(n, one)} met een toren die dit gebied niet kent.`,
    advice: 'Kies welke toren bedoeld is, of laat de tekst staan.',
  },
  'level-unknown': {
    says: (n, one) => `${rows(n, one)} met een verdieping die niet bestaat.`,
    advice: 'Kies welke verdieping bedoeld is.',
  },
  'unit-unknown': {
    says: (n, one) => `${rows(n, one)} met een plek die dit gebied niet kent.`,
    advice: 'De tekst blijft staan zoals hij is.',
  },
  'leg-unknown': {
    says: (n, one) => `${rows(n, one)} met een traject dat dit gebied niet kent.`,
    advice: 'De tekst blijft staan zoals hij is.',
  },
  'direction-unknown': {
    says: (n, one) => `${rows(n, one)} met een richting die geen heen of terug is.`,
    advice: 'De richting blijft leeg.',
  },
  'place-missing': {
    says: (n, one) => `${rows(n, one)} zonder plaats.`,
    advice: 'Ze tellen mee, maar staan niet op de kaart.',
  },
  'coordinate-half': {
    says: (n, one) => `${rows(n, one)} met maar één van de twee coördinaten.`,
    advice: 'Ze zijn gelezen als “zonder coördinaten”.',
  },
  'coordinate-zero': {
    says: (n, one) => `${rows(n, one)} met coördinaten 0, 0.`,
    advice: 'Dat betekent bijna altijd “niet ingevuld”. Zo zijn ze ook gelezen.',
  },
  'axes-swapped': {
    says: (n, one) => `Bij ${rows(n, one)} zijn lengte- en breedtegraad omgewisseld.`,
    advice: 'Ze zijn teruggewisseld.',
  },
  'rd-new': {
    says: (n, one) => `${rows(n, one)} met coördinaten in meters (Rijksdriehoek).`,
    advice: 'Ze zijn omgerekend naar graden.',
  },
  'outside-area': {
    says: (n, one) => `${rows(n, one)} ${one ? 'ligt' : 'liggen'} ver buiten het gebied.`,
    advice: 'Controleer of het bestand bij dit gebied hoort.',
  },
  'decimal-comma': {
    says: (n, one) => `${rows(n, one)} met een komma in het getal.`,
    advice: 'De komma is gelezen als decimaalteken.',
  },
  'old-area-code': {
    says: (n, one) => `${rows(n, one)} met een buurtcode van vóór 2022.`,
    advice:
      'Er is niets te herstellen: de code wordt niet bewaard en nergens bij geteld. Bij de voorbeelden staat de code van nu.',
  },
  'round-too-long': {
    says: (n, one) => `${n} ${one ? 'ronde duurt' : 'rondes duren'} langer dan twaalf uur.`,
    advice: 'Controleer begin en einde: ze tellen mee in de gelopen uren.',
  },
  'round-ends-before-start': {
    says: (n, one) => `${n} ${one ? 'ronde eindigt' : 'rondes eindigen'} voor het begin.`,
    advice: 'Controleer begin en einde.',
  },
  'rounds-overlap': {
    says: (n, one) => `${n} ${one ? 'ronde overlapt' : 'rondes overlappen'} met een andere.`,
    advice: 'Is dezelfde ronde twee keer opgeschreven?',
  },
  'outside-rounds': {
    says: (n, one) => `${rows(n, one)} op een moment waarop niemand liep.`,
    advice: 'Controleer de tijd, of vul de ronde aan.',
  },
  'coach-jump': {
    says: (n, one) =>
      `Bij ${n} ${one ? 'coach springt' : 'coaches springt'} het aantal signalen opeens op of neer.`,
    advice:
      'Vaak is er dan anders genoteerd, niet meer of minder gebeurd. Vraag het de coach. U kunt een coach weglaten, maar dan mist u ook wat die zag.',
  },
  'personal-phone': {
    says: (n, one) => `${n} ${one ? 'telefoonnummer' : 'telefoonnummers'} in de tekst.`,
    advice: blackedOut,
  },
  'personal-email': {
    says: (n, one) => `${n} ${one ? 'e-mailadres' : 'e-mailadressen'} in de tekst.`,
    advice: blackedOut,
  },
  'personal-plate': {
    says: (n, one) => `${n} ${one ? 'kenteken' : 'kentekens'} in de tekst.`,
    advice: blackedOut,
  },
  'personal-address': {
    says: (n, one) => `${n} ${one ? 'adres' : 'adressen'} in de tekst.`,
    advice: blackedOut,
  },
  'personal-dwelling': {
    says: (n, one) => `${n} ${one ? 'huisnummer' : 'huisnummers'} in de tekst.`,
    advice: blackedOut,
  },
  'personal-iban': {
    says: (n, one) => `${n} ${one ? 'rekeningnummer' : 'rekeningnummers'} in de tekst.`,
    advice: blackedOut,
  },
  'personal-bsn': {
    says: (n, one) => `${n} ${one ? 'burgerservicenummer' : 'burgerservicenummers'} in de tekst.`,
    advice: blackedOut,
  },
  'reporters-left-unread': {
    says: () => 'Het bestand met e-mailadressen en telefoonnummers van melders is niet geopend.',
    advice: 'Daar is hier niets van nodig.',
  },
  'authors-pseudonymised': {
    says: (n, one) =>
      `${n} ${one ? 'naam' : 'namen'} van coaches vervangen door “coach 1”, “coach 2” …`,
    advice: 'De namen zelf worden niet bewaard.',
  },
  'hxl-row-skipped': {
    says: () => 'De tweede regel met HXL-labels is overgeslagen.',
    advice: 'Daar staan geen gegevens in.',
  },
  'repeats-joined': {
    says: (n, one) =>
      `${n} ${one ? 'herhaling' : 'herhalingen'} bij de bijbehorende inzending gevoegd.`,
    advice: 'Elke herhaling is een eigen rij geworden.',
  },
  'sheet-not-understood': {
    says: (n, one) => `${n} ${one ? 'tabblad' : 'tabbladen'} zonder tabel overgeslagen.`,
    advice: 'Een tabblad moet een kopregel hebben.',
  },
  'system-messages': {
    says: (n, one) => `${n} ${one ? 'bericht' : 'berichten'} van WhatsApp zelf apart gelegd.`,
    advice: 'Zij tellen niet als signaal.',
  },
  'shared-locations': {
    says: (n, one) => `${n} ${one ? 'gedeelde locatie' : 'gedeelde locaties'} gevonden.`,
    advice: 'De coördinaten zijn overgenomen.',
  },
  'track-without-area': {
    says: () => 'Zonder gebied kan dit spoor niet aan torens en trajecten worden gekoppeld.',
    advice: 'Open eerst een gebied. Nu zijn de punten van het spoor als rijen gelezen.',
  },
  'levels-estimated': {
    says: (n, one) => `${n} ${one ? 'verdieping' : 'verdiepingen'} uit de plattegrond overgenomen.`,
    advice: 'Namen en maten kunt u in het gebied aanpassen.',
  },
};

const personal: Record<PersonalKind, string> = {
  phone: 'telefoonnummer',
  email: 'e-mailadres',
  plate: 'kenteken',
  address: 'adres',
  dwelling: 'huisnummer',
  iban: 'rekeningnummer',
  bsn: 'burgerservicenummer',
};

export const importing = {
  formats,
  tables,
  fields,
  faults,
  reasons,
  findings,
  personal,
  /** Said beside the personal data that rules find. */
  namesStay: 'Namen van mensen kan een regel niet herkennen. Lees de tekst dus zelf na.',
};
