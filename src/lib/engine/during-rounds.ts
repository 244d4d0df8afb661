interface Names {
  /** What stands before the columns of a signal, `signals.` where others bear the same names. */
  readonly signal?: string;
  readonly rounds?: string;
}

/**
 * SQL that holds for a signal seen during a round: one that its row names, or one that was out at its
 * minute (at some minute of its hour, where only the hour is known). Null or false for any other.
 */
export function duringRounds({ signal = '', rounds = 'rounds' }: Names = {}): string {
  const from = 'sk_minute_of_night(night, start_time)';
  const to = 'sk_minute_of_night(night, end_time)';
  const minutes = `
    SELECT night, generate_series FROM ${rounds}, generate_series(0, 1439) AS each_minute
    WHERE generate_series BETWEEN ${from} AND ${to}`;
  const hours = `
    SELECT night, generate_series FROM ${rounds}, generate_series(0, 23) AS each_hour
    WHERE generate_series BETWEEN sk_hour(${from}) AND sk_hour(${to})`;
  return `(
    ${signal}round IN (SELECT id FROM ${rounds})
    OR (${signal}time_precision = 'minute'
      AND (${signal}night, ${signal}minute_of_night) IN (${minutes}))
    OR (${signal}time_precision = 'hour'
      AND (${signal}night, sk_hour(${signal}minute_of_night)) IN (${hours})))`;
}
