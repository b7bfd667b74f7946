import type { SearchParams } from 'meilisearch';
import type { Random } from '../../../demo/lib/random.ts';
import { randomWords, words } from './random-index.ts';

/** A word with a letter too many, too few, another or two the other way round. */
function misspell(random: Random, word: string): string {
  const at = random.int(0, Math.max(0, word.length - 1));
  const letter = random.pick([...'abcdeinot']);
  switch (random.int(0, 3)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1);
    default:
      return (
        word.slice(0, at) +
        word
          .slice(at, at + 2)
          .split('')
          .reverse()
          .join('') +
        word.slice(at + 2)
      );
  }
}

function queryWord(random: Random): string {
  const word = random.pick(words);
  if (random.chance(0.25)) return misspell(random, word);
  return random.chance(0.2) ? word.slice(0, random.int(1, word.length)) : word;
}

function randomQuery(random: Random): string {
  const count = random.pick([1, 1, 2, 2, 2, 3, 3, 4, 5]);
  const text = Array.from({ length: count }, () => queryWord(random)).join(' ');
  const phrase = random.chance(0.1) ? `"${randomWords(random, random.int(1, 2))}" ` : '';
  const negative = random.chance(0.07) ? ` -${random.pick(words)}` : '';
  return phrase + text + negative + (random.chance(0.1) ? ' ' : '');
}

function randomCondition(random: Random): string {
  return random.pick([
    `kind = ${random.pick(['a', 'b', '"c d"', 'é'])}`,
    `price ${random.pick(['>', '<', '>=', '<=', '=', '!='])} ${random.pick([0, 5, 10, 12.5])}`,
    `group IN [${random.int(0, 4)}, ${random.int(0, 8)}]`,
    `price ${random.int(0, 6)} TO ${random.int(7, 100)}`,
    'tags EXISTS',
    'price IS NULL',
    'tags IS EMPTY',
    'NOT kind = a',
    `tags STARTS WITH ${random.pick(['ba', 'z', 'ver'])}`,
    `_geoRadius(52.1, 5.1, ${random.int(5, 150) * 1000})`,
    '_geoBoundingBox([53, 6], [51.5, 4.6])',
  ]);
}

/** A search of the kinds people and sites make. */
export function randomSearch(random: Random): SearchParams & { q?: string } {
  const search: SearchParams & { q?: string } = {};
  if (random.chance(0.88)) search.q = randomQuery(random);
  if (random.chance(0.3)) {
    const second = random.chance(0.5) ? ` ${random.pick(['AND', 'OR'])} ${randomCondition(random)}` : '';
    search.filter = randomCondition(random) + second;
  }
  if (random.chance(0.25))
    search.sort = random.pick([
      ['price:asc'],
      ['title:asc'],
      ['group:desc', 'price:asc'],
      ['_geoPoint(52.0, 5.0):asc'],
    ]);
  if (random.chance(0.25))
    search.facets = random.pick([
      ['kind', 'tags', 'code'],
      ['price', 'group'],
    ]);
  if (random.chance(0.2)) search.distinct = random.pick(['group', 'kind', 'tags']);
  if (random.chance(0.4)) {
    search.page = random.int(1, 2);
    search.hitsPerPage = random.pick([3, 10, 50]);
  } else {
    search.limit = random.pick([5, 20, 200]);
    if (random.chance(0.2)) search.offset = random.int(0, 5);
  }
  if (random.chance(0.3)) search.matchingStrategy = random.pick(['all', 'frequency', 'last']);
  if (random.chance(0.1)) search.attributesToSearchOn = random.pick([['title'], ['text', 'title']]);
  return search;
}
