-- On every server of the cluster. A reader is called after the corporation whose rows are its own; the
-- front (nginx.conf) says which reader a person is. The policies stand on the shard tables, so that no
-- way around the Distributed ones shows more; for that the cluster needs a <secret> (cluster.xml), or
-- a shard would take every question for one of `default`.

CREATE ROLE IF NOT EXISTS signaalkaart_reader SETTINGS PROFILE 'signaalkaart_reader';
GRANT SELECT ON signaalkaart.* TO signaalkaart_reader;

CREATE ROW POLICY IF NOT EXISTS own_rows
ON signaalkaart.signals_shard, signaalkaart.rounds_shard, signaalkaart.visits_shard, signaalkaart.follow_ups_shard, signaalkaart.interventions_shard
USING corporation = currentUser() TO signaalkaart_reader;

-- Who sees every corporation's rows, such as the federation's analyst.
CREATE ROLE IF NOT EXISTS signaalkaart_overseer SETTINGS PROFILE 'signaalkaart_reader';
GRANT SELECT ON signaalkaart.* TO signaalkaart_overseer;

CREATE ROW POLICY IF NOT EXISTS all_rows
ON signaalkaart.signals_shard, signaalkaart.rounds_shard, signaalkaart.visits_shard, signaalkaart.follow_ups_shard, signaalkaart.interventions_shard
USING 1 TO signaalkaart_overseer;

-- A change of the filter asks eleven questions.
CREATE QUOTA IF NOT EXISTS signaalkaart KEYED BY user_name
FOR INTERVAL 1 minute MAX queries = 1200,
FOR INTERVAL 1 hour MAX execution_time = 1800, read_rows = 1000000000000
TO signaalkaart_reader, signaalkaart_overseer;

-- Writes the rows of an export; what loads them is the organisation's own.
CREATE ROLE IF NOT EXISTS signaalkaart_loader;
GRANT SELECT, INSERT ON signaalkaart.* TO signaalkaart_loader;

-- One reader for each corporation, reachable from the front alone. Put the hash of a password of your
-- own in, and the front's address.
CREATE USER IF NOT EXISTS example_corporation IDENTIFIED WITH sha256_hash BY '0000000000000000000000000000000000000000000000000000000000000000'
HOST IP '127.0.0.1' DEFAULT ROLE signaalkaart_reader;
GRANT signaalkaart_reader TO example_corporation;
