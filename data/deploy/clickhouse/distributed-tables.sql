-- On every server of the cluster: the tables that the dashboard asks. A flat or a leg of the route lies
-- whole on one shard; the key decides only where a row goes, no question depends on it.

CREATE TABLE IF NOT EXISTS signaalkaart.signals AS signaalkaart.signals_shard
ENGINE = Distributed('signaalkaart', 'signaalkaart', 'signals_shard', cityHash64(corporation, coalesce(tower, leg, id)));

CREATE TABLE IF NOT EXISTS signaalkaart.rounds AS signaalkaart.rounds_shard
ENGINE = Distributed('signaalkaart', 'signaalkaart', 'rounds_shard', cityHash64(corporation, id));

CREATE TABLE IF NOT EXISTS signaalkaart.visits AS signaalkaart.visits_shard
ENGINE = Distributed('signaalkaart', 'signaalkaart', 'visits_shard', cityHash64(corporation, coalesce(tower, leg, round)));

CREATE TABLE IF NOT EXISTS signaalkaart.follow_ups AS signaalkaart.follow_ups_shard
ENGINE = Distributed('signaalkaart', 'signaalkaart', 'follow_ups_shard', cityHash64(corporation, signal));

CREATE TABLE IF NOT EXISTS signaalkaart.interventions AS signaalkaart.interventions_shard
ENGINE = Distributed('signaalkaart', 'signaalkaart', 'interventions_shard', cityHash64(corporation, id));
