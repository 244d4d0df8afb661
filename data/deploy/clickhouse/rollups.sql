-- On every shard, when a question takes too long: counts of signals by all that the linked views choose
-- and group by. A quarter of an hour is the finest that a view shows.

CREATE TABLE IF NOT EXISTS signaalkaart.signal_counts_shard (
    corporation LowCardinality(String),
    night Nullable(Date),
    quarter Nullable(Int16),
    time_precision LowCardinality(String),
    main_type LowCardinality(String),
    sub_type LowCardinality(Nullable(String)),
    tower LowCardinality(Nullable(String)),
    level Nullable(Int16),
    unit LowCardinality(Nullable(String)),
    leg LowCardinality(Nullable(String)),
    direction LowCardinality(Nullable(String)),
    signals AggregateFunction(count)
) ENGINE = AggregatingMergeTree
ORDER BY (corporation, coalesce(night, toDate(0)), main_type, coalesce(sub_type, ''), coalesce(tower, ''), coalesce(level, -99), coalesce(unit, ''), coalesce(leg, ''), coalesce(direction, ''), coalesce(quarter, -1), time_precision);

CREATE MATERIALIZED VIEW IF NOT EXISTS signaalkaart.signal_counts_filled TO signaalkaart.signal_counts_shard AS
SELECT
    corporation, night, intDiv(minute_of_night, 15) * 15 AS quarter, time_precision, main_type, sub_type,
    tower, level, unit, leg, direction, countState() AS signals
FROM signaalkaart.signals_shard
GROUP BY corporation, night, quarter, time_precision, main_type, sub_type, tower, level, unit, leg, direction;
