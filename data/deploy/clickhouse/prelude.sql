-- On every server of the cluster: what the questions call by one name on every engine. Written from
-- src/lib/engine/prelude-clickhouse.ts; tests/deploy holds the two equal.

CREATE FUNCTION IF NOT EXISTS sk_weekday AS (night) -> toDayOfWeek(night);
CREATE FUNCTION IF NOT EXISTS sk_week AS (night) -> toMonday(night);
CREATE FUNCTION IF NOT EXISTS sk_day AS (night) -> toRelativeDayNum(night);
CREATE FUNCTION IF NOT EXISTS sk_bin AS (minute, width) -> intDiv(minute, width) * width;
CREATE FUNCTION IF NOT EXISTS sk_hour AS (minute) -> intDiv(minute, 60);
CREATE FUNCTION IF NOT EXISTS sk_minutes AS (since, until) -> dateDiff('minute', since, until);
CREATE FUNCTION IF NOT EXISTS sk_minute_of_night AS (night, moment) -> dateDiff('minute', toDateTime(night) + INTERVAL 12 HOUR, moment);
CREATE FUNCTION IF NOT EXISTS sk_wall_milliseconds AS (moment) -> toInt64(toUnixTimestamp(moment)) * 1000;
CREATE FUNCTION IF NOT EXISTS sk_wall_text AS (moment) -> formatDateTime(moment, '%Y-%m-%dT%H:%i:%S');
