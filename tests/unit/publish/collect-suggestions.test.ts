import { describe, expect, it } from 'vitest';
import { collectSuggestions } from '../../../ingest/publish/collect-suggestions.ts';
import { suggestionDocumentSchema } from '../../../search-config/documents.ts';

const provider = (name: string) => ({ name, kvk: null, brin: null, url: null });
const crebo = (code: string) => [{ system: 'crebo' as const, code }];
const occupation = (name: string, state: 'current' | 'ended') => ({
  occupation: name,
  slug: name.toLowerCase(),
  state,
  trainings: [],
});

describe('suggestions', () => {
  it('name providers and codes with their courses', () => {
    const collector = collectSuggestions();
    collector.add({ title: 'Kok (avond)', provider: provider('De Pan'), codes: crebo('25180') });
    collector.add({ title: 'Kok', provider: provider('De Pan'), codes: crebo('25180') });
    collector.add({ title: 'Kok', provider: provider('Het Vuur'), codes: crebo('25180') });
    const documents = collector.documents([], []);
    expect(documents.map(({ kind, text, target, count }) => [kind, text, target, count]).toSorted()).toEqual([
      ['aanbieder', 'De Pan', 'De Pan', 2],
      ['aanbieder', 'Het Vuur', 'Het Vuur', 1],
      ['code', 'Kok', '25180', 3],
    ]);
    for (const document of documents) expect(() => suggestionDocumentSchema.parse(document)).not.toThrow();
  });

  it('name a code as RIO does where it has a name', () => {
    const collector = collectSuggestions();
    collector.add({ title: 'Koken', provider: provider('De Pan'), codes: crebo('25180') });
    const unit = {
      unitCode: '1000O0001',
      title: 'Kok (mbo)',
      nlqf: null,
      educationLevel: null,
      registrations: crebo('25180'),
    };
    expect(collector.documents([], [unit]).find(({ kind }) => kind === 'code')?.text).toBe('Kok (mbo)');
  });

  it('know functies that nobody trains for yet, but no ended ones', () => {
    const path = {
      sector: 'Horeca',
      slug: 'horeca',
      occupations: [occupation('Kok', 'current'), occupation('Ober', 'ended')],
    };
    expect(collectSuggestions().documents([path], [])).toMatchObject([
      { kind: 'functie', text: 'Kok', detail: 'Horeca', target: 'horeca/kok', count: 0 },
    ]);
  });
});
