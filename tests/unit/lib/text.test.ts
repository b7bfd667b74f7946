import { describe, expect, it } from 'vitest';
import { cleanText, cutText, decodeEntities, slugify } from '../../../ingest/lib/text.ts';

describe('cleanText', () => {
  it.each([
    ['  een\t twee\r\ndrie ', 'een twee drie'],
    ['een\u00a0twee\u2028drie', 'een twee drie'],
    ['\ufeffLassen', 'Lassen'],
    ['Boek\u200bhouden', 'Boekhouden'],
    ['Ver\u00adzorgende', 'Verzorgende'],
    ['PDF \u202etxe.gni\u202c', 'PDF txe.gni'],
    ['a\u0000b\u0007c', 'abc'],
    ['cafe\u0301', 'café'],
    ['half \ud800 paar', 'half paar'],
  ])('%j becomes %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it('keeps the joiners of an emoji and no others', () => {
    expect(cleanText('Gezin \u{1f468}\u200d\u{1f469} zorg\u200dhulp')).toBe(
      'Gezin \u{1f468}\u200d\u{1f469} zorghulp',
    );
  });

  it.each([null, undefined, '', ' \n', '\u200b\u00ad\ufeff'])('is null for %j', (raw) => {
    expect(cleanText(raw)).toBeNull();
  });
});

describe('cutText', () => {
  it('leaves short text alone', () => {
    expect(cutText('kort', 4)).toBe('kort');
  });

  it('cuts after a whole word, without its comma', () => {
    expect(cutText('een twee, drie vier', 13)).toBe('een twee…');
  });

  it('cuts a word that is too long by itself, never half a character', () => {
    expect(cutText('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`);
    expect(cutText(`${'x'.repeat(8)}😀😀`, 10)).toBe(`${'x'.repeat(8)}…`);
  });
});

describe('decodeEntities', () => {
  it.each([
    ['Caf&eacute; &amp; thee', 'Café & thee'],
    ['&#39;s &#x41;', "'s A"],
    ['&amp;amp;', '&amp;'],
    ['a < b &lt; c', 'a < b < c'],
    ['&lt;script&gt;', '<script>'],
    ['&quot;a&quot; <b>', '"a" <b>'],
    ['$& en &onzin; en & zo', '$& en &onzin; en & zo'],
  ])('%j becomes %j', (raw, text) => {
    expect(decodeEntities(raw)).toBe(text);
  });
});

describe('slugify', () => {
  it.each([
    ['Één & twee: Ça væ!', 'een-en-twee-ca-vae'],
    ['  --A/B--  ', 'a-b'],
    ['../../etc', 'etc'],
    ['日本語', 'opleiding'],
    ['', 'opleiding'],
  ])('%j becomes %j', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it('stays within 80 characters and ends at a word', () => {
    const slug = slugify('lange naam '.repeat(20));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/^[a-z0-9-]+(?:naam|lange)$/);
  });
});
