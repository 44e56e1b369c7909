import { expect, test } from './tools/test.ts';
import { expectAccessible } from './tools/accessible.ts';
import { open } from './screens.ts';

test('says how forecasts did, and shows one beside what happened', async ({ page }) => {
  await open(page, '/track-record');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    '80% ranges for children looked after held',
  );
  await expect(
    page.getByRole('heading', { name: /^Southampton: the 80% range from 31 March 2021 held/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: '2019', exact: true }).click();
  await expect(page).toHaveURL(/cut-off=2019/);
  await expect(page.getByText(/ages is borrowed from England 2020/)).toBeVisible();
  await page.getByRole('button', { name: /Show as table/ }).click();
  await expect(page.getByRole('cell', { name: 'How it was made' }).first()).toBeVisible();
  await expect(page.getByText(/Of 5 earlier targets with an outcome, 2 were met/)).toBeVisible();
  await expectAccessible(page);
});

test('a month that is typed in is held against the plan, and a mistake loses nothing', async ({ page }) => {
  await open(page, '/track-record');
  await page.getByText('Add or put right a month').click();
  await page.getByLabel('Your name').fill('Sam Patel');
  await page.getByLabel('Month', { exact: true }).fill('2024-05');
  await page.getByLabel('Children looked after at the end of the month').fill('4x0');
  await page.getByRole('button', { name: 'Keep this month' }).click();
  await expect(page.getByRole('alert')).toContainText('Write numbers in digits');
  await page.getByLabel('Children looked after at the end of the month').fill('480');
  await page.getByRole('button', { name: 'Keep this month' }).click();
  await expect(page.getByRole('row', { name: /May 2024 480/ })).toBeVisible();
  await page.getByText('Who kept what').click();
  await expect(page.getByText(/May 2024: .*480.*By Sam Patel/).first()).toBeVisible();
});

test('a month kept again keeps its other figures, says what goes, and can be taken away', async ({
  page,
}) => {
  await open(page, '/track-record');
  await page.getByText('Add or put right a month').click();
  await page.getByLabel('Your name').fill('Sam Patel');
  const children = page.getByLabel('Children looked after at the end of the month');
  const keep = page.getByRole('button', { name: 'Keep this month' });
  await page.getByLabel('Month', { exact: true }).fill('2024-06');
  await children.fill('486');
  await page.getByLabel('Entries in the month').fill('14');
  await keep.click();
  await expect(page.getByRole('row', { name: /June 2024 486/ })).toBeVisible();
  await open(page, '/track-record');
  await page.getByText('Add or put right a month').click();
  await page.getByLabel('Month', { exact: true }).fill('2024-06');
  await expect(page.getByLabel('Entries in the month')).toHaveValue('14');
  await children.fill('480');
  await keep.click();
  await expect(page.getByRole('row', { name: /June 2024 480 .*14/ })).toBeVisible();
  await page.getByLabel('Entries in the month').fill('');
  await expect(page.getByText('Keeping this takes away entries (14).')).toBeVisible();
  await page.getByText('Take June 2024 away').click();
  await page.getByLabel('Why it is taken away').fill('Of another council');
  await page.getByRole('button', { name: 'Take this month away' }).click();
  await expect(page.getByRole('row', { name: /June 2024/ })).toHaveCount(0);
  await page.getByText('Who kept what').click();
  await expect(page.getByText(/June 2024, taken away whole: .*before 480.*Of another council/)).toBeVisible();
  await page.getByText('Or load a CSV file').click();
  await page.getByText('What to write for each placement type').click();
  await expect(page.getByRole('term').first()).toBeVisible();
  await expectAccessible(page);
});

test('nothing is lost sideways at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, '/track-record');
  await page.getByText('Add or put right a month').click();
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window!);
});
