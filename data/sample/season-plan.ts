import type { Intervention } from '../../src/lib/domain/follow-up.ts';
import type { Night } from '../../src/lib/domain/night-calendar.ts';

/** What a season is built from, apart from the seed: when, where and by whom was walked. */
export interface SeasonPlan {
  readonly id: string;
  readonly firstNight: Night;
  readonly lastNight: Night;
  /** Nights on which nobody walks, whatever the seed. */
  readonly closedNights: readonly Night[];
  readonly walkedNights: number;
  readonly coaches: readonly string[];
  /** How often a round passes each tower: once or twice along the route, or n times in one tower. */
  readonly passesByTower: Readonly<Record<string, number>>;
  readonly interventions: readonly Intervention[];
  /** Last moment the follow-up tells of. */
  readonly exportedAt: string;
}
