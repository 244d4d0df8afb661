import { areaFromExtent, taxonomyFromTypes } from '../domain/area-from-extent.ts';
import type { AreaPack } from '../domain/area-pack.ts';
import { emptyFilter } from '../domain/filter.ts';
import type { SourceRecord } from '../domain/stored-dataset.ts';
import type { Localized } from '../domain/taxonomy.ts';
import { ask, type Answering } from '../engine/engine.ts';
import type { HeldRows } from '../engine/held-rows.ts';
import type { Recording } from '../engine/recorded-answers.ts';
import { byMinute } from '../engine/questions/by-minute.ts';
import { datasetSummary, type DatasetSummary } from '../engine/questions/dataset-summary.ts';
import { typeInventory, type TypeInventory } from '../engine/questions/type-inventory.ts';
import { walkedNights, type WalkedNights } from '../engine/questions/walked-nights.ts';
import { windowOf, type MinuteWindow } from './views/night-view.ts';

export interface Described {
  readonly id: string;
  readonly name: Localized;
  /** Said wherever its figures stand, such as that it is made up; null for real data. */
  readonly caution: Localized | null;
  /** Null makes an area from the extent of the points. */
  readonly area: AreaPack | null;
  readonly sources: readonly SourceRecord[];
}

/** Answers, and may note what it answers, for the next time. */
export type Opener = Answering & { readonly recording?: Recording };

/** A dataset that is open, with what every view has to know about it. */
export interface OpenDataset extends Described {
  readonly area: AreaPack;
  /** Where this browser's engine holds its rows; null when a server holds them. */
  readonly store: HeldRows | null;
  /** What answered when it was opened: the rows, or what they answered before. */
  readonly opener: Opener;
  /** Its columns in a file, where they have been kept with it. */
  readonly columns: Blob | null;
  /** The server that holds its rows and answers for it; null when they are held here. */
  readonly server: Answering | null;
  readonly summary: DatasetSummary;
  readonly inventory: TypeInventory;
  readonly walked: WalkedNights;
  /** Main types in the order of their colours: the area's, then the commonest first. */
  readonly mainTypes: readonly string[];
  /**
   * True when rounds are known, so that "not walked" can be told from "nothing found"; a server's only
   * as long as there are few of them, for every passing travels here.
   */
  readonly knowsEffort: boolean;
  /** Minutes of the night that views show. */
  readonly window: MinuteWindow;
}

const mostServedRounds = 2000;

/**
 * Looks through a dataset, one held here or a server's (no store); what is shown stays shown.
 * @param opener answers from its rows, or as they did before.
 * @param columns its columns, where they have been kept.
 */
export async function openDataset(
  opener: Opener,
  store: HeldRows | null,
  described: Described,
  columns: Blob | null = null,
): Promise<OpenDataset> {
  const [summary, inventory, walked, hours] = await Promise.all([
    ask(opener, datasetSummary, undefined),
    ask(opener, typeInventory, undefined),
    ask(opener, walkedNights, undefined),
    ask(opener, byMinute, { filter: emptyFilter, binMinutes: 60 }),
  ]);
  const area = described.area ?? ownArea(described, summary, inventory);
  const known = area.taxonomy.mainTypes.map((type) => type.id);
  const found = [...new Set(inventory.main)].filter((type) => !known.includes(type));
  return {
    ...described,
    area,
    store,
    opener,
    columns,
    server: store ? null : opener,
    summary,
    inventory,
    walked,
    mainTypes: [...known, ...found],
    knowsEffort: walked.night.length > 0 && (store !== null || summary.rounds <= mostServedRounds),
    window: windowOf(area, hours),
  };
}

function ownArea(
  { id, name, sources }: Described,
  summary: DatasetSummary,
  inventory: TypeInventory,
): AreaPack {
  const types = inventory.main.map((main, i) => ({ main, sub: inventory.sub[i] ?? null }));
  const timeZone = sources[0]?.timeZone ?? 'UTC';
  return areaFromExtent(id, name.nl, timeZone, summary.extent, taxonomyFromTypes(types));
}
