import type { TypeMix } from './patterns.ts';

const hall: TypeMix = [
  ['schoon/zwerfvuil', 5],
  ['heel/deur-sluit-niet', 4],
  ['veilig/hangen', 3],
  ['veilig/ongewenst-bezoek', 3],
  ['schoon/urine-ontlasting', 2],
  ['veilig/slaper', 2],
  ['schoon/grofvuil', 2],
  ['heel/verlichting-defect', 1],
  ['heel/glasbreuk', 1],
  ['veilig/bedreiging', 0.4],
  ['sociaal/onveilig-gevoel', 1],
  ['sociaal/positief', 2],
];

const corridor: TypeMix = [
  ['schoon/zwerfvuil', 4],
  ['veilig/geluid', 4],
  ['schoon/grofvuil', 3],
  ['heel/verlichting-defect', 2],
  ['sociaal/zorgsignaal', 1.5],
  ['sociaal/burenruzie', 1],
  ['sociaal/onderhuur', 1],
  ['veilig/ongewenst-bezoek', 1],
  ['schoon/stank', 1],
  ['veilig/vuurwerk', 0.6],
  ['sociaal/positief', 1],
];

const store: TypeMix = [
  ['schoon/grofvuil', 4],
  ['heel/deur-sluit-niet', 3],
  ['schoon/zwerfvuil', 3],
  ['heel/verlichting-defect', 2],
  ['heel/vernieling', 2],
  ['veilig/slaper', 2],
  ['veilig/hangen', 1],
  ['schoon/ongedierte', 1],
];

/** What tends to be noted where; the same in a season without patterns. */
export const typesByUnit: Readonly<Record<string, TypeMix>> = {
  'entrance-hall': hall,
  'lift-hall': [...hall.slice(0, 8), ['sociaal/zorgsignaal', 1], ['schoon/stank', 1]],
  mailboxes: [
    ['schoon/zwerfvuil', 4],
    ['heel/vernieling', 3],
    ['heel/graffiti', 2],
    ['veilig/hangen', 1],
    ['heel/verlichting-defect', 1],
  ],
  storage: store,
  'bicycle-store': store,
  'container-room': [
    ['schoon/container-vol', 5],
    ['schoon/grofvuil', 4],
    ['schoon/stank', 2],
    ['schoon/ongedierte', 2],
    ['veilig/brandstichting', 0.5],
    ['heel/deur-sluit-niet', 1],
  ],
  lift: [
    ['schoon/urine-ontlasting', 3],
    ['heel/lift-defect', 4],
    ['schoon/zwerfvuil', 3],
    ['heel/graffiti', 1],
    ['schoon/stank', 1],
    ['veilig/ongewenst-bezoek', 1],
    ['heel/vernieling', 1],
  ],
  stairs: [
    ['veilig/drugs', 4],
    ['veilig/hangen', 3],
    ['schoon/urine-ontlasting', 3],
    ['schoon/zwerfvuil', 3],
    ['veilig/slaper', 3],
    ['heel/verlichting-defect', 2],
    ['heel/graffiti', 1],
    ['veilig/ongewenst-bezoek', 2],
    ['veilig/lachgas', 0.5],
  ],
  'gallery-west': corridor,
  'gallery-east': corridor,
  roof: [
    ['heel/deur-sluit-niet', 3],
    ['veilig/hangen', 2],
    ['schoon/zwerfvuil', 2],
    ['veilig/slaper', 1],
  ],
};

export const typesOnRoute: TypeMix = [
  ['schoon/zwerfvuil', 6],
  ['schoon/container-vol', 3],
  ['schoon/grofvuil', 2],
  ['veilig/hangen', 4],
  ['veilig/drugs', 2],
  ['veilig/geluid', 2],
  ['veilig/lachgas', 1],
  ['veilig/vuurwerk', 1],
  ['veilig/bedreiging', 0.4],
  ['heel/bestrating', 2],
  ['heel/verlichting-defect', 0.7],
  ['heel/graffiti', 1],
  ['heel/vernieling', 1],
  ['schoon/ongedierte', 1],
  ['sociaal/positief', 1],
  ['sociaal/onveilig-gevoel', 1],
];

export function typesAt(unit: string): TypeMix {
  return typesByUnit[unit] ?? corridor;
}
