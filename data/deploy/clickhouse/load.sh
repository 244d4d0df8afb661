#!/bin/sh
# Loads a folder of CSV files, in the columns of the tables and without a header, for one corporation:
#   CLICKHOUSE="clickhouse-client --host one.example --user loader --password …" ./load.sh folder corporation
# A row goes to its shard by the key of distributed-tables.sql. Not tried on a server (see README.md).
set -eu
folder=$1
corporation=$2
client=${CLICKHOUSE:-clickhouse-client}

case $corporation in *[!a-z0-9_-]* | '') echo 'a corporation is told by a-z, 0-9, _ and -' >&2; exit 1 ;; esac

for table in signals rounds visits follow_ups interventions; do
  file=$folder/$table.csv
  [ -s "$file" ] || continue
  columns=$($client --query "SELECT arrayStringConcat(groupArray(name), ', ') FROM (SELECT name FROM system.columns WHERE database = 'signaalkaart' AND table = '$table' AND name != 'corporation' ORDER BY position)")
  structure=$($client --query "SELECT arrayStringConcat(groupArray(name || ' ' || type), ', ') FROM (SELECT name, type FROM system.columns WHERE database = 'signaalkaart' AND table = '$table' AND name != 'corporation' ORDER BY position)")
  $client --date_time_input_format best_effort --query "INSERT INTO signaalkaart.$table (corporation, $columns) SELECT '$corporation', $columns FROM input('$structure') FORMAT CSV" <"$file"
  echo "$table: $(wc -l <"$file") lines sent"
done
