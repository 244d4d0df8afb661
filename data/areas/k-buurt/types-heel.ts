import type { SubType } from '../../../src/lib/domain/taxonomy.ts';
import { subType } from './sub-type.ts';

export const wholeTypes: SubType[] = [
  subType('heel', {
    id: 'lift-defect',
    label: ['Lift defect', 'Lift out of order'],
    observed: 'condition',
    keywords: `lift defect, lift kapot, lift stuk, lift doet het niet, lift werkt niet, lift staat stil,
      lift buiten gebruik, lift blijft hangen, liftdeur, liftstoring, liftknop`,
    aliases: 'lift kapot, liftstoring, defecte lift, lift buiten gebruik',
    vera: 'DEFECTSOORT.STA',
    signalen: null,
  }),
  subType('heel', {
    id: 'verlichting-defect',
    label: ['Verlichting defect', 'Lighting broken'],
    observed: 'condition',
    keywords: `verlichting, lamp, lampen, lantaarn, lantaarnpaal, straatlantaarn, straatlamp, licht uit,
      licht kapot, donker, pikdonker, tl-buis, knippert`,
    aliases:
      'lamp kapot, lantaarn kapot, straatverlichting, verlichting kapot, kapotte verlichting',
    vera: 'DEFECTSOORT.VWE',
    signalen: ['wegen-verkeer-straatmeubilair', 'straatverlichting-openbare-klok'],
  }),
  subType('heel', {
    id: 'deur-sluit-niet',
    label: ['Deur sluit niet', 'Door does not close'],
    observed: 'condition',
    keywords: `deur sluit niet, deur staat open, deur open, deur valt niet dicht, deur klemt, dranger,
      deurdranger, slot kapot, slot stuk, deur geforceerd, deur vastgezet, wig`,
    aliases: 'deur open, deur kapot, slot kapot, deur defect, deurdranger kapot',
    vera: 'DEFECTSOORT.SLU',
    signalen: null,
  }),
  subType('heel', {
    id: 'glasbreuk',
    label: ['Glasbreuk', 'Broken glass'],
    observed: 'condition',
    keywords:
      'glasbreuk, ruit, ruiten, raam kapot, raam ingegooid, gebroken glas, glasscherven, scherven',
    aliases: 'ruit kapot, kapotte ruit, gebroken ruit, glas',
    vera: 'DEFECTSOORT.GLA',
    signalen: null,
  }),
  subType('heel', {
    id: 'graffiti',
    label: ['Graffiti, beklad', 'Graffiti'],
    observed: 'condition',
    keywords:
      'graffiti, beklad, bekladding, beklad met stift, tags, tag, gespoten, spuitbus, stickers',
    aliases: 'bekladding, wildplak, graffiti/wildplak',
    vera: 'DEFECTSOORT.BEK',
    signalen: ['overlast-in-de-openbare-ruimte', 'graffiti-wildplak'],
  }),
  subType('heel', {
    id: 'vernieling',
    label: ['Vernieling', 'Vandalism'],
    observed: 'condition',
    keywords: `vernieling, vernield, vandalisme, kapotgemaakt, gesloopt, ingetrapt, opengebroken,
      losgetrokken, ontzet, brievenbus opengebroken, spiegel kapot`,
    aliases: 'vandalisme, vernielingen, molest',
    vera: 'DEFECTOORZAAK.VAN',
    signalen: ['wegen-verkeer-straatmeubilair', 'straatmeubilair'],
  }),
  subType('heel', {
    id: 'bestrating',
    label: ['Stoep, straat, pad stuk', 'Pavement, road or path damaged'],
    observed: 'condition',
    keywords: `stoep, stoeptegel, stoeptegels, losse tegel, tegels, bestrating, klinkers, kuil,
      gat in de weg, verzakt, verzakking, struikelen, fietspad`,
    aliases: 'stoep, straat of pad stuk, losse tegels, stoeptegel los, wegdek',
    vera: null,
    signalen: ['wegen-verkeer-straatmeubilair', 'onderhoud-stoep-straat-en-fietspad'],
  }),
];
