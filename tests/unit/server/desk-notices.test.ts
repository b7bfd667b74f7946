import { describe, expect, it } from 'vitest';
import type { MergeReport } from '../../../ingest/model/merge-report.ts';
import { followUpNotice } from '../../../server/desk/layout.ts';
import { openQuestions } from '../../../server/desk/parts/open-questions.ts';

const well = { phase: 'idle', problems: [], pageProblem: null, publishedAt: null } as const;

describe('what the desk says of decisions that were taken', () => {
  it('is nothing when the catalogue follows them', async () => {
    expect(String(await followUpNotice(well))).not.toContain('desk-problem');
  });

  it('tells a catalogue that does not follow from pages that could not be built', async () => {
    const stopped = String(await followUpNotice({ ...well, problems: ['search cannot be reached'] }));
    expect(stopped).toContain('De beslissingen zijn niet verwerkt.');
    expect(stopped).not.toContain('niet gebouwd');
    const unbuilt = String(await followUpNotice({ ...well, pageProblem: 'the disk is <full>' }));
    expect(unbuilt).toContain('De pagina’s zijn niet gebouwd.');
    expect(unbuilt).toContain('the disk is &lt;full&gt;');
    expect(unbuilt).not.toContain('niet verwerkt');
  });
});

describe('the number of open questions', () => {
  const merge = { questions: 1_082 } as MergeReport;
  const said = async (count: number | null, last: MergeReport | null): Promise<string[]> => {
    const [name, figure] = openQuestions(count, last);
    return [name, String(await figure).replace(/<[^>]+>/g, '')];
  };

  it('is that of now once the questions are read', async () => {
    expect(await said(0, merge)).toEqual(['open vragen', '0']);
  });

  it('is that of the last merge while they are read', async () => {
    expect(await said(null, merge)).toEqual(['open vragen na de laatste samenvoeging', '1.082']);
    expect(await said(null, { ...merge, questions: null })).toEqual(['open vragen', 'worden gezocht']);
    expect(await said(null, null)).toEqual(['open vragen', 'worden gezocht']);
  });
});
