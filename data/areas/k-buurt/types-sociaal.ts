import type { SubType } from '../../../src/lib/domain/taxonomy.ts';
import { subType } from './sub-type.ts';

export const socialTypes: SubType[] = [
  subType('sociaal', {
    id: 'zorgsignaal',
    label: ['Zorg om een bewoner', 'Concern about a resident'],
    observed: 'event',
    keywords: `zorg, zorgen om, verward, verwarde, in de war, eenzaam, eenzame, hulp nodig, verwaarloosd,
      dwaalt, dementie, oudere mevrouw, oudere meneer`,
    aliases: 'zorgmelding, verward persoon, eenzaamheid, zorg',
    vera: 'ZAAKTYPEDETAILSOORT.PSY',
    signalen: null,
  }),
  subType('sociaal', {
    id: 'burenruzie',
    label: ['Burenruzie', "Neighbours' quarrel"],
    observed: 'event',
    keywords:
      'burenruzie, buren, ruzie, onenigheid, conflict, ruziemaken, schelden over de galerij',
    aliases: 'burenoverlast, ruzie tussen buren, burenconflict',
    vera: 'ZAAKTYPEDETAILSOORT.RUZ',
    signalen: null,
  }),
  subType('sociaal', {
    id: 'onderhuur',
    label: ['Vermoeden van onderhuur', 'Suspected illegal subletting'],
    observed: 'condition',
    keywords:
      'onderhuur, onderverhuur, onderverhuurd, doorverhuur, koffers, airbnb, wisselende bewoners',
    aliases: 'onderverhuur, woonfraude, illegale onderhuur, doorverhuur',
    vera: 'ZAAKTYPEDETAILSOORT.ONR',
    signalen: null,
  }),
  subType('sociaal', {
    id: 'onveilig-gevoel',
    label: ['Gevoel van onveiligheid', 'Feeling unsafe'],
    observed: 'event',
    keywords:
      'onveilig, onveiligheid, bang, angst, durft niet, niet alleen naar buiten, onrustig, unheimisch',
    aliases: 'onveiligheidsgevoel, onveilig gevoel, angst',
    vera: 'ZAAKTYPEDETAILSOORT.ONV',
    signalen: null,
  }),
  subType('sociaal', {
    id: 'positief',
    label: ['Iets goeds, contact', 'Something good, contact'],
    observed: 'event',
    keywords: `gezellig, praatje, gesprek, leuk, complimenten, bedankt, blij, schoon en rustig, goed contact,
      vriendelijk, netjes, opgeruimd`,
    aliases: 'positief contact, contact, compliment, positief',
    vera: null,
    signalen: null,
  }),
];
