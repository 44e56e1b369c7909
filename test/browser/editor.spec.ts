import { expect, test } from './tools/test.ts';
import { expectAccessible } from './tools/accessible.ts';
import { answer, as, firstNumber, kept, names, newReader, openCopy, save } from './tools/editorPage.ts';

test('copy a published plan, change a number, see the answer move, undo, save, and find it after a reload', async ({
  page,
}) => {
  await as(page, 'Ana');
  await openCopy(page);
  const before = await answer(page).textContent();
  await firstNumber(page).fill('-5');
  await expect(answer(page)).not.toHaveText(before!);
  await expect(page.getByText('Changed: was', { exact: false }).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(answer(page)).toHaveText(before!);
  await expect(firstNumber(page)).toHaveValue('-33');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(firstNumber(page)).toHaveValue('-5');
  await save(page, 'Fewer entries avoided at first');
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  const after = await answer(page).textContent();
  await page.reload();
  await expect(firstNumber(page)).toHaveValue('-5');
  await expect(answer(page)).toHaveText(after!);
  await page.getByRole('link', { name: 'Back to the scenario' }).click();
  await expect(page.getByText('Fewer entries avoided at first')).toBeVisible();
});

test('a copy stays held against the plan’s targets, until they are taken out', async ({ page }) => {
  await as(page, 'Lin');
  const path = await openCopy(page);
  const id = path.split('/')[2]!;
  await page.goto(`/plan?scenario=${id}`);
  await expect(page.getByText('Held against the targets stated for The March 2024 plan.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('target of £13.6m');
  await page.goto(path);
  await page.getByText('Name, purpose, dates, comparison and targets').click();
  const targets = page.getByLabel('Held against the targets of');
  await expect(targets).toHaveValue('march-2024-plan');
  await targets.selectOption('no plan');
  await save(page, 'No plan’s targets');
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  await page.goto(`/plan?scenario=${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('No target is published for it');
  await expect(page.getByText('Held against the targets')).toHaveCount(0);
});

test('a slider dragged past where it began stays in the hand', async ({ page }) => {
  await as(page, 'Kit');
  await openCopy(page);
  const slider = page.getByRole('slider', { name: /^Change in entries/ }).first();
  const { x, y, width, height } = (await slider.boundingBox())!;
  const at = (share: number) => page.mouse.move(x + width * share, y + height / 2);
  await at(0.5);
  await page.mouse.down();
  const values: number[] = [];
  // Half a child a step, from some 37 fewer to some 27; the plan has 33.
  for (let share = 0.5; share <= 0.545; share += 0.0025) {
    await at(share);
    // So that every value is painted: what comes and goes with it must not take the slider out of the hand.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
    values.push(Number(await slider.inputValue()));
  }
  await page.mouse.up();
  expect(values).toContain(-33);
  expect(values.at(-1)).toBeGreaterThan(-30);
});

test('what is typed survives a closed tab, also what is no number', async ({ page, context }) => {
  await as(page, 'Bo');
  const path = await openCopy(page);
  await firstNumber(page).fill('about forty');
  await expect(page.getByText('Type a number between').first()).toBeVisible();
  await expect(page.getByText('Out of date', { exact: false })).toBeVisible();
  await expect(kept(page)).toBeVisible();
  await page.close();
  const again = await as(await context.newPage(), 'Bo');
  await again.goto(path);
  await expect(firstNumber(again)).toHaveValue('about forty');
  await expect(again.getByText('Opened with your unsaved changes of')).toBeVisible();
});

test('a working copy is on the server: another browser of the same person has it', async ({
  page,
  browser,
}) => {
  await as(page, 'Cy');
  const path = await openCopy(page);
  await firstNumber(page).fill('-12');
  await expect(kept(page)).toBeVisible();
  const other = await newReader(browser, 'Cy');
  await other.goto(path);
  await expect(firstNumber(other)).toHaveValue('-12');
});

test('changes that are thrown away are gone from the server too, and stay where it cannot be reached', async ({
  page,
  browser,
}) => {
  await as(page, 'Fay');
  const path = await openCopy(page);
  await firstNumber(page).fill('-12');
  await expect(page.getByText('Changes kept in your working copy.')).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.route('**/draft', (route) =>
    route.request().method() === 'DELETE' ? route.abort() : route.continue(),
  );
  const throwAway = page.getByRole('button', { name: 'Throw changes away' });
  await throwAway.click();
  await expect(page.getByRole('alert')).toHaveText(/^Your changes are still here\. The server cannot be/);
  await expect(firstNumber(page)).toHaveValue('-12');
  await page.unroute('**/draft');
  await throwAway.click();
  await expect(firstNumber(page)).toHaveValue('-33');
  const other = await newReader(browser, 'Fay');
  await other.goto(path);
  await expect(firstNumber(other)).toHaveValue('-33');
});

test('of two people who save, the second sees who changed what, and merges by field', async ({
  page,
  browser,
}) => {
  await as(page, 'Di');
  const path = await openCopy(page);
  const other = await newReader(browser, 'Ed');
  await other.goto(path);
  await firstNumber(page).fill('-20');
  await save(page, 'Di says 20');
  await expect(page.getByText('Saved as version 2.')).toBeVisible();

  await firstNumber(other).fill('-10');
  await other.getByRole('button', { name: /switch off Legal costs/ }).click();
  await save(other, 'Ed says 10');
  const panel = other.getByRole('region', { name: /Somebody else has saved/ });
  await expect(panel).toContainText('Di (not verified) saved version 2');
  await expect(panel).toContainText('Di says 20');
  await expect(panel.getByLabel(/Yours:/)).toBeChecked();
  await panel.getByLabel(/Theirs: −20/).check();
  await panel.getByRole('button', { name: 'Merge and go on' }).click();
  await expect(firstNumber(other)).toHaveValue('-20');
  await save(other, 'Merged');
  await expect(other.getByText('Saved as version 3.')).toBeVisible();
  await expect(other.getByText('Switched off: kept in your working copy', { exact: false })).toBeVisible();
});

test('the second may save a copy instead', async ({ page, browser }) => {
  await as(page, 'Flo');
  const path = await openCopy(page);
  const other = await newReader(browser, 'Gil');
  await other.goto(path);
  await firstNumber(page).fill('-20');
  await save(page, '');
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  await firstNumber(other).fill('-10');
  await save(other, '');
  // A server that is kept between runs has the last run's names.
  const name = `Gil’s own plan ${Date.now()}`;
  await other.getByLabel('save yours as a copy named').fill(name);
  await other.getByRole('button', { name: 'Save a copy' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(firstNumber(other)).toHaveValue('-10');
});

test('by keyboard alone: move a measure, switch it off, undo', async ({ page }) => {
  await as(page, 'Hal');
  await openCopy(page);
  const before = await names(page);
  const down = page.getByRole('button', { name: 'Move down Fewer entries: 140 in 2024-25' });
  await down.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 3 }).nth(1)).toContainText('140 in 2024-25');
  await expect(down).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 3 }).nth(2)).toContainText('140 in 2024-25');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await names(page)).toEqual(before);
});

test('a measure of every kind can be added, and changes nothing until it has a number', async ({ page }) => {
  test.slow();
  await as(page, 'Ida');
  await openCopy(page, 'No new action');
  const kinds = page.locator('.add li button');
  for (let i = 0; i < 13; i += 1) {
    await page.getByRole('button', { name: 'Add a measure' }).click();
    await expect(kinds).toHaveCount(13);
    await kinds.nth(i).click();
    await expect(page.getByRole('heading', { level: 3 })).toHaveCount(i + 1);
  }
  await expect(page.getByText('not right yet')).toHaveCount(0);
  await expect(answer(page)).toContainText('£0');
});

test('a name that another scenario has is refused with the reason, and nothing typed is lost', async ({
  page,
}) => {
  await as(page, 'Jo');
  await openCopy(page);
  await page.getByText('Name, purpose, dates, comparison and targets').click();
  await page.getByLabel('Name', { exact: true }).fill('the march 2024  PLAN');
  await save(page, 'Another name');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
    'Another scenario has this name already',
  );
  await expect(page.getByLabel('What changed')).toHaveValue('Another name');
});

test('a published plan has no editor, and says so', async ({ page }) => {
  await page.goto('/scenarios/march-2024-plan/edit');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('cannot be changed');
});

test('while it waits it says so, and a server that is away is named', async ({ page }) => {
  await page.route('**/api/scenarios/own-nobody', (route) => route.abort('connectionrefused'));
  await page.goto('/scenarios/own-nobody/edit');
  await expect(page.getByRole('alert')).toContainText('The server cannot be reached.');
});

test('axe finds nothing in the editor, open, with a problem and in its dialog', async ({ page }) => {
  test.slow();
  await as(page, 'Kit');
  await openCopy(page);
  await page.getByRole('button', { name: /^All details of Fewer entries: 140/ }).click();
  await page.getByText('Name, purpose, dates, comparison and targets').click();
  await page.getByRole('button', { name: 'Add a measure' }).click();
  await firstNumber(page).fill('x');
  await expect(page.getByText('Type a number between').first()).toBeVisible();
  await page.evaluate(() => scrollTo(0, 0));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save…' }).click();
  await expectAccessible(page);
});

test('at 320 px nothing is cut off', async ({ page }) => {
  await as(page, 'Lu');
  await page.setViewportSize({ width: 320, height: 720 });
  await openCopy(page);
  await page.getByRole('button', { name: /^All details of Fewer entries: 140/ }).click();
  const [content, room] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(room!);
});
