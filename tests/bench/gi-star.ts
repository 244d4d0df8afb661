import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getisOrd } from '../../src/lib/analysis/getis-ord.ts';
import { giStarPermutation } from '../../src/lib/analysis/gi-star-permutation.ts';
import type { NeighbourLists } from '../../src/lib/analysis/neighbour-lists.ts';
import { seededRandom } from '../../src/lib/analysis/random.ts';

/** One figure of the bench; `limit` is what it must keep to, absent for plain information. */
export interface BenchFigure {
  name: string;
  value: number;
  unit: 'ms' | 'times' | 'MB' | 'frames';
  limit?: { atMost: number } | { atLeast: number };
}

/**
 * Gi* over a million cells of six neighbours against the bare loop that only sums the neighbours, over
 * ten times fewer cells, and against localG of R's spdep on the same hundred thousand cells; 999
 * permutations over ten thousand. All in one run, each the best of several rounds that take turns.
 */
export async function benchGiStar(): Promise<BenchFigure[]> {
  const large = hexagonTorus(1000);
  const small = hexagonTorus(316);
  const valuesLarge = sparseCounts(large, 1);
  const valuesSmall = sparseCounts(small, 2);
  const [bare, gi, giSmall] = bestOfTurns([
    () => neighbourSums(valuesLarge, large),
    () => getisOrd(valuesLarge, large),
    () => getisOrd(valuesSmall, small),
  ]) as [number, number, number];
  const cells = valuesLarge.length / valuesSmall.length;
  const figures: BenchFigure[] = [
    { name: 'bare neighbour sums, 1,000,000 cells x 6', value: bare, unit: 'ms' },
    { name: 'Gi*, 1,000,000 cells x 6', value: gi, unit: 'ms' },
    { name: 'Gi* over the bare loop', value: gi / bare, unit: 'times', limit: { atMost: 4 } },
    { name: 'Gi*, 99,856 cells x 6', value: giSmall, unit: 'ms' },
    {
      name: 'Gi*, ten times the cells',
      value: (gi / giSmall / cells) * 10,
      unit: 'times',
      limit: { atMost: 12 },
    },
  ];
  const spdep = spdepLocalG(valuesSmall, small);
  if (spdep) {
    figures.push(
      {
        name: 'R spdep localG, 99,856 cells x 6, weights built before',
        value: spdep.ms,
        unit: 'ms',
      },
      {
        name: 'R spdep localG over Gi*',
        value: spdep.ms / giSmall,
        unit: 'times',
        limit: { atLeast: 20 },
      },
    );
  }
  const square = hexagonTorus(100);
  const begin = performance.now();
  await giStarPermutation(sparseCounts(square, 3), square, { permutations: 999, seed: 1 });
  const elapsed = performance.now() - begin;
  figures.push({ name: '999 permutations, 10,000 cells x 6', value: elapsed, unit: 'ms' });
  return figures;
}

/** Hexagons in rows of `side`, edges joined, so that every cell has six neighbours. */
function hexagonTorus(side: number): NeighbourLists {
  const cells = side * side;
  const offsets = Int32Array.from({ length: cells + 1 }, (_, cell) => 6 * cell);
  const targets = new Int32Array(6 * cells);
  const wrap = (value: number) => (value + side) % side;
  for (let cell = 0; cell < cells; cell++) {
    const q = cell % side;
    const r = Math.floor(cell / side);
    const around = [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
      [1, -1],
      [-1, 1],
    ].map(([dq = 0, dr = 0]) => wrap(q + dq) + side * wrap(r + dr));
    targets.set(
      around.sort((a, b) => a - b),
      6 * cell,
    );
  }
  return { offsets, targets };
}

function sparseCounts({ offsets }: NeighbourLists, seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: offsets.length - 1 }, () => Math.max(0, random.below(8) - 4));
}

/** The yardstick: what reading every neighbour once costs, with nothing made of it. */
function neighbourSums(values: Float64Array, { offsets, targets }: NeighbourLists): Float64Array {
  const sums = new Float64Array(values.length);
  let begin = 0;
  for (let cell = 0; cell < values.length; cell++) {
    const end = offsets[cell + 1] as number;
    let sum = 0;
    for (let k = begin; k < end; k++) sum += values[targets[k] as number] as number;
    sums[cell] = sum;
    begin = end;
  }
  return sums;
}

function bestOfTurns(tasks: (() => unknown)[], rounds = 12): number[] {
  const best = tasks.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    tasks.forEach((task, i) => {
      const begin = performance.now();
      task();
      best[i] = Math.min(best[i] ?? Infinity, performance.now() - begin);
    });
  }
  return best;
}

/** Time of localG on weights that are already built, and a check that it finds the same z; null without R. */
function spdepLocalG(values: Float64Array, neighbours: NeighbourLists): { ms: number } | null {
  const probe = spawnSync('Rscript', ['-e', 'library(spdep)'], { stdio: 'ignore' });
  if (probe.status !== 0) {
    console.warn('!!! SKIPPED: no Rscript with spdep here (apt-get install r-cran-spdep)');
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'gi-star-'));
  try {
    const lists = Array.from(values, (_, cell) =>
      Array.from(neighbours.targets.subarray(6 * cell, 6 * cell + 6), (j) => j + 1).join(' '),
    );
    writeFileSync(join(folder, 'values.txt'), Array.from(values).join('\n'));
    writeFileSync(join(folder, 'neighbours.txt'), lists.join('\n'));
    writeFileSync(join(folder, 'run.R'), R_SCRIPT);
    const output = execFileSync('Rscript', ['run.R'], { cwd: folder, encoding: 'utf8' });
    const [seconds = NaN, ...z] = output.trim().split(/\s+/).map(Number);
    const ours = getisOrd(values, neighbours);
    const worst = z.reduce((most, one, i) => Math.max(most, Math.abs(one - (ours[i] ?? NaN))), 0);
    if (!(worst < 1e-9)) throw new Error(`spdep and we differ by ${worst} on the same cells`);
    return { ms: seconds * 1000 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const R_SCRIPT = `
suppressPackageStartupMessages(library(spdep))
values <- scan("values.txt", quiet = TRUE)
neighbours <- matrix(scan("neighbours.txt", what = integer(), quiet = TRUE), ncol = 6, byrow = TRUE)
lists <- lapply(seq_len(nrow(neighbours)), function(i) neighbours[i, ])
attr(lists, "region.id") <- as.character(seq_along(lists))
class(lists) <- "nb"
weights <- nb2listw(include.self(lists), style = "B")
best <- min(sapply(1:3, function(round) system.time(z <<- localG(values, weights))[["elapsed"]]))
cat(best, "\\n")
cat(format(as.numeric(z)[1:1000], digits = 15), sep = "\\n")
`;

export function holds({ value, limit }: BenchFigure): boolean {
  if (!limit) return true;
  return 'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast;
}
