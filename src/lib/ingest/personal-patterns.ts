import type { AreaPack } from '../domain/area-pack.ts';
import type { PersonalKind } from './codes.ts';

/** A notation of personal data, and what must hold of a match besides. */
export interface PersonalPattern {
  readonly kind: PersonalKind;
  readonly pattern: RegExp;
  readonly holds?: (text: string, before: string) => boolean;
}

const NUMBER = String.raw`\d{1,5}(?:\s?-\s?[a-z0-9]{1,4}|\s?[a-z](?![a-z]))?`;
/** Endings of Dutch street names, with at least three letters before them. */
const STREET = String.raw`\p{L}{3,}(?:straat|laan|weg|dreef|plein|kade|gracht|singel|steeg|hof|pad|plantsoen|markt|dijk|burgwal)`;

/** Dutch notations, most telling first: where two overlap the earlier one counts. */
export function personalPatterns(area: AreaPack | null): readonly PersonalPattern[] {
  const names = (area?.towers ?? []).flatMap((tower) => [tower.name, ...tower.aliases]);
  const towers = names.filter((name) => name.length > 2).map(escaped);
  const patterns: PersonalPattern[] = [
    {
      kind: 'email',
      pattern:
        /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/giu,
    },
    {
      kind: 'iban',
      pattern:
        /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ .]?[A-Z0-9]{4}){2,7}(?:[ .]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/giu,
      holds: isIban,
    },
    { kind: 'phone', pattern: /(?<![\p{L}\p{N}])@\d{8,15}(?!\d)/giu },
    {
      kind: 'phone',
      pattern: /(?<![\p{N}+])(?:(?:\+|00)31[\s.-]?(?:\(0\))?|\(?0)(?:[\s.()/-]{0,2}\d){9}(?!\d)/gu,
    },
    {
      kind: 'phone',
      pattern: /(?<![\p{N}+])(?:\+|00)[1-9]\d{0,2}(?:[\s.()-]{0,2}\d){7,12}(?!\d)/gu,
    },
    {
      kind: 'address',
      pattern: new RegExp(
        String.raw`(?<!\d)[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}(?!\p{L})[\s,]{0,4}(?:huis)?(?:nr\.?|nummer)?\s{0,4}${NUMBER}`,
        'giu',
      ),
    },
    {
      kind: 'address',
      pattern: new RegExp(
        String.raw`(?<!\d)${NUMBER}[\s,]{1,4}[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\p{N}])`,
        'giu',
      ),
    },
    {
      kind: 'address',
      pattern: new RegExp(
        String.raw`(?<!\p{L})${STREET}\s{1,4}(?:nr\.?\s{0,4}|nummer\s{1,4})?${NUMBER}(?![\d:.]\d)`,
        'giu',
      ),
    },
    {
      kind: 'plate',
      pattern: /(?<![\p{L}\p{N}-])[A-Z0-9]{1,3}-[A-Z0-9]{2,3}-[A-Z0-9]{1,3}(?![\p{L}\p{N}-])/giu,
      holds: isPlate,
    },
    { kind: 'plate', pattern: /(?<![\p{L}\p{N}-])[A-Z0-9]{6}(?![\p{L}\p{N}-])/gu, holds: isPlate },
    {
      kind: 'bsn',
      pattern: /(?<![\p{N}.,-])\d{3}[ .]?\d{3}[ .]?\d{3}(?![\p{N}]|[.,]\d)/gu,
      holds: isCitizenNumber,
    },
    {
      kind: 'bsn',
      pattern: /(?<![\p{N}.,-])\d{4}[ .]\d{2}[ .]\d{3}(?![\p{N}]|[.,]\d)/gu,
      holds: isCitizenNumber,
    },
    {
      kind: 'bsn',
      pattern:
        /(?=\d)(?<=(?:bsn|sofi|burgerservice)[\p{L}-]{0,10}[\s:.]{1,3}(?:is\s)?)\d{8}(?!\d)/giu,
      holds: isCitizenNumber,
    },
    {
      kind: 'dwelling',
      pattern:
        /(?<!\p{L})(?:huisnummer|huisnr|woningnummer|woning|appartement|app|flatnummer|nummer|nr|huis|deur)(?:\s?(?:nummer|nr))?[\s.:#]{0,4}\d{1,4}(?:\s?-\s?\d{1,3}|\s?[a-z](?!\p{L}))?(?![\d:]|[.,]\d)/giu,
      holds: isDwelling,
    },
    {
      kind: 'dwelling',
      pattern:
        /(?=\d)(?<=(?:bewoner|bewoonster|mevrouw|meneer|familie|buurman|buurvrouw)\s(?:van|op|uit)\s)\d{1,4}(?:-\d{1,3}|[a-z])?(?![\d:]|[.,]\d)/giu,
    },
  ];
  if (towers.length > 0)
    patterns.push({
      kind: 'dwelling',
      pattern: new RegExp(
        String.raw`(?=\d)(?<=(?<!\p{L})(?:${towers.join('|')})[\s,]{1,4})\d{1,4}(?:\s?-\s?\d{1,3}|[a-z](?!\p{L}))?(?![\d:eE]|[.,]\d|\s?(?:e|ste|de)(?!\p{L})|\s?(?:hoog|verdieping|etage|uur|keer|x|jongeren|personen|mensen))`,
        'giu',
      ),
    });
  return patterns;
}

/** ISO 13616: the remainder by 97 is 1. */
export function isIban(text: string): boolean {
  const plain = text.replace(/[ .]/g, '').toUpperCase();
  if (plain.length < 15 || plain.length > 34) return false;
  let rest = 0;
  for (const sign of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** The elfproef of citizen service numbers: 9a + 8b + ... + 2h - i is a multiple of 11. */
export function isCitizenNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').padStart(9, '0');
  if (digits.length !== 9 || /^(\d)\1*$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (i === 8 ? -1 : 9 - i);
  return sum % 11 === 0;
}

const PLATES =
  /^(?:LL-?\d\d-?\d\d|\d\d-?\d\d-?LL|\d\d-?LL-?\d\d|LL-?\d\d-?LL|LL-?LL-?\d\d|\d\d-?LL-?LL|\d\d-?LLL-?\d|\d-?LLL-?\d\d|LL-?\d{3}-?L|L-?\d{3}-?LL|LLL-?\d\d-?L|L-?\d\d-?LLL|\d-?LL-?\d{3}|\d{3}-?LL-?\d)$/;

/** The fourteen forms of Dutch plates since 1951; in small letters only without vowels. */
export function isPlate(text: string): boolean {
  if (!PLATES.test(text.replace(/[A-Za-z]/g, 'L'))) return false;
  return !/[a-z]/.test(text) || !/[aeiouy]/i.test(text);
}

/** `lift nr 2` and `bus nummer 41` are no dwellings. */
function isDwelling(text: string, before: string): boolean {
  if (/^(?:huis|deur|app)\d/i.test(text)) return false;
  return !/(?:lift|bus|tram|metro|lijn|halte|vak|verdieping|etage|trap|camera|paal|mast|ronde|deur|melding|zaak|team|container|perron|uitgang|ingang)\s?$/i.test(
    before,
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\-]/g, String.raw`\$&`);
}
