import type { AreaPack } from '../../src/lib/domain/area-pack.ts';
import { templateTables } from './columns.ts';

export const guideSteps: readonly string[] = [
  'Vul in wat u hebt. Alleen het blad Signalen is nodig; de andere bladen mogen leeg blijven.',
  'Laat de namen van de kolommen staan. Kolommen die u niet gebruikt, mag u weghalen.',
  'Schrijf datum en tijd als 14-01-2022 23:10.',
  'Schrijf geen namen, telefoonnummers of adressen van mensen op.',
  'Sla het bestand op en sleep het in Signaalkaart naar de pagina Gegevens. Het blijft op uw apparaat.',
];

/** Words of the built-in area that leave no doubt: sort of word, word, code. */
export function knownWords({ taxonomy, towers, legs }: AreaPack): [string, string, string][] {
  const mains = new Map(taxonomy.mainTypes.map(({ id, label }) => [id, label.nl]));
  const units = new Map(
    towers.flatMap((tower) =>
      tower.levels.flatMap((level) => level.units.map((unit) => [unit.id, unit.name.nl] as const)),
    ),
  );
  return [
    ...taxonomy.subTypes.map(({ id, main, label }): [string, string, string] => [
      `Type (${mains.get(main) ?? main})`,
      label.nl,
      id,
    ]),
    ...towers.map(({ id, name }): [string, string, string] => ['Toren', name, id]),
    ...[...units].map(([id, name]): [string, string, string] => ['Plek', name, id]),
    ...legs.map(({ id, name }): [string, string, string] => ['Traject', name.nl, id]),
  ];
}

/** The guide as plain text, for who fills in the CSV files. */
export function guideText(area: AreaPack): string {
  const lines = ['Sjabloon van Signaalkaart: uitleg per kolom', ''];
  guideSteps.forEach((step, i) => lines.push(`${i + 1}. ${step}`));
  for (const { sheet, file, row, columns } of templateTables) {
    lines.push('', `${sheet} (${file})`, row, '');
    for (const { name, needed, says, example } of columns) {
      const such = example === '' ? '' : ` Bijvoorbeeld: ${example}.`;
      lines.push(`- ${name} (nodig: ${needed}). ${says}${such}`);
    }
  }
  lines.push('', `Woorden van het gebied ${area.name} (tussen haakjes de code)`, '');
  for (const [sort, word, code] of knownWords(area)) lines.push(`- ${sort}: ${word} (${code})`);
  return `${lines.join('\n')}\n`;
}
