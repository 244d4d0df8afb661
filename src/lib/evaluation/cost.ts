import { agreedCoachHours, agreedEuro, fixedEuro, type Agreement } from '../domain/agreement.ts';

/** What was done, to hold against what was agreed. */
export interface Done {
  readonly rounds: number;
  readonly nights: number;
  readonly coachHours: number;
  readonly signals: number;
  readonly pickedUp: number;
}

/** Hours and euro, agreed and made; a figure that has nothing to be divided by is null. */
export interface Cost {
  readonly agreedHours: number;
  readonly agreedEuro: number;
  /** Of the hours agreed. */
  readonly shareOfHours: number | null;
  readonly shareOfNights: number | null;
  /** Hours made at their price, and all of organisation and other costs as agreed. */
  readonly spentEuro: number;
  readonly perCoachHour: number | null;
  readonly perSignal: number | null;
  readonly perPickedUp: number | null;
}

/** Null while no agreement is filled in. */
export function costOf(agreement: Agreement, done: Done): Cost | null {
  const hours = agreedCoachHours(agreement);
  const euro = agreedEuro(agreement);
  if (hours === 0 && euro === 0) return null;
  const spent = done.coachHours * agreement.euroPerCoachHour + fixedEuro(agreement);
  const per = (count: number) => (count > 0 && euro > 0 ? spent / count : null);
  return {
    agreedHours: hours,
    agreedEuro: euro,
    shareOfHours: hours > 0 ? done.coachHours / hours : null,
    shareOfNights: agreement.nights > 0 ? done.nights / agreement.nights : null,
    spentEuro: spent,
    perCoachHour: per(done.coachHours),
    perSignal: per(done.signals),
    perPickedUp: per(done.pickedUp),
  };
}
