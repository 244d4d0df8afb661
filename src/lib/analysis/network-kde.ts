/** The route as a graph: legs between stops, walked either way. */
export interface RouteNetwork {
  stopCount: number;
  /** Ends of each leg, as stops. */
  from: ArrayLike<number>;
  to: ArrayLike<number>;
  /** Length of each leg along the path, above 0. */
  lengthMetres: ArrayLike<number>;
}

/** Places on the route: metres along a leg from its `from` end. */
export interface RoutePlaces {
  leg: ArrayLike<number>;
  metres: ArrayLike<number>;
}

/**
 * Kernel density along the route, events per metre at each place asked for. Distance runs over stops
 * and legs, not through buildings; at a stop of m legs what arrives is shared over the other m - 1
 * (equal split), so that a crossing adds no events; past a dead end nothing goes on.
 *
 *     15 / (16 h) (1 - d^2 / h^2)^2   for d < h, d the distance walked
 *
 * @param bandwidthMetres the radius h beyond which an event counts nothing.
 * @param weights of the events, 1 each when left out.
 * @throws RangeError for a bandwidth or leg not above 0, or places off the route.
 * @see Okabe, Satoh & Sugihara 2009, Int. J. Geographical Information Science 23 (discontinuous).
 */
export function networkKernelDensity(
  network: RouteNetwork,
  events: RoutePlaces & { weights?: ArrayLike<number> | null },
  bandwidthMetres: number,
  at: RoutePlaces,
): Float64Array {
  if (!(bandwidthMetres > 0 && bandwidthMetres < Infinity)) {
    throw new RangeError(`bandwidth must be above 0, got ${bandwidthMetres}`);
  }
  assertOnRoute(network, events);
  assertOnRoute(network, at);
  const legsAt = legsByStop(network);
  const asked = placesByLeg(network, at);
  const density = new Float64Array(at.leg.length);
  for (let i = 0; i < events.leg.length; i++) {
    const leg = events.leg[i] as number;
    const metres = events.metres[i] as number;
    const weight = events.weights ? (events.weights[i] as number) : 1;
    for (const place of asked[leg] ?? []) {
      addTo(density, place, weight, Math.abs((at.metres[place] as number) - metres));
    }
    const length = network.lengthMetres[leg] as number;
    spread(network.from[leg] as number, leg, metres, weight);
    spread(network.to[leg] as number, leg, length - metres, weight);
  }
  return density;

  /** Goes on from a stop, reached over `cameBy` after `walked` metres, into all its other legs. */
  function spread(stop: number, cameBy: number, walked: number, weight: number): void {
    if (walked >= bandwidthMetres) return;
    const onward = (legsAt[stop] ?? []).filter((leg) => leg !== cameBy);
    for (const leg of onward) {
      const share = weight / onward.length;
      const length = network.lengthMetres[leg] as number;
      const forward = network.from[leg] === stop;
      for (const place of asked[leg] ?? []) {
        const metres = at.metres[place] as number;
        addTo(density, place, share, walked + (forward ? metres : length - metres));
      }
      spread((forward ? network.to : network.from)[leg] as number, leg, walked + length, share);
    }
  }

  function addTo(into: Float64Array, place: number, weight: number, distance: number): void {
    const share = 1 - (distance / bandwidthMetres) ** 2;
    if (share <= 0) return;
    const height = (15 / (16 * bandwidthMetres)) * share * share;
    into[place] = (into[place] as number) + weight * height;
  }
}

function legsByStop(network: RouteNetwork): number[][] {
  const legs: number[][] = Array.from({ length: network.stopCount }, () => []);
  for (let leg = 0; leg < network.from.length; leg++) {
    const length = network.lengthMetres[leg] as number;
    const from = legs[network.from[leg] as number];
    const to = legs[network.to[leg] as number];
    if (!(length > 0) || !from || !to || from === to) {
      throw new RangeError(`leg ${leg} must join two stops and be longer than 0: ${length}`);
    }
    from.push(leg);
    to.push(leg);
  }
  return legs;
}

function placesByLeg(network: RouteNetwork, at: RoutePlaces): number[][] {
  const places: number[][] = Array.from({ length: network.from.length }, () => []);
  for (let i = 0; i < at.leg.length; i++) places[at.leg[i] as number]?.push(i);
  return places;
}

function assertOnRoute(network: RouteNetwork, places: RoutePlaces): void {
  for (let i = 0; i < places.leg.length; i++) {
    const length = network.lengthMetres[places.leg[i] as number];
    const metres = places.metres[i] as number;
    if (length === undefined || !(metres >= 0 && metres <= length)) {
      throw new RangeError(`no place ${metres} m along leg ${places.leg[i]}`);
    }
  }
}
