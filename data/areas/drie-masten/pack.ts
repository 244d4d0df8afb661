import { addBend, addLeg, changeLeg, moveBend } from '../../../src/lib/area-edits/legs.ts';
import { newArea } from '../../../src/lib/area-edits/new-area.ts';
import { addStop } from '../../../src/lib/area-edits/stops.ts';
import { addTower, setFloors, turnTower } from '../../../src/lib/area-edits/towers.ts';
import { areaPackSchema, type AreaPack, type Position } from '../../../src/lib/domain/area-pack.ts';
import { toDegrees } from '../../../src/lib/domain/local-plane.ts';
import { taxonomy } from '../k-buurt/taxonomy.ts';

/** A field at the edge of Deventer; the estate upon it is made up. */
const centre: Position = [6.1932, 52.2698];

const at = (x: number, y: number): Position => toDegrees(centre, [x, y]);

const steps: readonly ((area: AreaPack) => AreaPack)[] = [
  (area) => addTower(area, 'Grote Mast', at(-150, 60)),
  (area) => setFloors(area, 'grote-mast', 10),
  (area) => turnTower(area, 'grote-mast', 35),
  (area) => addStop(area, 'Speelplein', at(-30, 40)),
  (area) => addTower(area, 'Bezaansmast', at(60, -40)),
  (area) => setFloors(area, 'bezaansmast', 6),
  (area) => addTower(area, 'Fokkemast', at(190, 70)),
  (area) => setFloors(area, 'fokkemast', 8),
  (area) => turnTower(area, 'fokkemast', -20),
  (area) => addLeg(area, 'grote-mast', 'speelplein'),
  (area) => addLeg(area, 'speelplein', 'bezaansmast'),
  (area) => addLeg(area, 'bezaansmast', 'fokkemast'),
  (area) => addBend(area, 'bezaansmast-fokkemast', 0),
  (area) => moveBend(area, 'bezaansmast-fokkemast', 1, at(150, -10)),
  (area) =>
    changeLeg(area, 'grote-mast-speelplein', {
      aliases: ['grote mast speelplein', 'tunneltje', 'fietstunnel'],
      passes: [{ nl: 'fietstunnel', en: 'cycle tunnel' }],
    }),
];

/**
 * The second area: made up, and drawn with nothing but what the page for drawing areas offers.
 * @throws ZodError when the steps do not make a valid pack.
 */
export function buildDrieMasten(): AreaPack {
  const empty: AreaPack = {
    ...newArea('drie-masten', 'De Drie Masten, Deventer', 'Europe/Amsterdam', centre, taxonomy),
    caution: {
      nl: 'Verzonnen complex: deze flats bestaan niet.',
      en: 'A made-up estate: these buildings do not exist.',
    },
  };
  return areaPackSchema.parse(steps.reduce((area, step) => step(area), empty));
}
