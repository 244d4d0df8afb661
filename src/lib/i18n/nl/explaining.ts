/** The page that explains: words, and for each statistic what it means and when not to trust it. */
export const explaining = {
  title: 'Uitleg',
  lead: 'Wat de woorden betekenen, hoe de cijfers gemaakt zijn, en wanneer u ze niet moet vertrouwen.',
  methodsTitle: 'Beelden en berekeningen',
  distrust: 'Wanneer niet te vertrouwen',
  source: 'Bron',
  wordsTitle: 'Woordenlijst',
  words: [
    {
      word: 'Signaal',
      meaning: 'Eén ding dat een flatcoach tegenkwam en opschreef, met tijd, soort en plek.',
    },
    {
      word: 'Ronde',
      meaning: 'Eén avondwandeling van een team, van begin tot eind.',
    },
    {
      word: 'Nacht',
      meaning:
        'De avond en de nacht die erop volgt, op de datum van de avond. Een signaal om één uur ’s nachts hoort dus bij de avond ervoor.',
    },
    {
      word: 'Looproute en deel van de route',
      meaning:
        'Het pad dat de coaches tussen de torens lopen. Het bestaat uit delen van halte naar halte, heen en terug.',
    },
    {
      word: 'Coachuur',
      meaning:
        'Eén coach die één uur loopt. Twee coaches die samen een half uur lopen zijn ook één coachuur.',
    },
    {
      word: 'Keer langslopen',
      meaning: 'Eén keer dat een ronde een toren, een verdieping of een deel van de route aandoet.',
    },
    {
      word: 'Per coachuur, per keer langslopen',
      meaning:
        'Het aantal signalen gedeeld door hoeveel er gelopen is. Wie vaker loopt, vindt meer; gedeeld door het lopen kunt u plekken en weken eerlijk vergelijken.',
    },
    {
      word: 'Niet gelopen (gearceerd)',
      meaning: 'Daar of toen is niemand geweest. Dat is iets anders dan nul signalen.',
    },
    {
      word: 'Marge (van … tot …)',
      meaning:
        'De grenzen waarbinnen het echte cijfer waarschijnlijk ligt: bij 95 van de 100 keer. Een brede marge betekent weinig gegevens.',
    },
    {
      word: 'Opvallende plek (hotspot)',
      meaning:
        'Een plek waar, samen met de plekken ernaast, meer gevonden wordt dan bij toeval te verwachten is, ook nadat er voor het aantal plekken is gecorrigeerd.',
    },
    {
      word: 'Te weinig gegevens om iets te zeggen',
      meaning:
        'De marge is zo breed dat zowel meer als minder mogelijk is. Dat is een antwoord: wacht tot er meer nachten zijn.',
    },
    {
      word: 'Opvolging',
      meaning:
        'Wat er gebeurde nadat een signaal is doorgegeven: opgepakt, afgehandeld, of nog open.',
    },
    {
      word: 'Maatregel',
      meaning:
        'Iets wat op een dag op een plek gedaan is, zoals een lamp gemaakt of een schoonmaakmiddag.',
    },
    {
      word: 'Soorten: schoon, heel, veilig, sociaal',
      meaning:
        'De vier hoofdsoorten van signalen: vuil, kapot, onveilig, en zorgen om mensen. Elke hoofdsoort heeft eigen soorten.',
    },
  ],
};
