export const privacy = {
  title: 'Wat waar bewaard wordt',
  lead: 'In gewone woorden: wat er op dit apparaat staat, wat er weggaat, en hoe lang.',
  rows: [
    {
      what: 'De bestanden die u inleest',
      where:
        'In dit programma op dit apparaat, in een afgeschermde map van de browser. Andere websites kunnen er niet bij. Er wordt niets naar een server gestuurd.',
      long: 'Tot u ze verwijdert, of tot de bewaartermijn voorbij is.',
    },
    {
      what: 'Telefoonnummers, adressen en dergelijke in notities',
      where: 'Weggelakt vóór het bewaren. Namen kan geen regel vinden: kijk de notities zelf na.',
      long: 'Ze worden niet bewaard.',
    },
    {
      what: 'Berichten uit een chat die u nog aan het nakijken bent',
      where:
        'In dezelfde afgeschermde map, zodat u verder kunt. Ze zijn niet versleuteld: maak het nakijken af, of laat het vallen bij Gegevens.',
      long: 'Tot u ze vastlegt of laat vallen.',
    },
    {
      what: 'Coaches',
      where:
        'Namen van afzenders worden bij het inlezen vervangen door “coach 1”, “coach 2”. In een pakket staan ze niet.',
      long: 'Net zo lang als de gegevens waar ze bij horen.',
    },
    {
      what: 'Afspraken, acties en de tekst van verslagen',
      where:
        'Naast de gegevens, in dezelfde afgeschermde map. Van vergrendelde gegevens zijn ze ook versleuteld.',
      long: 'Tot u de gegevens verwijdert.',
    },
    {
      what: 'Vergrendelde gegevens',
      where:
        'Versleuteld (AES-256). De sleutel staat alleen in het geheugen zolang u bezig bent. Zonder wachtzin zijn ze verloren.',
      long: 'Tot u ze verwijdert, of tot de bewaartermijn voorbij is.',
    },
    {
      what: 'Een pakket dat u deelt',
      where:
        'In het bestand dat u zelf bewaart en doorgeeft: alleen groepsgetallen, versleuteld met een wachtzin (age). Wie het opent, kan niet terug naar losse signalen.',
      long: 'Zolang de ontvanger het bestand heeft. Dat kunt u niet terugnemen.',
    },
    {
      what: 'Het register',
      where:
        'Op dit apparaat: wat is ingelezen, gedeeld en verwijderd, en wanneer. Ook de groepsgetallen die gedeeld zijn, om te zorgen dat een later pakket niets prijsgeeft. Geen namen.',
      long: 'Tot u de gegevens van deze website in uw browser wist.',
    },
    {
      what: 'Een basiskaart (PMTiles) die u bij Gebied kiest',
      where:
        'In dezelfde afgeschermde map, bij het gebied waar ze onder ligt. Niet versleuteld, en nooit in een reservebestand, pakket of bevinding. Wel is ze te zien op een plaatje van de kaart dat u zelf bewaart.',
      long: 'Tot u haar verwijdert bij Gebied, of alles bij Gegevens.',
    },
    {
      what: 'Taal, lichte of donkere weergave, en hoe kolommen gelezen worden',
      where: 'In de instellingen van de browser op dit apparaat.',
      long: 'Tot u de gegevens van deze website in uw browser wist.',
    },
    {
      what: 'Wat u doet op deze pagina’s',
      where: 'Nergens. Er zijn geen cookies, geen tellers en geen meldingen aan derden.',
      long: 'Het wordt niet bewaard.',
    },
  ],
  columns: ['Wat', 'Waar', 'Hoe lang'],
  erase:
    'Alles in één keer weg: kies “Verwijder alles” bij Gegevens, en wis daarna in uw browser de gegevens van deze website.',
  lost: 'Let op: bij een privévenster, of als de schijf vol raakt, kan de browser zelf gegevens wissen. Maak een reservebestand bij Gegevens.',
};
