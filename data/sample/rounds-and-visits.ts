import type { AreaPack, Tower } from '../../src/lib/domain/area-pack.ts';
import type { Night } from '../../src/lib/domain/night-calendar.ts';
import type { Round, Visit } from '../../src/lib/domain/round.ts';
import { floorPasses } from './floor-passes.ts';
import { type Step, itinerary } from './itinerary.ts';
import { chooseNights, isWeekend } from './nights.ts';
import type { Pass, Team } from './passes.ts';
import type { Random } from './random.ts';
import type { SeasonPlan } from './season-plan.ts';
import { wallOf, wallTimeOf } from './wall-time.ts';

export interface Walks {
  readonly rounds: readonly Round[];
  readonly visits: readonly Visit[];
  /** What signals are drawn on: every floor visit and every leg. */
  readonly passes: readonly Pass[];
}

const LEG_METRES_PER_MINUTE = 45;

/** One round of two coaches a walked night; coaches take turns from a shuffled bag. */
export function walkSeason(plan: SeasonPlan, pack: AreaPack, random: Random): Walks {
  let bag: string[] = [];
  const walks = chooseNights(plan, random).map((night, index) => {
    if (bag.length < 2) bag = random.shuffled(plan.coaches);
    const coaches = bag.splice(0, 2).sort();
    const id = `r${String(index + 1).padStart(3, '0')}`;
    return new RoundWalk({ id, night, noon: wallOf(night, 0), coaches }, random).walk(
      itinerary(plan, pack, random),
    );
  });
  return {
    rounds: walks.map((walk) => walk.round),
    visits: walks.flatMap((walk) => walk.visits),
    passes: walks.flatMap((walk) => walk.passes),
  };
}

class RoundWalk {
  readonly visits: Visit[] = [];
  readonly passes: Pass[] = [];
  readonly #team: Team;
  readonly #random: Random;
  readonly #start: number;
  /** The minute of the night that the walk has come to. */
  #minute: number;

  constructor(team: Team, random: Random) {
    this.#team = team;
    this.#random = random;
    this.#start = startMinute(team.night, random);
    this.#minute = this.#start + random.whole(3, 8);
  }

  walk(steps: readonly Step[]): this {
    for (const step of steps) {
      if (step.kind === 'tower') this.#walkTower(step.tower);
      else if (step.kind === 'leg') this.#walkLeg(step);
      else this.#minute += step.minutes + this.#random.whole(0, 6);
    }
    this.#minute += this.#random.whole(2, 10);
    return this;
  }

  get round(): Round {
    const { id, night, coaches } = this.#team;
    const [start, end] = [this.#time(this.#start), this.#time(this.#minute)];
    return { id, night, start, end, coaches: [...coaches] };
  }

  #walkTower(tower: Tower): void {
    const floors = floorPasses(tower, this.#minute + 1, this.#random);
    const entry = this.#minute;
    this.#minute = (floors.at(-1)?.exit ?? entry) + 1;
    this.#visit({ tower: tower.id }, entry, this.#minute);
    for (const floor of floors) {
      const { level, entry, exit } = floor;
      this.#visit({ tower: tower.id, level: level.ordinal }, entry, exit);
      this.passes.push({ kind: 'floor', team: this.#team, tower, level, entry, exit });
    }
  }

  #walkLeg({ leg, direction }: Extract<Step, { kind: 'leg' }>): void {
    const entry = this.#minute;
    const exit = entry + Math.max(2, Math.round(leg.lengthMetres / LEG_METRES_PER_MINUTE));
    this.#minute = exit;
    this.#visit({ leg: leg.id, direction }, entry, exit);
    this.passes.push({ kind: 'leg', team: this.#team, leg, direction, entry, exit });
  }

  #visit(place: Partial<Visit>, entry: number, exit: number): void {
    this.visits.push({
      round: this.#team.id,
      night: this.#team.night,
      tower: null,
      level: null,
      leg: null,
      direction: null,
      ...place,
      entry: this.#time(entry),
      exit: this.#time(exit),
    });
  }

  #time(minute: number): string {
    return wallTimeOf(this.#team.noon + minute * 60_000);
  }
}

/** On weekend nights mostly from nine until towards two, else in the evening; now and then late. */
function startMinute(night: Night, random: Random): number {
  if (isWeekend(night))
    return random.chance(0.65) ? random.whole(540, 585) : random.whole(420, 480);
  return random.chance(0.12) ? random.whole(500, 530) : random.whole(390, 450);
}
