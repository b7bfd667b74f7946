/**
 * What somebody who types on an old phone waits for: from the press of a key to the first frame that shows the answer to
 * the words as they then are, in Chromium with the processor slowed down four times and no network slow-down.
 */
import type { Browser, Page } from 'playwright-core';

const cpuSlowDown = 4;

/** How fast somebody types: when the next key comes, in milliseconds after the answer to the one before, or after that key. */
export interface Rhythm {
  readonly after: 'answer' | 'key';
  /** Taken in turn. */
  readonly pauses: readonly number[];
}
export const rhythms = {
  fast: { after: 'answer', pauses: [120] },
  /** 400 ms on average: keys fall before, in and after the drawing of the whole page, which begins when typing rests. */
  slow: { after: 'key', pauses: [400, 325, 475, 350, 450, 375, 425] },
} as const satisfies Record<string, Rhythm>;

/** Words that are typed, letter by letter; the first ones only warm up. */
const warmUp = ['zorg'];
const words = ['excel', 'boekhouden', 'pedagogisch medewerker', 'logistiek', 'python'];

/** Notes in the page when a key went down and when the heading first showed a text that ends with “these words”. */
function watchHeading(): void {
  const times = { key: 0, shown: {} as Record<string, number> };
  Object.assign(window, { keyTimes: times });
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      times.key = timeStamp;
      times.shown = {};
    },
    true,
  );
  new MutationObserver(() => {
    const shown = /“(.*)”/u.exec(document.getElementById('kop')?.textContent ?? '')?.[1] ?? '';
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      // A message that is sent in a frame comes when the frame is painted.
      channel.port1.onmessage = () => {
        times.shown[shown] ??= performance.now();
      };
      channel.port2.postMessage(null);
    });
  }).observe(document.getElementById('kop')!, { childList: true, characterData: true, subtree: true });
}

/** Presses a key and waits for the results of what is `typed`: from key to results, in milliseconds. */
async function pressKey(tab: Page, letter: string, typed: string): Promise<number> {
  await tab.keyboard.press(letter === ' ' ? 'Space' : letter);
  const handle = await tab.waitForFunction(
    (text) => {
      const { key, shown } = (
        window as unknown as { keyTimes: { key: number; shown: Record<string, number> } }
      ).keyTimes;
      const at = shown[text];
      return at === undefined ? null : { waited: at - key };
    },
    typed,
    { polling: 20, timeout: 10_000 },
  );
  return (await handle.jsonValue())!.waited;
}

/** Types words on the search page of the site at `url`. Times in milliseconds, one for each key whose words are new. */
export async function typeWords(
  browser: Browser,
  url: string,
  viewport: { readonly width: number; readonly height: number },
  { after, pauses }: Rhythm,
): Promise<number[]> {
  const context = await browser.newContext({ viewport });
  const tab = await context.newPage();
  const devtools = await context.newCDPSession(tab);
  await tab.goto(`${url}/zoeken`);
  await tab.locator('.card').first().waitFor();
  await tab.evaluate(watchHeading);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowDown });
  const waits: number[] = [];
  let keys = 0;
  for (const word of [...warmUp, ...words]) {
    await tab.locator('#q').fill('');
    await tab.waitForTimeout(1_000);
    for (let end = 1; end <= word.length; end += 1) {
      const letter = word[end - 1]!;
      const pause = pauses[(keys += 1) % pauses.length]!;
      const pressed = performance.now();
      // A space asks nothing new.
      if (letter === ' ') {
        await tab.keyboard.press('Space');
        continue;
      }
      const waited = await pressKey(tab, letter, word.slice(0, end));
      if (!warmUp.includes(word)) waits.push(waited);
      const gone = after === 'key' ? performance.now() - pressed : 0;
      await tab.waitForTimeout(Math.max(0, pause - gone));
    }
  }
  await context.close();
  return waits;
}
