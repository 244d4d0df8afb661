import type { AreaPack } from '../../domain/area-pack.ts';
import { mainCategoryName, subCategoryName } from '../../domain/signalen-categories.ts';
import { veraName, veraPlaceCode } from '../../domain/vera-codes.ts';
import { i18n } from '../../i18n/locale.svelte.ts';
import type { HandOverList, HandOverRow } from '../../problems/hand-over.ts';
import type { Problem } from '../../problems/problem.ts';
import type { BridgedProblem } from '../../problems/signalen-bridge.ts';
import { towerName, unitName } from '../names.ts';
import { readerWords } from '../reader-words.ts';
import {
  codeWords,
  dayWords,
  floorsWords,
  hoursWords,
  ownerWords,
  whatWords,
  whereWords,
} from './problem-words.ts';

type Texts = Readonly<Record<string, string>>;

/** The list for the municipality, in Signalen's categories. */
export function signalenList(
  area: AreaPack,
  bridged: readonly BridgedProblem[],
  texts: Texts,
): HandOverList {
  const rows = bridged.map(({ problem, standing, reports }, i): HandOverRow => {
    const { main = '', sub = '' } = problem.family.signalen ?? {};
    const [longitude, latitude] = problem.centre ?? [];
    const earlier = standing === 'returned' ? reports.map(({ report }) => report.id).join(' ') : '';
    const own = texts[problem.key] ?? '';
    return {
      key: problem.key,
      point: problem.centre && [round(problem.centre[0]), round(problem.centre[1])],
      cells: [
        String(i + 1),
        main,
        sub,
        mainCategoryName(main),
        subCategoryName({ main, sub }),
        whatWords(area, problem),
        whereWords(area, problem),
        longitude === undefined ? '' : String(round(longitude)),
        latitude === undefined ? '' : String(round(latitude)),
        ...shared(area, problem),
        earlier,
        own,
      ],
      text: paste(area, problem, i, earlier, own),
    };
  });
  return { columns: i18n.t.publicSpace.handOver.columnsSignalen, rows };
}

/** The list for the caretakers of the corporation, in the codes of VERA. */
export function caretakersList(
  area: AreaPack,
  problems: readonly Problem[],
  texts: Texts,
): HandOverList {
  const rows = problems.map((problem, i): HandOverRow => {
    const code = problem.family.vera ?? '';
    const place = veraPlaceOf(area, problem);
    const own = texts[problem.key] ?? '';
    const { tower, unit } = insideOf(area, problem);
    return {
      key: problem.key,
      point: null,
      cells: [
        String(i + 1),
        code,
        veraName(code),
        place,
        veraName(place),
        whatWords(area, problem),
        tower,
        unit,
        floorsWords(area, problem),
        ...shared(area, problem),
        own,
      ],
      text: paste(area, problem, i, '', own),
    };
  });
  return { columns: i18n.t.publicSpace.handOver.columnsCaretakers, rows };
}

/** From the owner to what it is like now: columns that both lists have. */
function shared(area: AreaPack, problem: Problem): string[] {
  return [
    ownerWords(area, problem),
    String(problem.nights.length),
    problem.looks ? String(problem.seen) : '',
    problem.looks ? String(problem.looks.length) : '',
    problem.nights[0] ?? '',
    problem.nights.at(-1) ?? '',
    hoursWords(problem)?.join('–') ?? '',
    problem.still ? i18n.t.publicSpace.presence[problem.still.presence] : '',
  ];
}

function paste(area: AreaPack, problem: Problem, at: number, earlier: string, own: string): string {
  const t = i18n.t.publicSpace.handOver;
  const { nights, looks, seen } = problem;
  const hours = hoursWords(problem);
  const code = codeWords(problem);
  const times = i18n.integer(nights.length);
  const often = looks
    ? t.pasteSeen(i18n.integer(seen), i18n.integer(looks.length), times)
    : t.pasteNights(times);
  const when = [
    often,
    t.pastePeriod(dayWords(nights[0] ?? ''), dayWords(nights.at(-1) ?? '')),
    ...(hours ? [t.pasteHours(...hours)] : []),
  ];
  return [
    `${at + 1}. ${whatWords(area, problem)}: ${whereWords(area, problem)}`,
    ...(code ? [`${code.name} (${code.code})`] : []),
    `${when.join(', ')}.`,
    ...(earlier === '' ? [] : [t.pasteEarlier(earlier)]),
    ...(own === '' ? [] : [own]),
  ].join('\n');
}

function insideOf(area: AreaPack, { place }: Problem): { tower: string; unit: string } {
  if (place.kind !== 'unit') return { tower: '', unit: '' };
  return { tower: towerName(area, place.tower), unit: unitName(area, place, readerWords()) };
}

function veraPlaceOf(area: AreaPack, { place }: Problem): string {
  if (place.kind !== 'unit') return '';
  const tower = area.towers.find(({ id }) => id === place.tower);
  const units = tower?.levels.flatMap((level) => level.units) ?? [];
  const code = units.find(({ id }) => id === place.unit)?.veraPlace;
  return code ? veraPlaceCode(code) : '';
}

/** Five decimals are a metre: more would claim what nobody measured. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
