import { afterEach, describe, expect, it } from 'vitest';
import { findCourses } from '../../ingest/desk/find-courses.ts';
import type { Database } from '../../ingest/store/database.ts';
import { openValueIndex } from '../../ingest/store/value-index.ts';
import { buildRecord } from '../support/build-record.ts';
import { mergeAgain, mergedDatabase } from '../support/merged-database.ts';
import { storedRecords } from '../support/stored-records.ts';

const program = buildRecord('edudex', '1', { title: 'Lassen', evidence: { ownKeys: ['1'] } });
const a = buildRecord('rio', 'a', { title: 'Lassen', evidence: { ownKeys: ['1'] } });
const other = buildRecord('hovi', '9', { title: 'Verpleegkunde' });

let database: Database;
afterEach(() => database.close());

describe('a search in all values', () => {
  const url = 'https://linde.example/lassen';
  const everywhere = openValueIndex(':memory:');
  const find = (text: string): string[] => {
    everywhere.refresh(database);
    const query = { mix: null, evidence: null, conflict: null, limit: 10 };
    return findCourses(database, { text, everywhere, ...query }).map(({ title }) => title);
  };

  it('finds all words of a text, whatever their case and accents', () => {
    database = mergedDatabase([program, { ...a, url, summary: 'Eén dag in het café' }, other]);
    expect(find(url)).toEqual(['Lassen']);
    expect(find('CAFE een')).toEqual(['Lassen']);
    expect(find('cafe twee')).toEqual([]);
    expect(find('"')).toEqual([]);
  });

  it('finds what came since, and not what is gone, with ids of texts used again', () => {
    database = mergedDatabase([program, { ...a, url }, other]);
    expect(find(url)).toEqual(['Lassen']);
    mergeAgain(storedRecords([program, { ...a, summary: 'nieuw' }, { ...other, url }], { database }));
    expect(find(url)).toEqual(['Verpleegkunde']);
    expect(find('nieuw')).toEqual(['Lassen']);
    mergeAgain(storedRecords([program], { database }));
    expect(find(url)).toEqual([]);
    mergeAgain(storedRecords([program, { ...other, summary: 'terug' }], { database }));
    expect(find('terug')).toEqual(['Verpleegkunde']);
  });
});
