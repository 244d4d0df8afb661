import { z } from 'zod';

const amountSchema = z.number().min(0).max(1e7);

/** What was agreed on for the rounds of one dataset: how much is walked, and what it may cost. */
export const agreementSchema = z.object({
  /** Evenings on which is walked. */
  nights: amountSchema,
  /** Hours of one evening, for each coach. */
  hoursPerNight: amountSchema,
  coaches: amountSchema,
  /** Euro for an hour of a coach. */
  euroPerCoachHour: amountSchema,
  /** Hours of organisation, and euro for one of them. */
  organisationHours: amountSchema,
  euroPerOrganisationHour: amountSchema,
  /** Materials, communication and the like, in euro. */
  otherEuro: amountSchema,
});
export type Agreement = z.infer<typeof agreementSchema>;

/** While nothing is filled in: no hours, no money, and so nothing to hold what was walked against. */
export const noAgreement: Agreement = {
  nights: 0,
  hoursPerNight: 0,
  coaches: 0,
  euroPerCoachHour: 0,
  organisationHours: 0,
  euroPerOrganisationHour: 0,
  otherEuro: 0,
};

export function agreedCoachHours({ nights, hoursPerNight, coaches }: Agreement): number {
  return nights * hoursPerNight * coaches;
}

/** Euro of everything that was agreed. */
export function agreedEuro(agreement: Agreement): number {
  return agreedCoachHours(agreement) * agreement.euroPerCoachHour + fixedEuro(agreement);
}

/** Euro that is spent however much is walked: organisation and other costs. */
export function fixedEuro(agreement: Agreement): number {
  const { organisationHours, euroPerOrganisationHour, otherEuro } = agreement;
  return organisationHours * euroPerOrganisationHour + otherEuro;
}
