import type { TableName } from '../domain/tables.ts';
import type { Field } from './fields.ts';
import { plainName } from './names.ts';

/** The first name of each list is the one of our own template; the others are known elsewhere. */
export const headerNames: { readonly [T in TableName]: Partial<Record<Field, readonly string[]>> } =
  {
    signals: {
      id: words(
        'id, signaal, nummer, nr, kenmerk, meldingsnummer, melding, signaal id, signal id, ' +
          'signal, case number, incident id, incident number, objectid, uuid, report id, ' +
          'signalen id, meldnummer, zaaknummer, volgnummer',
      ),
      time: words(
        'tijd, datum, tijdstip, datum tijd, datumtijd, datum en tijd, datum tijdstip, ' +
          'moment, date, time, datetime, date time, timestamp, occurred, occurred at, ' +
          'occurred on, incident date, incident date start, incident datetime, event date, ' +
          'created at, created, aangemaakt, gemeld op, datum overlast, datumoverlast, ' +
          'datum melding, datummelding, meldingsdatum, meldtijd, datum waarneming, ' +
          'waargenomen, waargenomen op, observed at, reported, reported at, date reported, ' +
          'date occ, when, wanneer, start, submission time, walltime, wall time, begin, dag, ' +
          'avond, today, vandaag',
      ),
      clock: words(
        'uur, kloktijd, tijdstip overlast, tijdstipoverlast, tijdstip melding, ' +
          'tijdstipmelding, klok, hour, time of day, clock, time occ, tijd van de dag, ' +
          'hoe laat, incident time, event time',
      ),
      mainType: words(
        'hoofdtype, hoofdcategorie, hoofdsoort, hoofdgroep, main type, main category, ' +
          'maintype, primary type, primarytype, category, categorie, main, main slug, thema, ' +
          'offense type, crime type, incident type, type melding, soort melding, groep, ' +
          'group, rubriek',
      ),
      subType: words(
        'type, soort, subtype, sub type, subcategorie, sub category, subcategory, sub, ' +
          'sub slug, detail, detailsoort, signaaltype, signal type, kind, offense, wat, ' +
          'soort signaal, type signaal, soort overlast, type overlast, category slug, waarneming type, description',
      ),
      tower: words(
        'toren, flat, gebouw, tower, building, flatgebouw, complex, torenflat, flatnaam, ' +
          'block name, locatie flat, welke flat, in welke flat, pand',
      ),
      level: words(
        'verdieping, etage, niveau, laag, bouwlaag, woonlaag, floor, level, storey, story, ' +
          'op welke verdieping',
      ),
      unit: words(
        'plek, ruimte, plaats in de flat, plaats, unit, room, space, place, locatie, waar, ' +
          'waar precies, plek in de flat, locatie in flat, spot',
      ),
      leg: words(
        'traject, route, wegdeel, routedeel, leg, section, segment, openbare ruimte, ' +
          'buitenruimte',
      ),
      direction: words('richting, direction, heen terug, heen of terug, looprichting'),
      longitude: words(
        'lengtegraad, longitude, lon, lng, long, geo lon, gps longitude, lengte, x, rd x, ' +
          'x rd, rdx, x coordinaat, xcoordinaat, x coordinate, coord x, easting, point x, ' +
          'lon wgs84, location longitude, locatie longitude, q longitude',
      ),
      latitude: words(
        'breedtegraad, latitude, lat, geo lat, gps latitude, breedte, y, rd y, y rd, rdy, ' +
          'y coordinaat, ycoordinaat, y coordinate, coord y, northing, point y, lat wgs84, ' +
          'location latitude, locatie latitude',
      ),
      point: words(
        'punt, coordinaten, coordinates, gps, geolocatie, geolocation, geopoint, ' +
          'geometrie, geometrie visualisatie, geometry, geom, wkt, latlon, lat lon, latlng, the geom, positie, ' +
          'position, locatie, location, coordinaat, gps coordinaten, gps locatie',
      ),
      round: words('ronde, round, ronde id, round id, rondenummer, dienst, shift, patrol'),
      coach: words(
        'coach, flatcoach, vrijwilliger, naam coach, coaches, waarnemer, observer, author, gemeld door, ' +
          'volunteer, submitted by, ingevuld door, naam',
      ),
      note: words(
        'notitie, opmerking, opmerkingen, omschrijving, toelichting, tekst, bericht, ' +
          'beschrijving, note, notes, text, message, remark, remarks, comment, comments, ' +
          'narrative, details, wat gezien, bijzonderheden, verhaal',
      ),
    },
    rounds: {
      id: words('ronde, id, round, round id, rondenummer, ronde id'),
      night: words('nacht, avond, datum, night, date, dag, evening'),
      start: words('begin, start, begintijd, starttijd, van, start time, aanvang, started, from'),
      end: words('einde, eind, eindtijd, tot, end, end time, stop, finish, ended, to'),
      coaches: words(
        'coaches, coach, vrijwilligers, namen, volunteers, team, duo, flatcoaches, lopers',
      ),
    },
    visits: {
      round: words('ronde, round, ronde id, round id, rondenummer'),
      night: words('nacht, avond, datum, night, date'),
      tower: words('toren, flat, tower, gebouw, building'),
      level: words('verdieping, etage, floor, level'),
      leg: words('traject, route, leg, wegdeel'),
      direction: words('richting, direction'),
      entry: words('in, binnen, aankomst, entry, begin, start, van, from, arrival'),
      exit: words('uit, buiten, vertrek, exit, einde, eind, end, tot, departure, to'),
    },
    followUps: {
      signal: words('signaal, signal, melding, signaal id, signal id, meldingsnummer, id'),
      time: words('tijd, datum, tijdstip, time, date, datetime, created at, moment'),
      status: words('status, state, stand, fase, voortgang'),
      party: words('partij, party, organisatie, wie, door, opgepakt door, actor, afdeling'),
      note: words('opmerking, notitie, toelichting, note, text, comment, remark, tekst'),
    },
    interventions: {
      id: words('id, nummer, maatregel id, intervention'),
      night: words('nacht, datum, night, date, ingang, vanaf'),
      kind: words('soort, kind, type maatregel, maatregel, measure'),
      label: words('omschrijving, label, titel, description, naam, beschrijving, title'),
      tower: words('toren, flat, tower, gebouw'),
      level: words('verdieping, etage, floor, level'),
      unit: words('plek, ruimte, unit, place'),
      leg: words('traject, route, leg, wegdeel'),
      types: words('types, type, soorten, signaaltypen, typen'),
    },
  };

function words(list: string): readonly string[] {
  return list.split(', ');
}

/** 1 for a header of our own template, 0.9 for a name known elsewhere, 0 for any other. */
export function nameScore(table: TableName, field: Field, header: string): number {
  const names = headerNames[table][field];
  if (!names) return 0;
  const plain = plainHeader(header);
  if (names[0] === plain) return 1;
  if (names.includes(plain)) return 0.9;
  const last = plainHeader(header.split(/[/.:]/).at(-1) ?? '');
  if (last !== plain && names.includes(last)) return 0.8;
  return 0;
}

/** `PrimaryType`, `primary_type` and `Primary type` are one name. */
export function plainHeader(header: string): string {
  return plainName(header.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_\-/.:?()[\]]+/g, ' '));
}
