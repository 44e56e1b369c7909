import type { Page } from '@playwright/test';
import { expect, test } from './tools/test.ts';
import { longTable } from '../../server/import/dfe/longTable.ts';
import { smallNation } from '../model/estimate/openData/smallNation.ts';
import { open } from './screens.ts';
import { expectAccessible } from './tools/accessible.ts';

const figures = [...longTable(smallNation())].join('');
const spoilt = '2024-03-31,E06000999,Nowhere,LA,cla-count,all,4,children,,0\n';
const file = (text: string) => ({ name: 'figures.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

async function bring(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('carecast.author', 'Mo'));
  await open(page, '/data');
  await page
    .getByLabel(/Files of published figures|Other files in their place/)
    .setInputFiles(file(figures + spoilt));
  await page.getByRole('button', { name: 'Read the files' }).click();
  await expect(page.getByText(/^In use: figures of 18 councils, to 31 March 2024/)).toBeVisible();
}

test('files are read, what was left out is told by row, and a council is found, looked at, kept and planned', async ({
  page,
}) => {
  await bring(page);
  await page.getByText('One thing to know about its rows').click();
  await expect(page.getByRole('row', { name: /An authority is not known here.*Left out/ })).toBeVisible();

  await page.getByLabel('Name, region or code').fill('sample');
  await expect(page.getByText('1 of 18 councils')).toBeVisible();
  await page.getByRole('link', { name: 'Sampleton' }).click();
  await expect(page).toHaveURL(/council=E06000032/);
  await expect(page.getByText(/^It rests on \d+ figures; \d+ of them are weak or judgement/)).toBeVisible();
  const supported = page.getByRole('row', { name: /^Supported accommodation/ });
  await expect(supported).toContainText('Weak');
  await supported.getByText('Worked out').first().click();
  await expect(supported.getByText(/^The price assumed for 2023-24/)).toBeVisible();
  await expect(page.getByText(/Of the reasons for leaving care, 2 parts are withheld/)).toBeVisible();
  await expect(page.getByText(/not the department's statistical neighbours/)).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel(/A list of your own instead/).fill('Borough 3\nAtlantis');
  await page.getByRole('button', { name: 'Set beside it' }).click();
  await expect(page.getByText('Not all of these lines of the list are councils: 2.')).toBeVisible();

  await page.getByRole('button', { name: /^Keep this baseline$/ }).click();
  await expect(page.getByText('Kept as version 1.')).toBeVisible();
  await page
    .getByRole('button', { name: /^New empty plan/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/scenarios\/own-.*\/edit/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Sampleton from 31 March 2024: new plan',
  );
  const plan = new URL(page.url()).pathname.replace('/edit', '');
  await page.getByRole('link', { name: 'Plan at a glance' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('£0');
  await expect(
    page.getByRole('table').filter({ hasText: 'Child protection plans per 10,000 (17 councils)' }),
  ).toBeVisible();

  // Another authority brings its own plans, and the choice is in the address.
  const authority = page.getByLabel('Authority', { exact: true });
  await expect(authority.locator('option:checked')).toHaveText('Sampleton (own, 2024)');
  await authority.selectOption('Southampton');
  await expect(page).toHaveURL(/scenario=earlier-commitments/);

  // A plan's own page is of its own authority, whatever was chosen before.
  await page.goto(`${plan}?scenario=march-2024-plan`);
  await expect(authority.locator('option:checked')).toHaveText('Sampleton (own, 2024)');
  await expect(page).toHaveURL(/scenario=own-/);
});

test('what cannot be read, and files without a name to keep them under, are refused with the reason', async ({
  page,
}) => {
  await open(page, '/data');
  await page.getByRole('button', { name: 'Read the files' }).click();
  await expect(page.getByRole('alert')).toHaveText('Choose at least one file first.');
  await page
    .getByLabel(/Files of published figures|Other files in their place/)
    .setInputFiles(file('a,b\n1,2\n'));
  await page.getByRole('button', { name: 'Read the files' }).click();
  await expect(page.getByLabel('Your name')).toBeFocused();
  await page.getByLabel('Your name').fill('Mo');
  await page.getByLabel('Your name').press('Tab');
  await page.getByRole('button', { name: 'Read the files' }).click();
  await expect(page.getByRole('alert')).toContainText('The heading is of no layout known here');
});

test('fewer councils than those in use are asked about, and earlier figures come back', async ({ page }) => {
  await bring(page);
  const few = figures
    .split('\n')
    .filter((line, i) => i === 0 || /E06000032|E92000001/.test(line))
    .join('\n');
  await page.getByLabel('Other files in their place').setInputFiles(file(few));
  await page.getByRole('button', { name: 'Read the files' }).click();
  await expect(page.getByRole('alert')).toContainText('The figures in use are of 18 councils, these of 1');
  await page.getByRole('button', { name: 'Use these all the same' }).click();
  await expect(page.getByText(/^In use: figures of one council/)).toBeVisible();
  await page.getByText(/^Figures brought earlier/).click();
  await page
    .getByRole('button', { name: /^Put back in use/ })
    .first()
    .click();
  await expect(page.getByText(/^In use: figures of 18 councils/)).toBeVisible();
});

test('at 320 pixels nothing is cut off', async ({ page }) => {
  await bring(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/data?council=E06000035');
  await expect(page.getByText(/^It rests on/)).toBeVisible();
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(beyond).toBeLessThanOrEqual(0);
});
