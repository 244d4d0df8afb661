import type { AreaPack } from '../../domain/area-pack.ts';
import type { Signal } from '../../domain/signal.ts';
import { i18n } from '../../i18n/locale.svelte.ts';
import { placeName, typeName } from '../names.ts';
import { readerWords } from '../reader-words.ts';

/** `vr 3 dec 2021 22:15`; null where the message bears no time. */
export function timeOf({ wallTime }: Signal): string | null {
  if (wallTime === null) return null;
  const [date = '', clock = ''] = wallTime.split('T');
  return `${i18n.date(date)} ${clock.slice(0, 5)}`;
}

/** Type and place of a draft in the words of the area; empty where nothing was recognised. */
export function proposalOf(signal: Signal, area: AreaPack | null): string {
  return [typeOf(signal, area), placeOf(signal, area)].filter((part) => part !== '').join(' · ');
}

function typeOf({ mainType, subType }: Signal, area: AreaPack | null): string {
  if (!area || !area.taxonomy.mainTypes.some(({ id }) => id === mainType)) return '';
  return typeName(area.taxonomy, { main: mainType, sub: subType }, readerWords().localized);
}

function placeOf(signal: Signal, area: AreaPack | null): string {
  const { tower, level, unit, leg, longitude, latitude } = signal;
  if (area && tower !== null)
    return placeName(area, { kind: 'tower', tower, level, unit }, readerWords());
  if (area && leg !== null)
    return placeName(area, { kind: 'leg', leg, direction: null }, readerWords());
  if (longitude === null || latitude === null) return '';
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}
