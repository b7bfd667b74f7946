/**
 * What somebody who types on an old phone waits for: from the press of a key to the first frame that shows the answer to
 * the words as they then are, in Chromium with the processor slowed down four times and no network slow-down.
 */
import type { Browser, Page } from 'playwright-core';

const cpuSlowDown = 4;
/** Rest after an answer before the next key, in milliseconds. */
const rest = 120;

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
  const { waited } = (await handle.jsonValue())!;
  await tab.waitForTimeout(rest);
  return waited;
}

/** Types words on the search page of the site at `url`. Times in milliseconds, one for each key whose words are new. */
export async function typeWords(
  browser: Browser,
  url: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<number[]> {
  const context = await browser.newContext({ viewport });
  const tab = await context.newPage();
  const devtools = await context.newCDPSession(tab);
  await tab.goto(`${url}/zoeken`);
  await tab.locator('.card').first().waitFor();
  await tab.evaluate(watchHeading);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowDown });
  const waits: number[] = [];
  for (const word of [...warmUp, ...words]) {
    await tab.locator('#q').fill('');
    await tab.waitForTimeout(1_000);
    for (let end = 1; end <= word.length; end += 1) {
      const letter = word[end - 1]!;
      // A space asks nothing new.
      if (letter === ' ') {
        await tab.keyboard.press('Space');
        continue;
      }
      const waited = await pressKey(tab, letter, word.slice(0, end));
      if (!warmUp.includes(word)) waits.push(waited);
    }
  }
  await context.close();
  return waits;
}
