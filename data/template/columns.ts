import { headerNames } from '../../src/lib/ingest/header-names.ts';
import type { FieldOf } from '../../src/lib/ingest/fields.ts';
import type { TableName } from '../../src/lib/domain/tables.ts';

export interface TemplateColumn {
  readonly name: string;
  /** `ja`, `nee`, or when it is needed. */
  readonly needed: string;
  readonly says: string;
  readonly example: string;
}

export interface TemplateTable {
  readonly kind: TableName;
  readonly sheet: string;
  readonly file: string;
  /** What one row is. */
  readonly row: string;
  readonly columns: readonly TemplateColumn[];
}

/** Field, whether it is needed, what to fill in, an example. */
type Described<Kind extends TableName> = readonly [FieldOf<Kind>, string, string, string];

const towerAdvice = 'De naam van de flat. Leeg laten als het buiten was.';
const levelAdvice = 'Het nummer, of bg voor de begane grond.';
const unitAdvice = 'Waar in de flat: lift, trappenhuis, berging. Zie het blad Woorden.';
const legAdvice = 'Buiten: het stuk tussen twee flats. Zie het blad Woorden.';

export const templateTables: readonly TemplateTable[] = [
  table('signals', 'Signalen', 'Eén regel per ding dat u zag.', [
    ['time', 'ja', 'Dag en tijd waarop u het zag.', '14-01-2022 23:10'],
    ['subType', 'ja', 'Wat u zag. Zie het blad Woorden.', 'Lift defect'],
    ['tower', 'flat of traject', towerAdvice, 'Noordflat'],
    ['level', 'nee', levelAdvice, '3'],
    ['unit', 'nee', unitAdvice, 'lift'],
    ['leg', 'flat of traject', legAdvice, ''],
    ['direction', 'nee', 'Buiten: heen of terug.', ''],
    ['note', 'nee', 'Wat er verder te zeggen is. Schrijf geen namen op.', 'Staat stil op de derde'],
    ['coach', 'nee', 'Wie het zag: een nummer, geen naam.', 'coach 1'],
    ['round', 'nee', 'Het nummer van de ronde, als u rondes invult.', 'R1'],
    ['id', 'nee', 'Een eigen nummer. Nodig als u opvolging invult.', 'S1'],
  ]),
  table('rounds', 'Rondes', 'Eén regel per ronde. Zo is te zien hoeveel er gelopen is.', [
    ['id', 'ja', 'Een eigen nummer voor de ronde.', 'R1'],
    ['night', 'ja', 'De datum van de avond waarop de ronde begon.', '14-01-2022'],
    ['start', 'ja', 'Hoe laat u begon.', '21:00'],
    ['end', 'ja', 'Hoe laat u klaar was, ook na middernacht.', '00:30'],
    ['coaches', 'ja', 'Wie er liepen, met een plus ertussen.', 'coach 1 + coach 2'],
  ]),
  table('visits', 'Bezoeken', 'Eén regel per flat of traject in een ronde. Mag leeg blijven.', [
    ['round', 'ja', 'Het nummer van de ronde.', 'R1'],
    ['night', 'ja', 'De datum van de avond.', '14-01-2022'],
    ['tower', 'flat of traject', towerAdvice, 'Noordflat'],
    ['level', 'nee', levelAdvice, ''],
    ['leg', 'flat of traject', legAdvice, ''],
    ['direction', 'nee', 'Buiten: heen of terug.', ''],
    ['entry', 'ja', 'Hoe laat u er aankwam.', '21:05'],
    ['exit', 'ja', 'Hoe laat u er wegging.', '21:40'],
  ]),
  table('followUps', 'Opvolging', 'Eén regel per stap die iemand na een signaal zette.', [
    ['signal', 'ja', 'Het nummer (id) van het signaal.', 'S1'],
    ['time', 'ja', 'Wanneer dat gebeurde.', '17-01-2022 09:30'],
    ['status', 'ja', 'Gemeld, in behandeling, gepland, afgehandeld of geannuleerd.', 'gemeld'],
    ['party', 'nee', 'Welke partij: corporatie, gemeente, politie, zorg. Geen naam.', 'corporatie'],
    ['note', 'nee', 'Wat er verder te zeggen is. Schrijf geen namen op.', 'Monteur is gebeld'],
  ]),
  table('interventions', 'Maatregelen', 'Eén regel per maatregel waarvan u het gevolg wilt zien.', [
    ['id', 'nee', 'Een eigen nummer.', 'M1'],
    ['night', 'ja', 'Vanaf welke datum de maatregel er is.', '01-02-2022'],
    ['kind', 'ja', 'Wat voor maatregel: verlichting, schoonmaak, camera.', 'verlichting'],
    ['label', 'nee', 'Wat er gedaan is.', 'Meer licht bij de bergingen'],
    ['tower', 'nee', towerAdvice, 'Noordflat'],
    ['level', 'nee', levelAdvice, 'bg'],
    ['unit', 'nee', unitAdvice, 'berging'],
    ['leg', 'nee', legAdvice, ''],
    ['types', 'nee', 'Voor welke typen: de codes van het blad Woorden.', 'hangen drugs'],
  ]),
];

function table<Kind extends TableName>(
  kind: Kind,
  sheet: string,
  row: string,
  described: readonly Described<Kind>[],
): TemplateTable {
  const names: Partial<Record<string, readonly string[]>> = headerNames[kind];
  const columns = described.map(([field, needed, says, example]) => {
    // The reader takes the first name of each list to leave no doubt.
    const name = names[field]?.[0] ?? field;
    return { name, needed, says, example };
  });
  return { kind, sheet, file: `${sheet.toLowerCase()}.csv`, row, columns };
}
