/** The visits with entry and exit as wall minutes since noon, the entry named as the filter names it. */
export const visitsByMinute = `
  SELECT
    *,
    date_diff('minute', night + INTERVAL 12 HOUR, entry_time) AS minute_of_night,
    date_diff('minute', night + INTERVAL 12 HOUR, exit_time) AS exit_minute
  FROM visits`;
