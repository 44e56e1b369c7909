import { expect, test } from 'vitest';
import { onBothDatabases } from './fixtures/bothDatabases.ts';
import { actualsOf, keepActuals, removeMonth } from '../../../server/store/own/actuals.ts';
import { kept, refusal, testStore } from './fixtures/testStore.ts';

onBothDatabases('actuals', (empty) => {
  test('what a month is not sent stays, and everything that was ever kept can be read again', async (t) => {
    const store = await testStore(await empty(t));
    const may = { month: '2024-05', children: 486, entries: 14 };
    const april = { month: '2024-04', children: 487 };
    const keep = async (months: Parameters<typeof keepActuals>[2]['months'], author = 'Jo') =>
      kept(await keepActuals(store, 'smallshire', { months, author }));
    await keep([may, april], 'Sam Patel');
    await keep([{ month: '2024-05', children: 485 }]);
    kept(await keepActuals(store, 'elsewhere', { months: [may], author: 'Jo' }));
    // Nothing changes: nothing is written down.
    await keep([{ month: '2024-05', children: 485, exits: null }]);

    const { months, log } = await actualsOf(store.db, 'smallshire');
    expect(months.map(({ actuals, author }) => [actuals, author])).toEqual([
      [april, 'Sam Patel'],
      [{ month: '2024-05', children: 485, entries: 14 }, 'Jo'],
    ]);
    expect(log.map(({ month, changes, author }) => [month, changes, author])).toEqual([
      ['2024-05', [{ measure: 'children', before: 486, after: 485 }], 'Jo'],
      ['2024-04', [{ measure: 'children', before: null, after: 487 }], 'Sam Patel'],
      [
        '2024-05',
        [
          { measure: 'children', before: null, after: 486 },
          { measure: 'entries', before: null, after: 14 },
        ],
        'Sam Patel',
      ],
    ]);
    await expect(store.db.updateTable('actuals').set({ content: '{}' }).execute()).rejects.toThrow(
      /never changed or deleted/,
    );
    await expect(store.db.deleteFrom('actuals').execute()).rejects.toThrow(/never changed or deleted/);
  });

  test('a month that is taken away stays in the log with its figures and the reason', async (t) => {
    const store = await testStore(await empty(t));
    const months = [{ month: '2024-05', children: 486 }];
    kept(await keepActuals(store, 'smallshire', { months, author: 'Sam Patel' }));
    const removal = { month: '2024-05', why: 'Of another council', author: 'Jo' };
    const after = kept(await removeMonth(store, 'smallshire', removal));
    expect(after.months).toEqual([]);
    expect(after.log[0]).toMatchObject({
      month: '2024-05',
      author: 'Jo',
      removed: 'Of another council',
      changes: [{ measure: 'children', before: 486, after: null }],
    });
    expect(refusal(await removeMonth(store, 'smallshire', removal))).toMatchObject({ why: 'invalid' });
    expect(after.log).toHaveLength(2);
    // Kept anew it is what was sent, and nothing of before.
    const anew = [{ month: '2024-05', entries: 12 }];
    const again = kept(await keepActuals(store, 'smallshire', { months: anew, author: 'Jo' }));
    expect(again.months.map(({ actuals }) => actuals)).toEqual(anew);
  });
});
