import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Milliseconds that a page may take to do what a test waits for: much longer than it takes on a machine that is busy. */
export const patience = 60_000;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const named = ['chromium', 'chromium-browser'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  return [process.env['CHROME_PATH'], ...named].find((path) => path !== undefined && isExecutable(path));
}

/** Path of Chromium. Installs Debian's package when there is none and we may; throws when there still is none. */
export function chromiumPath(): string {
  const present = installed();
  if (present !== undefined) return present;
  if (process.getuid?.() === 0) {
    const quietly = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update', '-q'], quietly);
    execFileSync('apt-get', ['install', '-yq', '--no-install-recommends', 'chromium'], quietly);
  }
  const path = installed();
  if (path === undefined)
    throw new Error('browser tests need Chromium: install it, or name it in CHROME_PATH');
  return path;
}

/** A browser that asks nothing of the network by itself. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * Makes time stand still on pages that are opened in this one from now on: what waits for a moment to pass waits until
 * `page.clock.runFor` or `resume`.
 */
export async function holdTime(page: Page): Promise<void> {
  const now = Date.now();
  await page.clock.install({ time: now });
  // To a moment that is still to come, however long the browser takes to hear of it.
  await page.clock.pauseAt(now + 600_000);
}
