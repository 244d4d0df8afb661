/** Fetches all that a chart's menu fetches when it is used: for a page whose network may go. */
export async function fetchMenuParts(): Promise<void> {
  await Promise.all([
    import('./FrameMenuItems.svelte'),
    import('../takeaway/picture.ts'),
    import('../takeaway/xlsx-file.ts'),
  ]);
}
