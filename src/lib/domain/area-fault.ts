/** What is not right yet in an area; `where` is the id of a tower, stop or leg, or a path in the pack. */
export interface AreaFault {
  readonly code:
    | 'no-tower'
    | 'stop-without-leg'
    | 'stop-outside'
    | 'leg-apart'
    | 'leg-length'
    | 'order-broken'
    | 'outline-crosses'
    | 'same-level'
    | 'no-unit'
    | 'same-id'
    | 'not-a-pack';
  readonly where: string;
}
