import type { Clickhouse } from '../parity/chdb.ts';

/**
 * Fills the shard table with rows made inside ClickHouse: 1500 nights from 18:00 to 05:30, 27 types, a
 * note on every fifth signal. Even over all of these: no roll-up is helped by signals that keep coming
 * back to a place. Each corporation has 15 towers of 14 floors and 3 legs of a route.
 */
export async function fillShard(
  clickhouse: Clickhouse,
  rows: number,
  corporations: number,
): Promise<void> {
  await clickhouse.run(`
    INSERT INTO signaalkaart.signals_shard
    SELECT
      concat('corporation ', toString(corporation_number)) AS corporation,
      toString(number) AS id,
      toDateTime(toDate('2021-01-01') + day, 'UTC') + INTERVAL (12 * 60 + minute_of_night) MINUTE AS wall_time,
      toInt64(toUnixTimestamp(wall_time)) * 1000 AS instant,
      'minute' AS time_precision,
      toDate('2021-01-01') + day AS night,
      360 + h2 % 690 AS minute_of_night,
      ['schoon', 'heel', 'veilig', 'sociaal'][1 + kind % 4] AS main_type,
      concat('sub ', toString(kind)) AS sub_type,
      if(is_inside, 'unit', 'leg') AS place_precision,
      if(is_inside, concat('tower ', toString(corporation_number * 15 + h5 % 15)), NULL) AS tower,
      if(is_inside, intDiv(h5, 15) % 14, NULL) AS level,
      if(is_inside, concat('unit ', toString(intDiv(h4, 10) % 9)), NULL) AS unit,
      if(is_inside, NULL, concat('leg ', toString(corporation_number * 3 + h5 % 3))) AS leg,
      if(is_inside, NULL, ['out', 'back'][1 + intDiv(h4, 10) % 2]) AS direction,
      4.9 + (h5 % 100000) / 1000000 AS longitude,
      52.3 + (h4 % 100000) / 1000000 AS latitude,
      concat('round ', toString(day)) AS round,
      concat('coach ', toString(h3 % 40)) AS coach,
      if(intDiv(h6, 20) % 5 = 0, concat('noted in sentence ', toString(h2 % 200), ' of the team'), NULL) AS note,
      number % 1000000 + 2 AS source_line
    FROM (
      SELECT
        number, cityHash64(number, 2) AS h2, cityHash64(number, 3) AS h3, cityHash64(number, 4) AS h4,
        cityHash64(number, 5) AS h5, cityHash64(number, 6) AS h6,
        toUInt16(cityHash64(number) % 1500) AS day, h3 % 27 AS kind, h4 % 10 < 7 AS is_inside,
        h6 % ${corporations} AS corporation_number
      FROM numbers(${rows})
    )`);
}
