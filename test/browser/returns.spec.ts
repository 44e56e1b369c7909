import type { Page } from '@playwright/test';
import { generatedFiles, pricesOf, type TextFile } from '../server/returns/generatedFiles.ts';
import { open } from './screens.ts';
import { expectAccessible } from './tools/accessible.ts';
import { expect, test } from './tools/test.ts';

const { files, sets } = generatedFiles(7);
const chosen = (all: readonly TextFile[]) =>
  all.map(({ name, text }) => ({
    name: name.replace('/', '-'),
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  }));

async function read(page: Page, all: readonly TextFile[]): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('carecast.author', 'Mo'));
  await open(page, '/data/returns');
  await page.getByLabel('Files', { exact: true }).setInputFiles(chosen(all));
  await page.getByRole('button', { name: 'Read the files' }).click();
  await expect(page.getByRole('heading', { name: 'What was read, and what was not' })).toBeVisible();
}

test('from a folder of returns to a baseline that is kept, with a row corrected on the way', async ({
  page,
}) => {
  const twice = files.map((file) =>
    file.name === '2022-23/episodes.csv'
      ? { ...file, text: `${file.text}${file.text.split('\r\n')[1]!}\r\n` }
      : file,
  );
  await open(page, '/data/returns');
  // What happens to the files is said before the first is chosen.
  await expect(page.getByText(/No row and no child’s number is written to the database/)).toBeVisible();
  await page.getByLabel('Your council').fill('Sampleshire');
  await page.getByLabel('Children aged 0 to 17 living in the area').fill('60,000');
  await page.getByRole('button', { name: 'Read the files' }).click();
  await expect(page.getByRole('alert')).toHaveText('Choose at least one file first.');
  await page.getByLabel('Files', { exact: true }).setInputFiles(chosen([...twice, pricesOf(sets)]));
  await page.getByRole('button', { name: 'Read the files' }).click();

  await expect(page.getByRole('heading', { name: 'The history rebuilt' })).toBeVisible();
  await expect(page.getByText(/rows of children were read/)).toContainText(', 1 set aside.');
  const doubled = page.getByRole('listitem').filter({ hasText: 'The same row is there twice' });
  await doubled.getByText('One row').click();
  await doubled.getByRole('button', { name: /^Correct row \d+ of 2022-23-episodes.csv/ }).click();
  await expect(page.getByLabel('Column')).toBeFocused();
  await page.getByRole('button', { name: 'Leave the row out' }).click();
  await expect(page.getByRole('list', { name: 'Your corrections' })).toContainText('left out');
  await expect(page.getByText('The same row is there twice')).toHaveCount(0);

  await expect(page.getByRole('heading', { name: 'What placements cost' })).toBeVisible();
  await expect(page.getByText(/^The 80% range held \d of \d outcomes/)).toBeVisible();
  await expect(page.getByRole('row', { name: /^From families/ })).toBeVisible();
  await expectAccessible(page);

  // What was typed and chosen is there after a look elsewhere.
  await page.getByRole('link', { name: 'Data', exact: true }).first().click();
  await page.getByRole('link', { name: 'Your own SSDA903 returns' }).click();
  await expect(page.getByLabel('Your council')).toHaveValue('Sampleshire');
  await expect(page.getByRole('heading', { name: 'The history rebuilt' })).toBeVisible();

  await page.getByRole('button', { name: 'Keep this baseline' }).click();
  await expect(page.getByRole('alert')).toHaveText(/Type your name at the top first/);
  await page.getByLabel('Your name').fill('Mo');
  await page.getByRole('button', { name: 'Keep this baseline' }).click();
  await expect(
    page.getByText(/^Kept as version \d+\. It holds counts, rates and prices, and no child\./),
  ).toBeVisible();
  await page.getByRole('button', { name: /^New empty plan/ }).click();
  await expect(page).toHaveURL(/\/scenarios\/own-.*\/edit/);
});

test('files that are no returns are told of by name, and nothing that was chosen is lost', async ({
  page,
}) => {
  await read(page, [{ name: 'photo.jpg', text: '\u00ff\u00d8\u00ff\u00e0JFIF' }]);
  await expect(page.getByRole('alert')).toContainText('No baseline can be made of these files.');
  await expect(page.getByRole('row', { name: /photo.jpg.*Could not be read/ })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Files chosen' })).toContainText('photo.jpg');
  await expectAccessible(page);
});

test('at 320 px nothing is lost sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await read(page, files);
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(content).toBeLessThanOrEqual(window);
});
