/** A category of Signalen, by its slugs. */
export interface SignalenCategory {
  readonly main: string;
  readonly sub: string;
}

interface MainCategory {
  readonly name: string;
  readonly subs: Readonly<Record<string, string>>;
}

/** The categories of Signalen as Amsterdam uses them: slugs, and the names that people see. */
export const signalenCategories: Readonly<Record<string, MainCategory>> = {
  afval: {
    name: 'Afval',
    subs: {
      'veeg-zwerfvuil': 'Veeg- / zwerfvuil',
      grofvuil: 'Grofvuil',
      huisafval: 'Huisafval',
      bedrijfsafval: 'Bedrijfsafval',
      'puin-sloopafval': 'Puin / sloopafval',
      'container-is-vol': 'Container is vol',
      'prullenbak-is-vol': 'Prullenbak is vol',
      'container-is-kapot': 'Container is kapot',
      'prullenbak-is-kapot': 'Prullenbak is kapot',
      'asbest-accu': 'Asbest / accu',
      'overig-afval': 'Overig afval',
      'container-voor-plastic-afval-is-vol': 'Container voor plastic afval is vol',
      'container-voor-plastic-afval-is-kapot': 'Container voor plastic afval is kapot',
    },
  },
  'wegen-verkeer-straatmeubilair': {
    name: 'Wegen, verkeer, straatmeubilair',
    subs: {
      'onderhoud-stoep-straat-en-fietspad': 'Onderhoud stoep, straat en fietspad',
      'verkeersbord-verkeersafzetting': 'Verkeersbord, verkeersafzetting',
      gladheid: 'Gladheid',
      'omleiding-belijning-verkeer': 'Omleiding / belijning verkeer',
      brug: 'Brug',
      straatmeubilair: 'Straatmeubilair',
      'fietsrek-nietje': 'Fietsrek / nietje',
      'put-riolering-verstopt': 'Put / riolering verstopt',
      speelplaats: 'Speelplaats',
      sportvoorziening: 'Sportvoorziening',
      'straatverlichting-openbare-klok': 'Straatverlichting / openbare klok',
      klok: 'Klok',
      verkeerslicht: 'Verkeerslicht',
      'overig-wegen-verkeer-straatmeubilair': 'Overig Wegen, verkeer, straatmeubilair',
      'verkeersoverlast-verkeerssituaties': 'Verkeersoverlast / Verkeerssituaties',
    },
  },
  'overlast-in-de-openbare-ruimte': {
    name: 'Overlast in de openbare ruimte',
    subs: {
      'lozing-dumping-bodemverontreiniging': 'Lozing / dumping / bodemverontreiniging',
      parkeeroverlast: 'Parkeeroverlast',
      fietswrak: 'Fietswrak',
      'stank-geluidsoverlast': 'Stank- / geluidsoverlast',
      'bouw-sloopoverlast': 'Bouw- / sloopoverlast',
      'auto-scooter-bromfietswrak': 'Auto- / scooter- / bromfiets(wrak)',
      'graffiti-wildplak': 'Graffiti / wildplak',
      hondenpoep: 'Honden(poep)',
      'hinderlijk-geplaatst-object': 'Hinderlijk geplaatst object',
      deelfiets: 'Deelfiets',
      'overig-openbare-ruimte': 'Overig openbare ruimte',
      wegsleep: 'Wegsleep',
    },
  },
  'openbaar-groen-en-water': {
    name: 'Openbaar groen en water',
    subs: {
      boom: 'Boom',
      'maaien-snoeien': 'Maaien / snoeien',
      onkruid: 'Onkruid',
      drijfvuil: 'Drijfvuil',
      'oever-kade-steiger': 'Oever / kade / steiger',
      'overig-groen-en-water': 'Overig groen en water',
    },
  },
  'overlast-van-dieren': {
    name: 'Overlast van dieren',
    subs: {
      ratten: 'Ratten',
      ganzen: 'Ganzen',
      duiven: 'Duiven',
      meeuwen: 'Meeuwen',
      wespen: 'Wespen',
      'dode-dieren': 'Dode dieren',
      'overig-dieren': 'Overig dieren',
    },
  },
  'overlast-van-en-door-personen-of-groepen': {
    name: 'Overlast van en door personen of groepen',
    subs: {
      vuurwerkoverlast: 'Vuurwerkoverlast',
      'overlast-door-afsteken-vuurwerk': 'Overlast door afsteken vuurwerk',
      'overige-overlast-door-personen': 'Overige overlast door personen',
      'personen-op-het-water': 'Personen op het water',
      'overlast-van-taxis-bussen-en-fietstaxis': "Overlast van taxi's, bussen en fietstaxi's",
      jongerenoverlast: 'Jongerenoverlast',
      'daklozen-bedelen': 'Daklozen / bedelen',
      'wildplassen-poepen-overgeven': 'Wildplassen / poepen / overgeven',
      'drank-en-drugsoverlast': 'Drank- en drugsoverlast',
    },
  },
  'overlast-bedrijven-en-horeca': {
    name: 'Overlast Bedrijven en Horeca',
    subs: {
      'geluidsoverlast-muziek': 'Geluidsoverlast muziek',
      'geluidsoverlast-installaties': 'Geluidsoverlast installaties',
      'overlast-terrassen': 'Overlast terrassen',
      'stank-horecabedrijven': 'Stank horeca/bedrijven',
      stankoverlast: 'Stankoverlast',
      'overlast-door-bezoekers-niet-op-terras': 'Overlast door bezoekers (niet op terras)',
      'overig-horecabedrijven': 'Overig horeca/bedrijven',
    },
  },
  'overlast-op-het-water': {
    name: 'Overlast op het water',
    subs: {
      'overlast-op-het-water-snel-varen': 'Overlast op het water - snel varen',
      'overlast-op-het-water-vaargedrag': 'Overlast op het water - Vaargedrag',
      'overlast-op-het-water-geluid': 'Overlast op het water - geluid',
      'overlast-op-het-water-gezonken-boot': 'Overlast op het water - Gezonken boot',
      'scheepvaart-nautisch-toezicht': 'Scheepvaart nautisch toezicht',
      'overlast-vanaf-het-water': 'Overlast vanaf het water',
      'overig-boten': 'Overig boten',
    },
  },
  overig: {
    name: 'Overig',
    subs: {
      overig: 'Overig',
    },
  },
};

/**
 * The category that an export names, by slug or by name; a sub category alone tells its main one.
 * `main` or `sub` is null where nothing known stands there.
 */
export function signalenCategoryOf(
  mainText: string,
  subText: string,
): { main: string | null; sub: string | null } {
  const sub = find(subText, subsBy) ?? find(mainText, subsBy);
  const main = find(mainText, mainsBy);
  if (sub && (main === undefined || main === sub.main || !hasSub(main, sub.sub))) return sub;
  if (main === undefined) return { main: null, sub: null };
  return { main, sub: sub ? sub.sub : null };
}

export function mainCategoryName(main: string): string {
  return signalenCategories[main]?.name ?? main;
}

export function subCategoryName({ main, sub }: SignalenCategory): string {
  return signalenCategories[main]?.subs[sub] ?? sub;
}

function hasSub(main: string, sub: string): boolean {
  return sub in (signalenCategories[main]?.subs ?? {});
}

function find<Found>(text: string, known: ReadonlyMap<string, Found>): Found | undefined {
  return known.get(plain(text));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const mainsBy = new Map<string, string>();
/** Two main categories may have a sub category of one name: the first keeps it. */
const subsBy = new Map<string, SignalenCategory>();
for (const [main, { name, subs }] of Object.entries(signalenCategories)) {
  for (const text of [main, name]) mainsBy.set(plain(text), main);
  for (const [sub, label] of Object.entries(subs))
    for (const text of [sub, label])
      if (!subsBy.has(plain(text))) subsBy.set(plain(text), { main, sub });
}
