import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import Papa from 'papaparse';
import { survivalByHand, wilsonByHand } from '../support/by-hand.ts';
import { pdfText } from '../support/pdf-text.ts';
import { expect, test } from './dashboard.ts';

interface Step {
  readonly signaal: string;
  readonly tijd: string;
  readonly status: string;
}

const folder = new URL('../../static/sample/season-2021-22/', import.meta.url);
const rowsOf = <Row>(name: string) =>
  Papa.parse<Row>(readFileSync(new URL(name, folder), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

/** Days to picking up, and whether it came to that, of every signal handed over; from the raw rows. */
function pickUps() {
  const steps = rowsOf<Step>('follow-up.csv');
  const wall = (time: string) => Date.parse(`${time.replace(' ', 'T')}Z`);
  const times = [...steps, ...rowsOf<{ tijd: string }>('signals.csv')].map(({ tijd }) => tijd);
  const until = wall(
    times
      .filter((time) => time.length === 16)
      .sort()
      .at(-1) ?? '',
  );
  const signals = grouped(steps);
  return [...signals.values()].map((own) => {
    const picked = own.find(({ status }) =>
      ['b', 'ingepland', 'h', 's', 'o', 'a'].includes(status),
    );
    const handed = wall(own[0]?.tijd ?? '');
    const end = picked ? wall(picked.tijd) : until;
    return { days: (end - handed) / 86_400_000, happened: picked !== undefined };
  });
}

function grouped(steps: readonly Step[]): Map<string, Step[]> {
  const groups = new Map<string, Step[]>();
  for (const step of steps) groups.set(step.signaal, [...(groups.get(step.signaal) ?? []), step]);
  return groups;
}

async function firstRow(view: Locator): Promise<string[]> {
  await view.locator('footer details summary').click();
  const row = view.locator('footer tbody tr').first();
  await expect(row).toBeVisible();
  return row.locator('th, td').allTextContents();
}

test('from a cold start the evaluation says its verdict, follows up, and becomes a PDF', async ({
  quietPage: page,
}) => {
  await page.goto('/evaluatie');
  const answer = page.locator('[data-test=answer]');
  await expect(answer).toContainText(/zekerheid tussen .+ en .+\)/, { timeout: 60_000 });
  await expect(page.getByText('474 van 480 coachuren')).toBeVisible();
  await expect(page.getByText(/Naast: Proef 2020-2021/)).toBeVisible();

  const ends = pickUps();
  const picked = ends.filter(({ happened }) => happened).length;
  const [low, high] = wilsonByHand(picked, ends.length);
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  const shares = await firstRow(
    page.getByRole('region', { name: 'Wat er met de signalen gebeurde' }),
  );
  expect(shares[2]).toBe(percent(picked / ends.length));
  expect(shares[3]).toBe(`${percent(low)} tot ${percent(high)}`);
  const curves = await firstRow(
    page.getByRole('region', { name: 'Hoe snel opgepakt en afgehandeld' }),
  );
  for (const [column, days] of [1, 3, 7].entries())
    expect(curves[column + 1]).toBe(percent(1 - survivalByHand(ends, days)));

  const words = pdfText(await page.pdf({ format: 'A4' }));
  const bare = (text: string) => text.replaceAll(/[\s\u00a0\u202f]/g, '');
  expect(words).toContain(bare((await answer.textContent()) ?? ''));
  expect(words).toContain('474van480coachuren');
  expect(words).toContain('Lantaarnonderhetmetroviaductgerepareerd');
});

test('a report keeps its words, and an action comes back at the next meeting', async ({
  quietPage: page,
}) => {
  await page.goto('/evaluatie/verslag#2022-01');
  const general = page.getByRole('textbox', { name: 'Algemene bevindingen' });
  await general.fill('Een rustige maand.', { timeout: 60_000 });
  await general.blur();
  // What stands on paper is what has been kept.
  await expect(page.locator('.paper').first()).toHaveText('Een rustige maand.');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Maandverslag januari 2022' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(general).toHaveValue('Een rustige maand.');
  await expect(page.getByText('De maand ervoor (december 2021)', { exact: true })).toBeVisible();
  const words = pdfText(await page.pdf({ format: 'A4' }));
  expect(words).toContain('Eenrustigemaand.');
  expect(words).toContain('8coacheshebbengelopen');

  await page.getByRole('button', { name: 'Lak weg voor de Woo' }).click();
  const handed = page.getByLabel('Tekst van het verslag');
  await expect(handed).toHaveValue(/^# Maandverslag januari 2022\n/);
  await expect(handed).toHaveValue(/\nEen rustige maand\.\n## Observaties tijdens de rondes\n/);
  await expect(page.locator('[data-woo-preview]')).toContainText('8 coaches hebben gelopen');
  await page.goBack();

  await page.getByRole('link', { name: 'Overleg', exact: true }).click();
  const meet = async (date: string) => {
    await page.getByLabel('Datum van het overleg').fill(date);
    await page.getByRole('button', { name: 'Nieuw overleg' }).click();
  };
  await meet('2022-02-17');
  await page.getByLabel('Wat', { exact: true }).fill('Lamp onder het viaduct melden');
  await page.getByRole('button', { name: 'Zet op de lijst' }).click();
  await meet('2022-03-17');
  await page.getByRole('button', { name: /Begin de presentatie/ }).click();
  const deck = page.getByRole('dialog', { name: 'Overleg' });
  await expect(deck.getByRole('heading', { name: 'Acties van vorige keer' })).toBeVisible();
  await deck.getByLabel('Stand').selectOption({ label: 'gedaan' });
  await deck.getByRole('button', { name: 'Leg vast' }).click();
  await expect(deck.getByText(/17 mrt 2022: gedaan/)).toBeVisible();
  await deck.getByRole('button', { name: 'Volgende blad' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(deck.getByText('Gaat het project door?')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(deck).toBeHidden();
});
