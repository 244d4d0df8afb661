import { booleanPointInPolygon, nearestPointOnLine, lineString, point, polygon } from '@turf/turf';
import { group } from 'd3';
import { describe, expect, test } from 'vitest';
import { followUpSchema, interventionSchema } from '../../src/lib/domain/follow-up.ts';
import { dayOfNight } from '../../src/lib/domain/night-calendar.ts';
import { roundSchema, visitSchema } from '../../src/lib/domain/round.ts';
import { type Signal, signalSchema } from '../../src/lib/domain/signal.ts';
import type { Visit } from '../../src/lib/domain/round.ts';
import { datasets, pack, typeOf } from './sample.ts';

const types = new Set(pack.taxonomy.subTypes.map((type) => `${type.main}/${type.id}`));
const towers = new Map(pack.towers.map((tower) => [tower.id, tower]));
const legs = new Map(pack.legs.map((leg) => [leg.id, leg]));

describe.each(datasets)('$plan.id', ({ plan, rows }) => {
  const { signals, rounds, visits, followUps, interventions } = rows;
  const visitsOf = group(visits, (visit) => visit.round);

  test('every row passes its schema', () => {
    for (const signal of signals) signalSchema.parse(signal);
    for (const round of rounds) roundSchema.parse(round);
    for (const visit of visits) visitSchema.parse(visit);
    for (const step of followUps) followUpSchema.parse(step);
    for (const measure of interventions) interventionSchema.parse(measure);
  });

  test('identifiers are unique and signals stand in order of time', () => {
    expect(new Set(signals.map((signal) => signal.id)).size).toBe(signals.length);
    expect(new Set(rounds.map((round) => round.id)).size).toBe(rounds.length);
    const instants = signals.flatMap((s) => (s.timePrecision === 'minute' ? [s.instant ?? 0] : []));
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
  });

  test('places, types and rounds are those of the pack and the season', () => {
    for (const signal of signals) {
      expect(types.has(typeOf(signal))).toBe(true);
      expect(visitsOf.has(signal.round ?? '')).toBe(true);
      expectKnownPlace(signal);
    }
    for (const visit of visits) expectKnownPlace({ ...visit, unit: null });
    for (const measure of interventions) {
      expectKnownPlace(measure);
      for (const type of measure.types)
        expect([...types].some((each) => each === type || each.startsWith(`${type}/`))).toBe(true);
    }
    const ids = new Set(signals.map((signal) => signal.id));
    for (const step of followUps) expect(ids.has(step.signal)).toBe(true);
  });

  test('two different coaches walk a round, and one of them notes a signal', () => {
    const coaches = new Map(rounds.map((round) => [round.id, round.coaches]));
    for (const round of rounds) expect(new Set(round.coaches).size).toBe(2);
    for (const signal of signals) expect(coaches.get(signal.round ?? '')).toContain(signal.coach);
  });

  test('visits lie within their round, floor visits within a visit of their tower', () => {
    const byId = new Map(rounds.map((round) => [round.id, round]));
    for (const visit of visits) {
      const round = byId.get(visit.round);
      expect(visit.night).toBe(round?.night);
      expect(visit.entry < visit.exit).toBe(true);
      expect(visit.entry >= (round?.start ?? '') && visit.exit <= (round?.end ?? '')).toBe(true);
      if (visit.level === null) continue;
      expect(
        visitsOf
          .get(visit.round)
          ?.some(
            (whole) =>
              whole.tower === visit.tower &&
              whole.level === null &&
              whole.entry <= visit.entry &&
              whole.exit >= visit.exit,
          ),
      ).toBe(true);
    }
  });

  test('nobody is in two places at once', () => {
    for (const list of visitsOf.values())
      for (const part of [
        list.filter((v) => v.level === null),
        list.filter((v) => v.level !== null),
      ])
        part.reduce((before, visit) => {
          expect(visit.entry >= before.exit).toBe(true);
          return visit;
        });
  });

  test('a signal lies within a visit of its round to its place', () => {
    for (const signal of signals)
      expect(
        visitsOf.get(signal.round ?? '')?.some((visit) => couldSee(visit, signal)),
        signal.id,
      ).toBe(true);
  });

  test('coordinates lie in the outline of the tower or on the line of the leg', () => {
    for (const { longitude, latitude, tower, leg } of signals) {
      if (longitude === null || latitude === null) continue;
      const at = point([longitude, latitude]);
      const outline = towers.get(tower ?? '')?.outline;
      const line = legs.get(leg ?? '')?.line;
      if (outline) expect(booleanPointInPolygon(at, polygon([outline]))).toBe(true);
      else if (line)
        expect(nearestPointOnLine(lineString(line), at).properties.dist * 1000).toBeLessThan(0.2);
      else expect.unreachable();
    }
  });

  test('some signals are known only coarsely in time or place', () => {
    const times = new Set(signals.map((signal) => signal.timePrecision));
    const places = new Set(signals.map((signal) => signal.placePrecision));
    expect([...times].sort()).toEqual(['day', 'hour', 'minute']);
    for (const place of ['point', 'unit', 'floor', 'tower', 'none'] as const)
      expect(places).toContain(place);
  });

  test('the follow-up of a signal starts with its handing over and goes forward in time', () => {
    for (const steps of group(followUps, (step) => step.signal).values()) {
      expect(steps[0]?.status).toBe('reported');
      steps.reduce((before, step) => {
        expect(step.wallTime > before.wallTime).toBe(true);
        return step;
      });
    }
    expect(followUps.every((step) => step.wallTime <= plan.exportedAt)).toBe(true);
  });

  test('texts hold nothing that points at a person', () => {
    const personal =
      /@|https?:|\+?\d[\d -]{7,}\d|\b\d{4}\s?[a-z]{2}\b|\b(?:nr|nummer|huisnummer)\b|\b(?:dhr|mevr|mw)\b/i;
    for (const text of [
      ...signals.map((signal) => signal.note),
      ...followUps.map((step) => step.note),
      ...interventions.map((measure) => measure.label),
    ])
      expect(text ?? '').not.toMatch(personal);
    for (const { coaches } of rounds)
      for (const name of coaches) expect(name).toMatch(/^coach \d$/);
  });
});

function expectKnownPlace(place: Pick<Signal, 'tower' | 'level' | 'unit' | 'leg'>): void {
  if (place.leg !== null) expect(legs.has(place.leg)).toBe(true);
  if (place.tower === null) return expect(place.unit).toBeNull();
  const tower = towers.get(place.tower);
  expect(tower).toBeDefined();
  if (place.level === null) return;
  const level = tower?.levels.find((each) => each.ordinal === place.level);
  expect(level).toBeDefined();
  if (place.unit !== null) expect(level?.units.some((unit) => unit.id === place.unit)).toBe(true);
}

function couldSee(visit: Visit, signal: Signal): boolean {
  if (signal.tower !== null && visit.tower !== signal.tower) return false;
  if (signal.leg !== null && (visit.leg !== signal.leg || visit.direction !== signal.direction))
    return false;
  if (visit.level !== signal.level && signal.level !== null) return false;
  if (signal.timePrecision === 'day') return visit.night === signal.night;
  const seen = Date.parse(`${signal.wallTime}Z`);
  const until = seen + (signal.timePrecision === 'hour' ? 3_600_000 : 60_000);
  const night = dayOfNight(signal.night ?? '');
  expect(seen - night).toBeGreaterThan(12 * 3_600_000);
  return Date.parse(`${visit.entry}Z`) < until && Date.parse(`${visit.exit}Z`) > seen;
}
