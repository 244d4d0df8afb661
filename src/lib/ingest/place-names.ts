import type { AreaPack, Leg, Level, Tower, Unit } from '../domain/area-pack.ts';
import { ownValue } from '../domain/own-value.ts';
import { levelOfText } from './level-text.ts';
import { nearestName, plainName } from './names.ts';
import type { Mends } from './report.ts';

/** A name of the file as the area knows it. */
export interface Resolved<Id> {
  readonly id: Id;
  readonly known: boolean;
  /** The known name nearest to an unknown one. */
  readonly nearest: string | null;
}

/**
 * Towers, levels, units and legs by any of their names. Without an area, and for a name that it does
 * not know, the text itself stays (levels: what it says as a number).
 */
export class PlaceNames {
  readonly #towers: NameIndex<Tower> | null;
  readonly #legs: NameIndex<Leg> | null;
  readonly #levels = new Map<string, NameIndex<Level>>();
  readonly #units = new Map<string, NameIndex<Unit>>();
  readonly #mends: Mends;
  readonly #resolvedTowers = new Map<string, Resolved<string>>();
  readonly #resolvedLegs = new Map<string, Resolved<string>>();
  readonly #resolvedLevels = new Map<string | null, Map<string, Resolved<number | null>>>();
  readonly #resolvedUnits = new Map<string | null, Map<string, Resolved<string>>>();

  constructor(area: AreaPack | null, mends: Mends = {}) {
    this.#mends = mends;
    const indoor = area !== null && area.towers.length > 0;
    this.#towers = indoor ? new NameIndex(area.towers, (t) => [t.id, t.name, ...t.aliases]) : null;
    this.#legs =
      area !== null && area.legs.length > 0
        ? new NameIndex(area.legs, (l) => [l.id, l.name.nl, l.name.en, ...l.aliases])
        : null;
    for (const tower of area?.towers ?? []) this.#addTower(tower);
  }

  #addTower(tower: Tower): void {
    this.#levels.set(
      tower.id,
      new NameIndex(tower.levels, (l) => [
        l.shortName,
        l.name.nl,
        l.name.en,
        String(l.ordinal),
        ...l.aliases,
      ]),
    );
    // The same place bears the same id on every level of the tower.
    const units = new Map(tower.levels.flatMap((l) => l.units.map((u) => [u.id, u] as const)));
    this.#units.set(
      tower.id,
      new NameIndex([...units.values()], (u) => [u.id, u.name.nl, u.name.en, ...u.aliases]),
    );
  }

  tower(text: string): Resolved<string> {
    return remembered(this.#resolvedTowers, text, () => {
      const mended = ownValue(this.#mends.towers, text) || text;
      return resolve(this.#towers, mended, (tower) => tower.id);
    });
  }

  leg(text: string): Resolved<string> {
    return remembered(this.#resolvedLegs, text, () => resolve(this.#legs, text, (leg) => leg.id));
  }

  level(tower: string | null, text: string): Resolved<number | null> {
    return remembered(within(this.#resolvedLevels, tower), text, () => {
      const mended = ownValue(this.#mends.levels, text) || text;
      const index = this.#levels.get(tower ?? '');
      const ordinal = levelOfText(mended);
      if (!index) return { id: ordinal, known: ordinal !== null, nearest: null };
      const known =
        index.get(mended) ?? (ordinal === null ? undefined : index.get(String(ordinal)));
      if (known) return { id: known.ordinal, known: true, nearest: null };
      return { id: ordinal, known: false, nearest: index.nearest(mended)?.shortName ?? null };
    });
  }

  unit(tower: string | null, text: string): Resolved<string> {
    return remembered(within(this.#resolvedUnits, tower), text, () =>
      resolve(this.#units.get(tower ?? '') ?? null, text, (unit) => unit.id),
    );
  }
}

class NameIndex<Thing> {
  readonly #byName = new Map<string, Thing>();

  constructor(things: readonly Thing[], namesOf: (thing: Thing) => readonly string[]) {
    for (const thing of things)
      for (const name of namesOf(thing)) {
        const plain = plainName(name);
        if (plain !== '' && !this.#byName.has(plain)) this.#byName.set(plain, thing);
      }
  }

  get(text: string): Thing | undefined {
    return this.#byName.get(plainName(text));
  }

  nearest(text: string): Thing | undefined {
    const name = nearestName(text, this.#byName.keys());
    return name === null ? undefined : this.#byName.get(name);
  }
}

function resolve<Thing>(
  index: NameIndex<Thing> | null,
  text: string,
  idOf: (thing: Thing) => string,
): Resolved<string> {
  const thing = index?.get(text);
  if (thing) return { id: idOf(thing), known: true, nearest: null };
  const near = index?.nearest(text);
  return { id: text, known: index === null, nearest: near ? idOf(near) : null };
}

const MOST_REMEMBERED = 20_000;

function within<Value>(
  memories: Map<string | null, Map<string, Value>>,
  tower: string | null,
): Map<string, Value> {
  let memory = memories.get(tower);
  if (!memory) memories.set(tower, (memory = new Map()));
  return memory;
}

function remembered<Value>(memory: Map<string, Value>, key: string, work: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = work();
  if (memory.size < MOST_REMEMBERED && key.length < 200) memory.set(key, value);
  return value;
}
