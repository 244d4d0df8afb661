import type { FollowUp, FollowUpStatus } from '../../src/lib/domain/follow-up.ts';
import { type Party, manners, partyFor } from './parties.ts';
import { patterns } from './patterns.ts';
import type { Random } from './random.ts';
import type { Noted } from './signals.ts';
import { inOfficeHours, wallOf, wallTimeOf } from './wall-time.ts';

const DAY = 86_400_000;

/** Chances of the turns that a signal can take once handed over. */
export const turns = {
  handedOver: 0.88,
  waiting: 0.2,
  calledOff: 0.05,
  planned: 0.35,
  onHold: 0.06,
  reopened: 0.07,
  closedAgain: 0.65,
  lampCalledOff: 0.5,
};

/** What became of the signals until the day of the export, in order of time. */
export function followUp(noted: readonly Noted[], exportedAt: string, random: Random): FollowUp[] {
  return noted
    .flatMap((each) => stepsOf(each, random))
    .filter((step) => step.wallTime <= exportedAt)
    .sort((a, b) => compare(a.wallTime, b.wallTime) || compare(a.signal, b.signal));
}

function stepsOf(noted: Noted, random: Random): FollowUp[] {
  const party = partyFor(noted.sighting);
  if (party === null || !random.chance(turns.handedOver)) return [];
  const file = new CaseFile(noted, party, random);
  file.add('reported', 0, ['Doorgegeven door het team.', 'Uit de rondenlijst.']);
  if (noted.sighting.pattern === 'viaductLamp') followLamp(file, random);
  else followUsual(file, party, noted.sighting.type.startsWith('heel/'), random);
  return file.steps;
}

function followUsual(file: CaseFile, party: Party, repair: boolean, random: Random): void {
  const manner = manners[party];
  if (!random.chance(manner.pickedUp)) {
    if (random.chance(turns.waiting))
      file.add('waiting', days([1, 10], random), ['Wacht op een andere afdeling.']);
    return;
  }
  file.add('in-progress', days(manner.pickUpDays, random), ['Opgepakt.', 'Wordt bekeken.']);
  if (random.chance(turns.calledOff)) {
    const split = random.chance(0.3);
    const notes = split ? ['Opgedeeld in twee taken.'] : ['Dubbel.', 'Niet meer aangetroffen.'];
    file.add(split ? 'split' : 'cancelled', days([0, 6], random), notes);
    return;
  }
  if (repair && random.chance(turns.planned))
    file.add('planned', days([0, 4], random), ['Ingepland bij de aannemer.']);
  else if (random.chance(turns.onHold))
    file.add('on-hold', days([0, 6], random), ['Wacht op onderdelen.', 'Wacht op overleg.']);
  if (!random.chance(manner.closed)) return;
  const done = repair ? ['Hersteld.'] : ['Opgelost.', 'Afgehandeld.'];
  file.add('closed', days(manner.closeDays, random), done);
  if (!random.chance(turns.reopened)) return;
  file.add('reopened', days([1, 12], random), ['Opnieuw gezien door de coaches.']);
  file.add('in-progress', days([0, 5], random), []);
  if (random.chance(turns.closedAgain)) file.add('closed', days(manner.closeDays, random), done);
}

/** The lamp: half of its reports are called off as doubles, the others wait until it is mended. */
function followLamp(file: CaseFile, random: Random): void {
  const delay = days([1, 6], random);
  if (random.chance(turns.lampCalledOff)) {
    file.add('cancelled', delay, ['Dubbel, al bekend.']);
    return;
  }
  const mended = wallOf(patterns.viaductLamp.mended, 0);
  if (file.wall + (delay + 4) * DAY < mended)
    file.add('waiting', delay, ['Wacht op de netbeheerder.']);
  file.add('closed', Math.max(0, (mended - file.wall) / DAY), ['Lantaarn hersteld.']);
}

class CaseFile {
  readonly steps: FollowUp[] = [];
  /** The moment of the last step, as wall time. */
  wall: number;
  readonly #signal: string;
  readonly #party: Party;
  readonly #random: Random;

  constructor({ sighting, signal }: Noted, party: Party, random: Random) {
    this.wall = sighting.pass.team.noon + sighting.minute * 60_000;
    this.#signal = signal.id;
    this.#party = party;
    this.#random = random;
  }

  /** In the office hours so many days after the last step; half of the steps bear a note. */
  add(status: FollowUpStatus, days: number, notes: readonly string[]): void {
    const random = this.#random;
    this.wall = inOfficeHours(this.wall + days * DAY + 60_000, random.uniform() * 0.6);
    const note = notes.length > 0 && random.chance(0.5) ? random.pick(notes) : null;
    const wallTime = wallTimeOf(this.wall);
    this.steps.push({ signal: this.#signal, wallTime, status, party: this.#party, note });
  }
}

function days([least, most]: readonly [number, number], random: Random): number {
  return Math.round(least + (most - least) * random.uniform() ** 2);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
