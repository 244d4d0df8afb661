/**
 * What the questions call by one name on every engine, in DuckDB's words; `prelude-clickhouse.ts` says
 * the same in ClickHouse's. Temporary, so that it is found whichever schema is in use. A width is cast
 * because DuckDB binds every number as a double.
 */
export const duckdbPrelude: readonly string[] = [
  `sk_weekday(night) AS isodow(night)`,
  `sk_week(night) AS CAST(date_trunc('week', night) AS DATE)`,
  `sk_day(night) AS date_diff('day', DATE '1970-01-01', night)`,
  `sk_bin(minute, width) AS minute // CAST(width AS INTEGER) * CAST(width AS INTEGER)`,
  `sk_hour(minute) AS minute // 60`,
  `sk_minutes(since, until) AS date_diff('minute', since, until)`,
  `sk_minute_of_night(night, moment) AS date_diff('minute', night + INTERVAL 12 HOUR, moment)`,
  `sk_wall_milliseconds(moment) AS epoch_ms(moment)`,
  `sk_wall_text(moment) AS strftime(moment, '%Y-%m-%dT%H:%M:%S')`,
].map((macro) => `CREATE OR REPLACE TEMP MACRO ${macro}`);
