import type { Download, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { titles, view, type View } from './dashboard.ts';

/** Opens the menu of a view and takes one thing from it. */
export async function take(page: Page, name: View, item: string): Promise<Download> {
  const frame = view(page, name);
  await frame.getByRole('button', { name: `Meenemen en uitleg: ${titles[name]}` }).click();
  const downloads = page.waitForEvent('download');
  await frame.getByRole('button', { name: item }).click();
  const download = await downloads;
  await page.keyboard.press('Escape');
  return download;
}

export async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}
