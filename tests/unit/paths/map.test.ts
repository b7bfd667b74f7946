import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../ingest/model/issue.ts';
import { issueSchema } from '../../../ingest/model/issue.ts';
import type { PathStep } from '../../../ingest/model/path-step.ts';
import { pathStepSchema } from '../../../ingest/model/path-step.ts';
import { mapPaths } from '../../../ingest/sources/paths/map.ts';
import { parsePaths } from '../../../ingest/sources/paths/parse.ts';
import type { Row } from '../../fixtures/paths/table.ts';
import { csvOf, row } from '../../fixtures/paths/table.ts';

const bytesOf = async function* (text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
};

async function map(...rows: Row[]): Promise<{ steps: PathStep[]; issues: Issue[] }> {
  const { rows: parsed } = await parsePaths(bytesOf(csvOf(rows)), 'tabel.csv');
  const issues: Issue[] = [];
  const steps: PathStep[] = [];
  for (const mapped of mapPaths(parsed, (issue) => void issues.push(issue))) {
    steps.push(pathStepSchema.parse(mapped.step));
    issues.push(...mapped.issues);
  }
  return { steps, issues: issues.map((issue) => issueSchema.parse(issue)) };
}

const brief = (issues: readonly Issue[]) => issues.map(({ code, field, value }) => [code, field, value]);

describe('a row of the table', () => {
  it('becomes a step with its codes as text', async () => {
    const { steps, issues } = await map(
      row({ SPECIALISATIE_TITEL: 'Zuurdesem', VORM: 'DEELTIJD', OPLEIDER_KVK_NUMMER: '00000071' }),
    );
    expect(issues).toEqual([]);
    expect(steps).toEqual([
      {
        key: expect.stringMatching(/^path:[a-z2-7]{16}$/) as string,
        sector: 'Ambacht',
        occupation: 'Bakker',
        specialisation: 'Zuurdesem',
        trainingType: 'MBOKWALIFICATIE',
        code: '95001',
        codeSystem: 'crebo',
        unitCode: '1091O0001',
        learningPath: 'bbl',
        studyMode: 'part-time',
        providerKvk: '00000071',
        slim: '90%',
        validFrom: '2025-01-01',
        validUntil: '2028-12-31',
      },
    ]);
  });

  it('may leave everything but branche and functie empty', async () => {
    const { steps, issues } = await map({ BRANCHE_NAAM: 'Ambacht', FUNCTIE_TITEL: 'Bakker' });
    expect(issues).toEqual([]);
    expect(steps[0]).toMatchObject({
      code: null,
      codeSystem: null,
      providerKvk: null,
      slim: null,
      validFrom: null,
    });
  });

  it('is left out without branche or functie', async () => {
    const { steps, issues } = await map(row({ FUNCTIE_TITEL: '\u200b ' }), row({ BRANCHE_NAAM: '' }), row());
    expect(steps).toHaveLength(1);
    expect(issues.map((issue) => [issue.code, issue.field, issue.severity])).toEqual([
      ['MISSING_NAME', 'FUNCTIE_TITEL', 'error'],
      ['MISSING_NAME', 'BRANCHE_NAAM', 'error'],
    ]);
    expect(issues[0]?.message).toContain('line 2');
  });

  it('keeps hostile text as text, on one line and without what cannot be seen', async () => {
    const { steps } = await map(
      row({ FUNCTIE_TITEL: '=CMD("x")' }),
      row({ FUNCTIE_TITEL: '<script>x()</script>' }),
      row({ FUNCTIE_TITEL: '\u202eBak\nker' }),
    );
    expect(steps.map((step) => step.occupation)).toEqual(['=CMD("x")', '<script>x()</script>', 'Bak ker']);
  });
});

describe('a kind of training', () => {
  it('that RIO does not have stays, and is told of', async () => {
    const { steps, issues } = await map(row({ TYPE_OPLEIDING: 'MBOPROEFTUIN' }));
    expect(steps[0]?.trainingType).toBe('MBOPROEFTUIN');
    expect(issues).toMatchObject([{ code: 'UNKNOWN_CODE', field: 'TYPE_OPLEIDING' }]);
  });
});

describe('codes', () => {
  const codeOf = async (OPLEIDINGSSTELSEL: string, ERKENDEOPLEIDINGSCODE: string) => {
    const { steps, issues } = await map(row({ OPLEIDINGSSTELSEL, ERKENDEOPLEIDINGSCODE }));
    return [steps[0]?.code, steps[0]?.codeSystem, issues.map((issue) => issue.code).join()];
  };

  it.each([
    ['CREBO', 'K0302 ', 'K0302'],
    ['CREBO', 'c0125', 'C0125'],
    ['NLQF', '02\u201324', '02-24'],
    ['NLQF', '02 - 24', '02-24'],
    ['NLQF', '02\u00ad-24', '02-24'],
    ['NLQF', '0224', '02-24'],
    ['NLQF', '002024', '002-024'],
  ])('of %s are put right where there is no doubt: %j', async (system, raw, code) => {
    expect(await codeOf(system, raw)).toEqual([code, system.toLowerCase(), 'CODE_REPAIRED']);
  });

  it.each([
    ['CREBO', '95000.0'],
    ['CREBO', '1E+10'],
    ['CREBO', '4'],
    ['CREBO', 'O0125'],
    ['ISAT', '8000'],
    ['NLQF', 'feb-24'],
    ['NLQF', '2-24'],
    ['NLQF', '02024'],
    ['NLQF', "'06-21"],
    ['NLQF', '02/24'],
    ['NLQF', '99999-99999'],
  ])('of %s are never guessed from %j', async (system, raw) => {
    expect(await codeOf(system, raw)).toEqual([null, null, 'INVALID_CODE']);
  });

  it('without a dash are none where no unit in RIO is named', async () => {
    const { steps, issues } = await map(
      row({ OPLEIDINGSSTELSEL: 'NLQF', ERKENDEOPLEIDINGSCODE: '0224', OPLEIDINGSEENHEIDCODE: '' }),
    );
    expect(steps[0]?.code).toBeNull();
    expect(issues).toMatchObject([{ code: 'INVALID_CODE', value: '0224' }]);
  });

  it('keep three digits as another code, and the system of CROHO under its name', async () => {
    expect(await codeOf('NLQF', '002-024')).toEqual(['002-024', 'nlqf', '']);
    expect(await codeOf('ISAT', '80142')).toEqual(['80142', 'croho', '']);
  });

  it('of a system without codes here, or of none, are told and dropped', async () => {
    expect(await codeOf('NT2', '1')).toEqual([null, null, 'UNKNOWN_CODE']);
    expect(await codeOf('', '95001')).toEqual([null, null, 'UNKNOWN_CODE']);
  });

  it('of units have the letter O', async () => {
    const { steps, issues } = await map(row({ OPLEIDINGSEENHEIDCODE: '109100001' }));
    expect(steps[0]?.unitCode).toBeNull();
    expect(brief(issues)).toEqual([['INVALID_CODE', 'OPLEIDINGSEENHEIDCODE', '109100001']]);
  });

  it('not in the lists are told', async () => {
    const { steps, issues } = await map(
      row({ LEERWEG: 'THUIS', VORM: 'NACHT', SUBSIDIABEL_SLIMREGELING: 'MISSCHIEN' }),
    );
    expect(steps[0]).toMatchObject({ learningPath: null, studyMode: null, slim: null });
    expect(brief(issues)).toEqual([
      ['UNKNOWN_CODE', 'LEERWEG', 'THUIS'],
      ['UNKNOWN_CODE', 'VORM', 'NACHT'],
      ['UNKNOWN_CODE', 'SUBSIDIABEL_SLIMREGELING', 'MISSCHIEN'],
    ]);
  });

  it.each(['90%', '0%', '100%', 'JA', 'NEE'])('of SLIM are kept as delivered: %s', async (slim) => {
    expect((await map(row({ SUBSIDIABEL_SLIMREGELING: slim }))).steps[0]?.slim).toBe(slim);
  });

  it.each(['1', '2,0E+00', '0000007A'])('a damaged KvK %j opens the step to nobody', async (kvk) => {
    const { steps, issues } = await map(row({ OPLEIDER_KVK_NUMMER: kvk }));
    expect(steps[0]?.providerKvk).toBe('invalid');
    expect(brief(issues)).toEqual([['INVALID_CODE', 'OPLEIDER_KVK_NUMMER', kvk]]);
  });
});

describe('periods', () => {
  const period = (from: string, until: string): Row =>
    row({ INGANGSDATUM_ONTWIKKELPAD: from, EINDDATUM_ONTWIKKELPAD: until });
  const joined = async (...rows: Row[]) => {
    const { steps, issues } = await map(...rows);
    expect(steps).toHaveLength(1);
    return [steps[0]?.validFrom, steps[0]?.validUntil, issues.map((issue) => issue.code).join()];
  };

  it('of one step are joined, in any order of the rows', async () => {
    const rows = [
      period('2025-01-01', '2025-12-31'),
      period('2025-06-01', '2026-05-31'),
      period('2026-06-01', ''),
    ];
    expect(await joined(...rows)).toEqual(['2025-01-01', null, '']);
    expect(await joined(...rows.toReversed())).toEqual(['2025-01-01', null, '']);
  });

  it('with days between them are joined with a word on it', async () => {
    expect(await joined(period('2024-01-01', '2024-06-30'), period('2024-08-01', '2025-06-30'))).toEqual([
      '2024-01-01',
      '2025-06-30',
      'PERIOD_GAP',
    ]);
  });

  it('that are equal count once', async () => {
    expect(await joined(row(), row(), row())).toEqual(['2025-01-01', '2028-12-31', 'DUPLICATE_ROW']);
  });

  it('drop a date that is none, is unlikely or comes before the begin', async () => {
    expect(await joined(period('1-1-2025', ''))).toEqual([null, null, 'INVALID_DATE']);
    expect(await joined(period('2025-01-01', '9999-12-31'))).toEqual([
      '2025-01-01',
      null,
      'DATE_OUT_OF_RANGE',
    ]);
    expect(await joined(period('2025-01-01', '2024-12-31'))).toEqual(['2025-01-01', null, 'DATE_ORDER']);
  });

  it('do not change the key of a step, other columns do', async () => {
    const first = await map(row());
    const later = await map(period('2026-01-01', ''));
    const other = await map(row({ SUBSIDIABEL_SLIMREGELING: '40%' }));
    expect(later.steps[0]?.key).toBe(first.steps[0]?.key);
    expect(other.steps[0]?.key).not.toBe(first.steps[0]?.key);
  });
});

describe('names', () => {
  const sector = (BRANCHE_NAAM: string, FUNCTIE_TITEL: string): Row => row({ BRANCHE_NAAM, FUNCTIE_TITEL });

  it('that differ in capitals get the most frequent spelling, with an Issue', async () => {
    const { steps, issues } = await map(
      sector('TECHNIEK', 'A'),
      sector('Techniek ', 'B'),
      sector('Techniek', 'C'),
      sector('Groen', 'D'),
    );
    expect(steps.map((step) => step.sector)).toEqual(['Techniek', 'Techniek', 'Techniek', 'Groen']);
    expect(brief(issues)).toEqual([['OTHER_SPELLING', 'BRANCHE_NAAM', 'TECHNIEK']]);
  });

  it('that are equally frequent get the first by code order, in any order of the rows', async () => {
    const rows = [sector('zorg', 'A'), sector('Zorg', 'B')];
    for (const order of [rows, rows.toReversed()]) {
      expect(new Set((await map(...order)).steps.map((step) => step.sector))).toEqual(new Set(['Zorg']));
    }
  });
});
