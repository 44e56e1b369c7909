import { expect, test } from 'vitest';
import { onBothDatabases } from './fixtures/bothDatabases.ts';
import { actualsOf, keepActuals } from '../../../server/store/own/actuals.ts';
import { kept, testStore } from './fixtures/testStore.ts';

onBothDatabases('actuals', (empty) => {
  test('the last of each month holds, and everything that was ever kept stays with its author', async (t) => {
    const store = await testStore(await empty(t));
    const may = { month: '2024-05', children: 486, entries: 14 };
    const april = { month: '2024-04', children: 487 };
    kept(await keepActuals(store, 'smallshire', { months: [may, april], author: 'Sam Patel' }));
    kept(await keepActuals(store, 'smallshire', { months: [{ ...may, children: 485 }], author: 'Jo' }));
    kept(await keepActuals(store, 'elsewhere', { months: [may], author: 'Jo' }));

    const { months, log } = await actualsOf(store.db, 'smallshire');
    expect(months.map(({ actuals, author }) => [actuals.month, actuals.children, author])).toEqual([
      ['2024-04', 487, 'Sam Patel'],
      ['2024-05', 485, 'Jo'],
    ]);
    expect(log.map(({ actuals, author }) => [actuals.children, author])).toEqual([
      [485, 'Jo'],
      [487, 'Sam Patel'],
      [486, 'Sam Patel'],
    ]);
    await expect(store.db.updateTable('actuals').set({ content: '{}' }).execute()).rejects.toThrow(
      /never changed or deleted/,
    );
    await expect(store.db.deleteFrom('actuals').execute()).rejects.toThrow(/never changed or deleted/);
  });
});
