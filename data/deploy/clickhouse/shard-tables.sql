-- On every shard. A row belongs to a corporation; the dashboard never asks for that column, the row
-- policies of roles.sql do. Wall times are wall times: the zone of the type is a label without effect.

CREATE DATABASE IF NOT EXISTS signaalkaart;

CREATE TABLE IF NOT EXISTS signaalkaart.signals_shard (
    corporation LowCardinality(String),
    id String,
    wall_time Nullable(DateTime('UTC')),
    instant Nullable(Int64) CODEC(Delta, ZSTD),
    time_precision LowCardinality(String),
    night Nullable(Date),
    minute_of_night Nullable(Int16),
    main_type LowCardinality(String),
    sub_type LowCardinality(Nullable(String)),
    place_precision LowCardinality(String),
    tower LowCardinality(Nullable(String)),
    level Nullable(Int16),
    unit LowCardinality(Nullable(String)),
    leg LowCardinality(Nullable(String)),
    direction LowCardinality(Nullable(String)),
    longitude Nullable(Float64),
    latitude Nullable(Float64),
    round LowCardinality(Nullable(String)),
    coach LowCardinality(Nullable(String)),
    note Nullable(String) CODEC(ZSTD(3)),
    source_line Int32
) ENGINE = MergeTree
PARTITION BY toYear(coalesce(night, toDate(0)))
ORDER BY (corporation, coalesce(night, toDate(0)), main_type, id);

CREATE TABLE IF NOT EXISTS signaalkaart.rounds_shard (
    corporation LowCardinality(String),
    id String,
    night Date,
    start_time DateTime('UTC'),
    end_time DateTime('UTC'),
    coaches String,
    coach_count Int16
) ENGINE = MergeTree ORDER BY (corporation, night, id);

CREATE TABLE IF NOT EXISTS signaalkaart.visits_shard (
    corporation LowCardinality(String),
    round String,
    night Date,
    tower LowCardinality(Nullable(String)),
    level Nullable(Int16),
    leg LowCardinality(Nullable(String)),
    direction LowCardinality(Nullable(String)),
    entry_time DateTime('UTC'),
    exit_time DateTime('UTC')
) ENGINE = MergeTree ORDER BY (corporation, night, round, entry_time);

CREATE TABLE IF NOT EXISTS signaalkaart.follow_ups_shard (
    corporation LowCardinality(String),
    signal String,
    wall_time DateTime('UTC'),
    status LowCardinality(String),
    party LowCardinality(String),
    note Nullable(String) CODEC(ZSTD(3))
) ENGINE = MergeTree ORDER BY (corporation, signal, wall_time);

CREATE TABLE IF NOT EXISTS signaalkaart.interventions_shard (
    corporation LowCardinality(String),
    id String,
    night Date,
    kind LowCardinality(String),
    label String,
    tower LowCardinality(Nullable(String)),
    level Nullable(Int16),
    unit LowCardinality(Nullable(String)),
    leg LowCardinality(Nullable(String)),
    types String
) ENGINE = MergeTree ORDER BY (corporation, night, id);
