-- On every shard, when a question takes too long: counts of signals by what the linked views group and
-- choose by, kept beside the rows (ClickHouse merges a projection as an AggregatingMergeTree). The
-- server takes one by itself for every question whose columns it holds: the same question, the same
-- answer. The second statement of each makes it for the rows that are there.

ALTER TABLE signaalkaart.signals_shard ADD PROJECTION IF NOT EXISTS counts_by_minute (
    SELECT corporation, night, minute_of_night, time_precision, count()
    GROUP BY corporation, night, minute_of_night, time_precision
);
ALTER TABLE signaalkaart.signals_shard MATERIALIZE PROJECTION counts_by_minute;

ALTER TABLE signaalkaart.signals_shard ADD PROJECTION IF NOT EXISTS counts_by_type (
    SELECT corporation, night, main_type, sub_type, count()
    GROUP BY corporation, night, main_type, sub_type
);
ALTER TABLE signaalkaart.signals_shard MATERIALIZE PROJECTION counts_by_type;

ALTER TABLE signaalkaart.signals_shard ADD PROJECTION IF NOT EXISTS counts_by_place (
    SELECT corporation, night, tower, level, unit, leg, direction, count()
    GROUP BY corporation, night, tower, level, unit, leg, direction
);
ALTER TABLE signaalkaart.signals_shard MATERIALIZE PROJECTION counts_by_place;
