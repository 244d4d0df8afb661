import type { AreaPack, Leg, Tower, Unit } from '../domain/area-pack.ts';
import type { SubType } from '../domain/taxonomy.ts';
import { plainName } from './names.ts';
import { WordFinder } from './word-finder.ts';

/** What one part of a message says, as far as words tell. */
export interface Observation {
  readonly text: string;
  readonly type: SubType | null;
  readonly tower: string | null;
  readonly level: number | null;
  readonly unit: string | null;
  readonly leg: string | null;
  /** Seconds of the day that the text itself names. */
  readonly clock: number | null;
  /** The words behind the proposals. */
  readonly because: Partial<Record<'type' | 'tower' | 'level' | 'unit' | 'leg', string>>;
}

/**
 * Proposes type and place of what a free text reports, by the key terms of an area and nothing else.
 * A text with several observations is parted at its lines, sentences and commas; the tower and
 * floor named for one hold for the next until others are named.
 */
export class ObservationFinder {
  readonly #types: WordFinder<SubType>;
  readonly #towers: WordFinder<Tower>;
  readonly #units: WordFinder<Unit>;
  readonly #legs: WordFinder<Leg>;
  readonly #highest: number;
  readonly #lowest: number;

  constructor(area: AreaPack | null) {
    const towers = area?.towers ?? [];
    const levels = towers.flatMap((tower) => tower.levels);
    const units = new Map(levels.flatMap((l) => l.units.map((u) => [u.id, u] as const)));
    this.#types = new WordFinder(area?.taxonomy.subTypes ?? [], (sub) => [
      ...sub.keywords,
      ...sub.aliases,
      sub.label.nl,
      sub.label.en,
    ]);
    this.#towers = new WordFinder(towers, (tower) => [tower.name, ...tower.aliases]);
    this.#units = new WordFinder([...units.values()], (unit) => [
      unit.name.nl,
      unit.name.en,
      ...unit.aliases,
    ]);
    this.#legs = new WordFinder(area?.legs ?? [], (leg) => [leg.name.nl, ...leg.aliases]);
    const ordinals = levels.map((level) => level.ordinal);
    this.#highest = Math.max(...ordinals, 0);
    this.#lowest = Math.min(...ordinals, 0);
  }

  /** At least one; more where different types, or one type at different places, are told. */
  observations(text: string): Observation[] {
    const parts = partsOf(text).map((part) => this.#read(part));
    const observations: Observation[] = [];
    let place: Observation | null = null;
    for (const part of parts) {
      const placed: Observation = place ? inherit(part, place) : part;
      if (placed.tower !== null || placed.leg !== null) place = placed;
      const last = observations.at(-1);
      // What names no type, or the same one at no other place, tells more of what went before.
      if (last && (placed.type === null || last.type === null || isSame(placed, last)))
        observations[observations.length - 1] = merge(last, placed);
      else observations.push(placed);
    }
    const many = observations.length > 1;
    return many ? observations : observations.map((one) => ({ ...one, text }));
  }

  #read(text: string): Observation {
    const plain = plainName(text);
    const type = this.#types.find(plain)[0];
    const tower = this.#towers.find(plain)[0];
    const unit = this.#units.find(plain)[0];
    const leg = tower ? undefined : this.#legs.find(plain)[0];
    const level = this.#levelOf(plain);
    const because: Observation['because'] = {
      ...(type && { type: type.word }),
      ...(tower && { tower: tower.word }),
      ...(unit && { unit: unit.word }),
      ...(leg && { leg: leg.word }),
      ...(level && { level: level.word }),
    };
    return {
      text: text.trim(),
      type: type?.thing ?? null,
      tower: tower?.thing.id ?? null,
      level: level?.ordinal ?? null,
      unit: unit?.thing.id ?? null,
      leg: leg?.thing.id ?? null,
      clock: clockOf(text),
      because,
    };
  }

  #levelOf(plain: string): { ordinal: number; word: string } | null {
    const ground = /(?<![\p{L}\p{N}])(?:begane grond|parterre|bg|beneden)(?![\p{L}\p{N}])/u.exec(
      plain,
    );
    const match =
      /(?<![\p{L}\p{N}])(?:(\d{1,2})\s?(?:e|de|ste)(?:\s(?:verdieping|verd|etage))?|(?:verdieping|etage)\s(-?\d{1,2})|(\d{1,2})\s(?:hoog|verdieping|etage)|op\s(\d{1,2})(?=$|\s(?:in|bij|aan|van|lift|galerij|trap)))(?![\p{L}\p{N}])/u.exec(
        plain,
      );
    const digits = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
    const ordinal = Number(digits);
    if (match && ordinal <= this.#highest && ordinal >= this.#lowest)
      return { ordinal, word: match[0] };
    return ground ? { ordinal: 0, word: ground[0] } : null;
  }
}

function partsOf(text: string): string[] {
  const level = text.replace(/[^\S\n]+/g, ' ');
  const parts = level.split(/\n|(?<=[.!?;]) |, | (?:en ook|en verder|verder|ook) /i);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function inherit(part: Observation, before: Observation): Observation {
  if (part.tower !== null || part.leg !== null) return part;
  return {
    ...part,
    tower: before.tower,
    leg: before.tower === null ? before.leg : null,
    level: part.level ?? before.level,
    because: {
      ...(before.because.tower && { tower: before.because.tower }),
      ...(before.because.leg && { leg: before.because.leg }),
      ...(part.level === null && before.because.level && { level: before.because.level }),
      ...part.because,
    },
  };
}

function isSame(a: Observation, b: Observation): boolean {
  return a.type === b.type && a.tower === b.tower && a.level === b.level && a.leg === b.leg;
}

function merge(a: Observation, b: Observation): Observation {
  return {
    text: `${a.text} ${b.text}`,
    type: a.type ?? b.type,
    tower: a.tower ?? b.tower,
    level: a.level ?? b.level,
    unit: a.unit ?? b.unit,
    leg: a.leg ?? b.leg,
    clock: a.clock ?? b.clock,
    because: { ...b.because, ...a.because },
  };
}

/** `22:40`, `22.40 uur`, `om 22u40`; a bare `3.50` may be a price and is none. */
function clockOf(text: string): number | null {
  const match =
    /(?<![\d.,:-])(\d{1,2}):(\d{2})(?![\d:])/.exec(text) ??
    /(?:\b(?:om|rond)\s|(?=\d{1,2}[.u]\d{2}\s?uur))(\d{1,2})[.u](\d{2})(?!\d)/i.exec(text);
  const hour = Number(match?.[1]);
  const minute = Number(match?.[2]);
  return match && hour < 24 && minute < 60 ? hour * 3600 + minute * 60 : null;
}
