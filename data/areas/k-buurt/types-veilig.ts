import type { SubType } from '../../../src/lib/domain/taxonomy.ts';
import { subType } from './sub-type.ts';

const nuisance = 'overlast-van-en-door-personen-of-groepen';

export const safeTypes: SubType[] = [
  subType('veilig', {
    id: 'slaper',
    label: ['Slaper in de flat', 'Rough sleeper'],
    observed: 'event',
    keywords: `slaper, slapers, slaapt, slapen, slapend, dakloze, daklozen, zwerver, buitenslaper,
      slaapzak, dekens, slaapplek, overnacht`,
    aliases: 'dakloze, buitenslaper, slaper, slaapplek, rough sleeper',
    vera: 'ZAAKTYPEDETAILSOORT.KLI',
    signalen: [nuisance, 'daklozen-bedelen'],
  }),
  subType('veilig', {
    id: 'hangen',
    label: ['Rondhangen', 'Loitering'],
    observed: 'event',
    keywords: `hangen, hangt, rondhangen, hangjongeren, hangjeugd, jongeren, jongens, jeugd, groepje,
      groep, samenscholing, staan te roken`,
    aliases: 'hangjongeren, hangjeugd, jongerenoverlast, overlast jongeren, hanggroep',
    vera: 'ZAAKTYPEDETAILSOORT.KLI',
    signalen: [nuisance, 'jongerenoverlast'],
  }),
  subType('veilig', {
    id: 'drugs',
    label: ['Drugsgebruik of -handel', 'Drug use or dealing'],
    observed: 'event',
    keywords: `drugs, dealen, dealer, dealt, deal, blowen, geblowd, wiet, joint, jointjes, coke, crack,
      basen, gebruiker, gebruikers, gebruikt, spuiten, naald, naalden, zakjes, handeltje`,
    aliases: 'drugsoverlast, drugshandel, drugsgebruik, dealen, drugs',
    vera: 'ZAAKTYPEDETAILSOORT.DRU',
    signalen: [nuisance, 'drank-en-drugsoverlast'],
  }),
  subType('veilig', {
    id: 'lachgas',
    label: ['Lachgas', 'Laughing gas'],
    observed: 'event',
    keywords:
      'lachgas, ballonnen, ballonnetjes, gasfles, gasflessen, gascilinder, slagroompatronen, patronen',
    aliases: 'lachgasoverlast, lachgasflessen, laughing gas',
    vera: 'ZAAKTYPEDETAILSOORT.DRU',
    signalen: [nuisance, 'drank-en-drugsoverlast'],
  }),
  subType('veilig', {
    id: 'geluid',
    label: ['Geluidsoverlast', 'Noise'],
    observed: 'event',
    keywords: `geluid, geluidsoverlast, herrie, lawaai, harde muziek, muziek, geschreeuw, schreeuwen,
      gegil, feest, feestje, bonken, kabaal`,
    aliases: 'geluidoverlast, lawaai, herrie, harde muziek, noise',
    vera: 'ZAAKTYPEDETAILSOORT.GEL',
    signalen: ['overlast-in-de-openbare-ruimte', 'stank-geluidsoverlast'],
  }),
  subType('veilig', {
    id: 'bedreiging',
    label: ['Bedreiging, agressie', 'Threat, aggression'],
    observed: 'event',
    keywords: `bedreiging, bedreigd, bedreigen, dreigt, agressie, agressief, intimidatie, intimiderend,
      vechten, vechtpartij, ruzie op straat, mes, wapen, uitgescholden`,
    aliases: 'agressie, intimidatie, dreiging, vechtpartij',
    vera: 'ZAAKTYPEDETAILSOORT.AGR',
    signalen: null,
  }),
  subType('veilig', {
    id: 'brandstichting',
    label: ['Brand, brandstichting', 'Fire, arson'],
    observed: 'event',
    keywords:
      'brand, brandje, brandstichting, fikkie, in de fik, rook, rookontwikkeling, vlammen, verbrand',
    aliases: 'brand, brandje, vuurtje gestookt, arson',
    vera: 'DEFECTOORZAAK.BRA',
    signalen: null,
  }),
  subType('veilig', {
    id: 'vuurwerk',
    label: ['Vuurwerk', 'Fireworks'],
    observed: 'event',
    keywords:
      'vuurwerk, cobra, rotje, rotjes, nitraten, vuurpijl, vuurpijlen, knal, knallen, afgestoken',
    aliases: 'vuurwerkoverlast, fireworks',
    vera: null,
    signalen: [nuisance, 'vuurwerkoverlast'],
  }),
  subType('veilig', {
    id: 'ongewenst-bezoek',
    label: ['Ongewenst bezoek in de flat', 'Uninvited visitors'],
    observed: 'event',
    keywords: `ongewenst bezoek, onbekende, onbekenden, onbekende man, vreemden, binnengeglipt,
      meegelopen, geen bewoner, geen bewoners, hoort hier niet, insluiper`,
    aliases: 'onbevoegden, onbekenden in de flat, insluiper, ongewenste bezoekers',
    vera: 'ZAAKTYPEDETAILSOORT.ONV',
    signalen: null,
  }),
];
