/** The visits with entry and exit as wall minutes since noon, the entry named as the filter names it. */
export const visitsByMinute = `
  SELECT
    *,
    sk_minute_of_night(night, entry_time) AS minute_of_night,
    sk_minute_of_night(night, exit_time) AS exit_minute
  FROM visits`;
