import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import {
  hotspotShares,
  mostWarnings,
  nullSeason,
  warningsRaised,
} from '../hotspots/null-seasons.ts';

/** How often a season without any pattern shows a hotspot or an early warning, over many seeds. */
const { values: asked } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    warned: { type: 'string', default: '200' },
    runs: { type: 'string', default: '300' },
  },
});

const start = performance.now();
const seconds = () => ((performance.now() - start) / 1000).toFixed(0);
const seasons = Array.from({ length: Number(asked.seeds) }, (_, i) => nullSeason(i + 1));
const shares = hotspotShares(seasons);
console.table(shares);
console.log(`${seasons.length} seasons at FDR 0.05, ${seconds()} s`);

const warned = seasons.slice(0, Number(asked.warned));
const { raised, stated } = await warningsRaised(warned, Number(asked.runs));
console.log(
  `early warnings in ${warned.length} of them: ${raised}, stated ${stated.toFixed(1)} ` +
    `(${(raised / warned.length).toFixed(2)} and ${(stated / warned.length).toFixed(2)} a season)`,
);
console.log(`${seconds()} s in all, load ${loadavg()[0]?.toFixed(1)}`);
const isHeld =
  shares.every((share) => share['seeds with a hot place'] <= 0.05) && raised < mostWarnings(stated);
if (!isHeld) process.exitCode = 1;
