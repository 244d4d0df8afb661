/**
 * What the questions call by one name on every engine, in ClickHouse's words; `prelude-duckdb.ts` says
 * the same in DuckDB's. Functions are the server's, not a database's: hence the `sk_` before each.
 * `data/deploy/clickhouse/prelude.sql` holds them for the server, since a reader may not create any.
 */
export const clickhousePrelude: readonly string[] = [
  `sk_weekday AS (night) -> toDayOfWeek(night)`,
  `sk_week AS (night) -> toMonday(night)`,
  `sk_day AS (night) -> toRelativeDayNum(night)`,
  `sk_bin AS (minute, width) -> intDiv(minute, width) * width`,
  `sk_hour AS (minute) -> intDiv(minute, 60)`,
  `sk_minutes AS (since, until) -> dateDiff('minute', since, until)`,
  `sk_minute_of_night AS (night, moment) -> dateDiff('minute', toDateTime(night) + INTERVAL 12 HOUR, moment)`,
  `sk_wall_milliseconds AS (moment) -> toInt64(toUnixTimestamp(moment)) * 1000`,
  `sk_wall_text AS (moment) -> formatDateTime(moment, '%Y-%m-%dT%H:%i:%S')`,
].map((made) => `CREATE FUNCTION IF NOT EXISTS ${made}`);
