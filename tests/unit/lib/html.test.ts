import { describe, expect, it } from 'vitest';
import { cleanHtml, htmlInputLimit, htmlToText, textToHtml } from '../../../ingest/lib/html.ts';

describe('cleanHtml', () => {
  it.each([
    ['wrappers', '<html><head><title>t</title></head><body><p>a</p></body></html>', '<p>a</p>'],
    ['headings from h3', '<h1 class="x">a</h1><h6>b</h6>', '<h3>a</h3><h4>b</h4>'],
    ['loose text', 'a <b>b</b><ul><li>c</li></ul>d', '<p>a <b>b</b></p><ul><li>c</li></ul><p>d</p>'],
    ['text without a tag', 'a &amp; b\nc &lt; d', '<p>a &amp; b</p><p>c &lt; d</p>'],
    ['containers', '<div>a</div><div>b</div>', '<p>a<br>b</p>'],
    ['empty paragraphs', '<p>&nbsp;</p><p>a</p><p><strong> </strong></p>', '<p>a</p>'],
    ['breaks beside blocks', '<p>a</p><br><br><p>b</p><br>', '<p>a</p><p>b</p>'],
    ['entities', '<p>&eacute;&nbsp;&#8217;</p>', '<p>é ’</p>'],
    ['invisible characters', '<p>a\u200bb\u202ec</p>', '<p>abc</p>'],
    ['tables', '<table border=1><tr><td style="x">a</td></tr></table>', '<table><tr><td>a</td></tr></table>'],
    ['images', '<p>a<img src="x" onerror="y"></p>', '<p>a</p>'],
  ])('%s', (_, html, clean) => {
    expect(cleanHtml(html)).toBe(clean);
  });

  it('keeps links to the web and to mail, marked as not ours', () => {
    expect(cleanHtml('<p><a href=" https://x.example/?a=1&b=2" onclick="y" target="_blank">a</a></p>')).toBe(
      '<p><a href="https://x.example/?a=1&amp;b=2" rel="nofollow noopener">a</a></p>',
    );
    expect(cleanHtml('<a href="mailto:a@x.example">a</a>')).toContain('href="mailto:a@x.example"');
  });

  it.each(['javascript:x', ' JaVa&#10;Script:x', 'data:text/html,x', '//x.example', '/pad', 'vbscript:x'])(
    'drops a link to %j and keeps its text',
    (href) => {
      expect(cleanHtml(`<p><a href="${href}"><em>a</em></a></p>`)).toBe('<p><em>a</em></p>');
    },
  );

  it.each([
    '<script>x</script>',
    '<SCRIPT SRC=//x.example></SCRIPT>',
    '<style>p{}</style>',
    '<iframe srcdoc="<script>x</script>"></iframe>',
    '<svg onload="x"><circle/></svg>',
    '<meta http-equiv="refresh" content="0;url=x">',
    '<link rel="stylesheet" href="x">',
  ])('keeps nothing of %s but what is around it', (active) => {
    expect(cleanHtml(`<p>Voor.</p>${active}<p>Na.</p>`)).toBe('<p>Voor.</p><p>Na.</p>');
  });

  it('never lets a handler or style through, also from broken tags', () => {
    for (const html of [
      '<p onclick=x>a',
      '<p/onclick=x>a',
      '<b <b onclick=x>a',
      '<<p style=x>a',
      '<p x="<p onclick=y>">a',
    ]) {
      expect(cleanHtml(html)).not.toMatch(/<[^>]*(?:onclick|style)/);
    }
  });

  it('leaves an inline tag around a block whole', () => {
    expect(cleanHtml('<b><p>a</p></b>')).toBe('<b><p>a</p></b>');
  });

  it.each(['', '  ', '<p></p>', '<p>&nbsp;<br></p>', '<img src="x">', '\u200b'])('is null for %j', (html) => {
    expect(cleanHtml(html)).toBeNull();
  });

  it('reads no further than its limit', () => {
    expect(cleanHtml(`<p>${'a'.repeat(htmlInputLimit)}</p><p>eind</p>`)).not.toContain('eind');
  });
});

describe('htmlToText', () => {
  it.each([
    ['<p>Een</p><p>twee</p>drie', 'Een twee drie'],
    ['<ul><li>a</li><li>b</li></ul>c<br>d', 'a b c d'],
    ['<div>a</div>b', 'a b'],
    ['v<b>et</b>', 'vet'],
    ['<p>a &lt; b &amp; &eacute;</p>', 'a < b & é'],
    ['<script>x</script>a', 'a'],
  ])('%j becomes %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});

describe('textToHtml', () => {
  it('escapes, and makes lines paragraphs', () => {
    expect(textToHtml('a <b> "c" & d\r\n\r\n e ')).toBe('<p>a &lt;b&gt; &quot;c&quot; &amp; d</p><p>e</p>');
  });

  it('is null for blanks', () => {
    expect(textToHtml(' \n\u200b ')).toBeNull();
  });
});
