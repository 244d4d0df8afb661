import type { PackageSource } from '../../disclosure/make-package.ts';
import { emptyFilter } from '../../domain/filter.ts';
import { nightPositionOfWall } from '../../domain/night-calendar.ts';
import { ask, type Answering } from '../../engine/engine.ts';
import { effortRounds } from '../../engine/questions/effort-rounds.ts';
import { placePasses } from '../../engine/questions/place-passes.ts';
import { sharedRecords } from '../../engine/questions/shared-records.ts';
import type { OpenDataset } from '../open-dataset.ts';

/** What a package of a dataset is made of: counts of its records, and when and where was walked. */
export async function packageSource(
  engine: Answering,
  dataset: OpenDataset,
): Promise<PackageSource> {
  const [records, rounds, passes] = await Promise.all([
    ask(engine, sharedRecords, undefined),
    ask(engine, effortRounds, emptyFilter),
    ask(engine, placePasses, undefined),
  ]);
  const minute = (wall: number) => nightPositionOfWall(wall).minuteOfNight;
  return {
    area: dataset.area,
    name: dataset.name,
    caution: dataset.caution,
    records,
    walks: rounds.map(({ night, startWall, endWall, coaches }) => ({
      night,
      from: minute(startWall),
      to: minute(endWall),
      coaches,
    })),
    passes: new Map(
      Array.from(passes.passes, (times, i) => {
        const tower = passes.tower[i];
        return [tower ? `tower:${tower}` : `leg:${passes.leg[i]}`, times] as const;
      }),
    ),
  };
}
