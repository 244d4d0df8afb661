/** By view or statistic: what it means, and when not to trust it. The page on methods lists them. */
export const explanations = {
  map: {
    title: 'De kaart',
    means:
      'Elke stip is één signaal met een plek, in de kleur van zijn soort; het getal bij een flat of traject telt alle signalen daar.',
    distrust:
      'Vertrouw de precieze plek niet: flats en paden zijn geschat, en waar vaker gelopen is, liggen vanzelf meer stippen.',
  },
  towers: {
    title: 'Torens en verdiepingen',
    means:
      'Elk raam is een plek op een verdieping; hoe feller, hoe meer signalen daar, of hoe meer per uur of keer lopen als dat gekozen is.',
    distrust:
      'Vergelijk torens en verdiepingen niet op aantal als de ene vaker gelopen is; gearceerd is niet gelopen en zegt dus niets.',
  },
  types: {
    title: 'Wat er gezien is',
    means:
      'De balken tellen wat coaches opschreven, per hoofdsoort en soort; het lijntje is het verloop per week, elk op zijn eigen schaal.',
    distrust:
      'Een soort die makkelijk te zien is komt vaker voor dan een die verborgen blijft, en bij enkele signalen per week zegt een piek in het lijntje niets.',
  },
  night: {
    title: 'Hoe laat in de nacht',
    means:
      'De balken tellen de signalen per kwartier of uur van de nacht, met daaronder hoeveel er in die tijd gelopen is.',
    distrust:
      'Een hoge balk kan komen doordat er dan het meest gelopen wordt: kijk naar de uren eronder, of kies per coachuur.',
  },
  week: {
    title: 'Avond van de week en uur',
    means:
      'Elk vak is een avond van de week en een uur, met het aantal signalen of het aantal per uur of ronde.',
    distrust:
      'Vakken met een stippellijn rusten op zo weinig lopen dat hun cijfer van alles kan zijn.',
  },
  nights: {
    title: 'Alle nachten',
    means:
      'Elk vak is een nacht van het seizoen, met het aantal signalen of het aantal per uur of ronde van die nacht.',
    distrust:
      'Een lege gearceerde nacht is geen rustige nacht: er is niet gelopen. Eén drukke nacht is nog geen ontwikkeling.',
  },
  route: {
    title: 'De looproute',
    means:
      'Elke lijn is een traject, heen boven en terug onder; hoe dikker en feller, hoe meer signalen, gerekend per 100 meter waar dat gezegd wordt.',
    distrust:
      'De lengtes zijn geschat en heen en terug vallen op een ander uur, dus een verschil kan het uur zijn en niet de richting.',
  },
  list: {
    title: 'De lijst van signalen',
    means: 'De rijen zijn de signalen zelf zoals ze zijn ingelezen, met tijd, soort en plek.',
    distrust: 'Een signaal is wat één coach zag en opschreef; niet elk signaal is nagegaan.',
  },
  coverage: {
    title: 'Waar en wanneer gelopen is',
    means: 'Dit telt hoe vaak elke verdieping en elk traject per uur van de nacht gelopen is.',
    distrust: 'Waar niet gelopen is, kan niets gezien zijn: nul signalen betekent daar niets.',
  },
  hotspots: {
    title: 'Opvallende plekken (hotspots)',
    means:
      'Een plek staat hier als er, per keer gelopen, vaker iets gezien is dan op vergelijkbare plekken, meer dan toeval verklaart (Getis-Ord Gi*, met correctie voor het aantal plekken).',
    distrust:
      'Vertrouw het niet als er weinig keer gelopen is of als de herhaling met gelote nachten de plek vaak kwijtraakt.',
  },
  combinations: {
    title: 'Plek, soort en tijd samen',
    means:
      'Voor elke plek, soort en tijd staat hier hoe vaak iets gezien is naast hoe vaak dat te verwachten was uit de totalen van die plek, die soort en die tijd, naar hoe vaak er toen gelopen is (exacte Poisson-toets, gecorrigeerd voor alle combinaties).',
    distrust:
      'De aantallen zijn klein: kijk op hoeveel verschillende nachten het gezien is. En het zegt niets over de komende weken.',
  },
  displacement: {
    title: 'Verschuiven naar een andere plek',
    means:
      'Als een plek afkoelde, staat hier of het dichtbij meer werd dan verder weg in dezelfde nachten, zoals bij verschuiven te verwachten is.',
    distrust:
      'Wat verschuift naar een plek of uur waar niemand loopt, is hier niet te zien; met weinig signalen dichtbij blijft alles mogelijk.',
  },
  measures: {
    title: 'Voor en na een maatregel',
    means:
      'De verhouding van signalen per keer lopen na de maatregel tot ervoor, op die plek, naast plekken zonder maatregel.',
    distrust:
      'Als het interval over 1 heen ligt, is te weinig bekend; wat tegelijk veranderde, zoals het weer, zit er ook in.',
  },
  warnings: {
    title: 'Vroege waarschuwing',
    means:
      'Deze lijn loopt op zolang er per nacht meer signalen zijn dan eerder normaal was; over de grens is het tijd om te kijken.',
    distrust:
      'Een waarschuwing is geen bewijs: over een heel seizoen hoort er één vals alarm bij, en na een wissel van coaches zegt ze weinig.',
  },
  nearRepeats: {
    title: 'Herhaling in de buurt',
    means:
      'Dit vergelijkt hoe vaak signalen kort na elkaar en dicht bij elkaar vallen met hoe vaak dat door toeval zou zijn (Knox, met gelote nachten).',
    distrust:
      'Een coach die in één ronde twee keer hetzelfde noteert, telt als herhaling; onder de vijf paren is het verschil toeval.',
  },
  observers: {
    title: 'Verschil tussen coaches',
    means:
      'Dit laat zien of de ene coach per uur meer opschrijft dan de andere, met de grenzen waarbinnen dat toeval is.',
    distrust:
      'Coaches lopen op andere avonden en plekken: een verschil zegt iets over de omstandigheden, niet over hoe goed iemand werkt.',
  },
  detection: {
    title: 'Meer kijken of meer aan de hand',
    means: 'Dit laat zien of plekken waar langer gekeken is ook per keer meer signalen geven.',
    distrust:
      'Met weinig plekken is het verband zwak; het bewijst niet dat er ergens iets gemist is.',
  },
  concentration: {
    title: 'Verdeling over de plekken',
    means:
      'De lijn zet de drukste plekken voorop: hoe verder zij van de schuine lijn ligt, hoe meer signalen er bij weinig keer langslopen vandaan komen. De Gini-coëfficiënt vat dat in één getal, naast wat toeval en de soort plek al geven.',
    distrust:
      'Met weinig signalen over veel plekken ligt alles scheef, ook door toeval: kijk alleen of het getal boven dat van het toeval uitkomt.',
  },
  question: {
    title: 'Eigen vraag',
    means:
      'Dit is het antwoord op een eigen vraag aan de ingelezen rijen, precies zoals die gesteld is.',
    distrust:
      'Niemand heeft de vraag nagekeken: let op nachten zonder ronde en op rijen zonder tijd of plek.',
  },
} satisfies Record<string, { title: string; means: string; distrust: string }>;
