import type { SubType } from '../../../src/lib/domain/taxonomy.ts';
import { subType } from './sub-type.ts';

export const cleanTypes: SubType[] = [
  subType('schoon', {
    id: 'zwerfvuil',
    label: ['Zwerfvuil', 'Litter'],
    observed: 'condition',
    keywords: `zwerfvuil, zwerfafval, afval, vuil, rommel, troep, rotzooi, blikjes, flesjes, peuken,
      etensresten, verpakkingen, papier, plastic, smerig, vies, viezigheid`,
    aliases: 'zwerfafval, afval op straat, vervuiling, litter',
    vera: 'ZAAKTYPEDETAILSOORT.VUI',
    signalen: ['afval', 'veeg-zwerfvuil'],
  }),
  subType('schoon', {
    id: 'grofvuil',
    label: ['Grofvuil', 'Bulky waste'],
    observed: 'condition',
    keywords: `grofvuil, grof vuil, matras, bankstel, koelkast, wasmachine, meubels, kast, stoelen,
      huisraad, dozen, winkelwagen, gedumpt, dumping`,
    aliases: 'grof vuil, huisraad, grof huisvuil, bulky waste',
    vera: 'ZAAKTYPEDETAILSOORT.VUI',
    signalen: ['afval', 'grofvuil'],
  }),
  subType('schoon', {
    id: 'urine-ontlasting',
    label: ['Urine of ontlasting', 'Urine or faeces'],
    observed: 'condition',
    keywords: `urine, plas, geplast, plassen, wildplassen, gepist, pis, poep, gepoept, ontlasting,
      uitwerpselen, braaksel, overgegeven, kots`,
    aliases: 'urine, ontlasting, wildplassen, poep, urineren, urine/ontlasting',
    vera: 'ZAAKTYPEDETAILSOORT.VUI',
    signalen: ['overlast-van-en-door-personen-of-groepen', 'wildplassen-poepen-overgeven'],
  }),
  subType('schoon', {
    id: 'stank',
    label: ['Stank', 'Stench'],
    observed: 'condition',
    keywords:
      'stank, stinkt, stinken, ruikt, geur, lucht van, rioollucht, wietlucht, gaslucht, muf',
    aliases: 'geuroverlast, stankoverlast, smell',
    vera: 'ZAAKTYPEDETAILSOORT.STA',
    signalen: ['overlast-in-de-openbare-ruimte', 'stank-geluidsoverlast'],
  }),
  subType('schoon', {
    id: 'ongedierte',
    label: ['Ongedierte', 'Vermin'],
    observed: 'condition',
    keywords: 'ongedierte, rat, ratten, muis, muizen, kakkerlak, kakkerlakken, duiven, duivenpoep',
    aliases: 'ratten, muizen, plaagdieren, vermin',
    vera: 'ZAAKTYPEDETAILSOORT.ONG',
    signalen: ['overlast-van-dieren', 'ratten'],
  }),
  subType('schoon', {
    id: 'container-vol',
    label: ['Container of afvalbak vol', 'Container or bin full'],
    observed: 'condition',
    keywords: `container vol, containers vol, volle container, afvalbak vol, prullenbak vol, bak vol,
      naast de container, vuilniszakken, vuilniszak, puilt uit, overvol`,
    aliases: 'container vol, afvalbak vol, volle container, bijplaatsing, container is vol',
    vera: 'DEFECTSOORT.VOL',
    signalen: ['afval', 'container-is-vol'],
  }),
];
