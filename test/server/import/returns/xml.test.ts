import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../model/time/calendar.ts';
import { EPISODES, episodeLine, found, HEADER, lines, readAll, tables } from './given.ts';

const element = (name: string, heading: string, row: string) => {
  const cells = row.split(',');
  const inside = heading.split(',').map((column, i) => `<${column}>${cells[i]}</${column}>`);
  return `<${name}>${inside.join('')}</${name}>`;
};
const EPISODE = element('Episode', EPISODES, episodeLine({ CHILD: '000123' }));
const xml = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<Message>${inside}</Message>\n`;

describe('the XML form', () => {
  test('with a record for each row says what the CSV form says', async () => {
    const rows = [episodeLine(), episodeLine({ CHILD: '2', DEC: '01/08/2023', REC: 'X1' })];
    const csv = await readAll({ '2024/e.csv': lines(EPISODES, ...rows) });
    const read = await readAll({
      '2024/return.xml': xml(
        `<Episodes>${rows.map((row) => element('Episode', EPISODES, row)).join('\n')}</Episodes>`,
      ),
    });
    expect(read.episodes).toEqual(csv.episodes.map((it) => ({ ...it, at: { file: 0, row: it.at.row - 1 } })));
    expect(tables(read)).toEqual(['2024/return.xml (Episodes): episodes, 2024, 2']);
    expect(found(read)).toEqual([]);
  });

  test('has its tables apart; records of other tables are passed over', async () => {
    const header = element('Header', HEADER, '000123,2,01/01/2010,WBRI,A1,,');
    const review = element('Review', 'CHILD,DOB,REVIEW,REVIEW_CODE', '000123,01/01/2010,01/01/2024,PN1');
    const read = await readAll({
      '2024.xml': xml(`<Info><Year>2024</Year></Info>${header}${review}${EPISODE}`),
    });
    expect(tables(read)).toEqual([
      '2024.xml (Header): header, 2024, 1',
      '2024.xml (Episodes): episodes, 2024, 1',
    ]);
    expect(read.headers[0]).toMatchObject({ child: '000123', sex: 'F', birthday: dayOf('2010-01-01') });
  });

  test('may hold the records of a child inside the child', async () => {
    const read = await readAll({
      '2024.xml': xml(
        `<x:Child xmlns:x="urn:x"><x:ChildId>77</x:ChildId><x:Sex>1</x:Sex><x:DOB>2006-01-01</x:DOB><x:ETHNIC>WBRI</x:ETHNIC><x:DUC>2024-01-01</x:DUC>
         <x:Episode><x:DECOM>2023-06-01</x:DECOM><x:RNE>S</x:RNE><x:LS>C2</x:LS><x:PL>U6</x:PL></x:Episode>
         <x:Episode><x:DECOM>2023-07-01</x:DECOM><x:RNE>P</x:RNE><x:LS>C2</x:LS><x:PL>U4</x:PL></x:Episode></x:Child>`,
      ),
    });
    expect(read.headers).toMatchObject([{ child: '77', sex: 'M' }]);
    expect(read.unaccompanied).toMatchObject([{ child: '77', statusTo: dayOf('2024-01-01') }]);
    expect(read.episodes).toMatchObject([
      { child: '77', place: 'U6', at: { row: 1 } },
      { child: '77', place: 'U4', at: { row: 2 } },
    ]);
  });

  test('an episode of no child is set aside', async () => {
    const read = await readAll({ '2024.xml': xml(EPISODE.replace(/<CHILD>.*<\/CHILD>/, '')) });
    expect(read.episodes).toEqual([]);
    expect(read.problems).toEqual([{ at: { file: 0, row: 1 }, rule: 'child-blank', effect: 0 }]);
  });

  test('can be corrected by the number of the record', async () => {
    const file = '2024.xml (Episodes)';
    const read = await readAll(
      { '2024.xml': xml(EPISODE + EPISODE) },
      { corrections: [{ file, row: 2, column: 'PLACE', value: 'K2' }] },
    );
    expect(read.episodes.map(({ place }) => place)).toEqual(['U6', 'K2']);
  });

  test.each([
    ['a document type', `<!DOCTYPE m SYSTEM "http://127.0.0.1/x">${EPISODE}`, 'xml-doctype'],
    ['entities of its own', `<!DOCTYPE m [<!ENTITY a "aaaa">]><m>${EPISODE}&a;</m>`, 'xml-doctype'],
    ['an entity that is not of XML', `<m>${EPISODE}&secret;</m>`, 'xml-broken'],
    ['an element that is not closed', `<m>${EPISODE}`, 'xml-broken'],
    ['elements that cross', `<m>${EPISODE}<a><b></a></b></m>`, 'xml-broken'],
    ['a page', '<html><body><p>CHILD</p></body></html>', 'xml-no-records'],
    ['very deep elements', '<a>'.repeat(100_000), 'xml-no-records'],
  ])('with %s is left out whole', async (_, content, rule) => {
    const read = await readAll({ '2024.xml': content });
    expect(read.problems.map((it) => it.rule)).toEqual([rule]);
    expect(read.files.map(({ table }) => table)).toEqual(['unreadable']);
    expect(read.episodes).toEqual([]);
  });

  test('the entities of XML are read', async () => {
    const read = await readAll({ '2024.xml': xml(EPISODE.replace('000123', '&#48;0012&#x33;')) });
    expect(read.episodes[0]!.child).toBe('000123');
  });
});
