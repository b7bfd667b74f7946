import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchChromium, patience } from './chromium.ts';
import { makeSiteFixture, type SiteFixture } from './site-fixture.ts';
import { startTestSite, type TestSite } from './test-site.ts';

export const phone = { width: 360, height: 740 };
export const desktop = { width: 1280, height: 900 };

/** A visit to a site: the browser and the site stay for all tests of a file, each test has a page with nothing stored. */
export interface Visit {
  readonly browser: Browser;
  readonly site: TestSite;
  readonly page: Page;
  /** What the page complained of in the console, since the test began. */
  readonly complaints: readonly string[];
}

/** Starts the site and a browser before the tests of this file, and a page before each. Call it at the top of the file. */
export function visitSite(
  options: BrowserContextOptions = {},
  fixture: SiteFixture = makeSiteFixture(60),
): Visit {
  let browser: Browser;
  let site: TestSite;
  let page: Page;
  let complaints: string[] = [];

  beforeAll(async () => {
    [browser, site] = await Promise.all([launchChromium(), startTestSite(fixture)]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    // Its own context, that goes with it: nothing that one test stores is there for the next.
    page = await browser.newPage({ viewport: desktop, reducedMotion: 'reduce', ...options });
    page.setDefaultTimeout(patience);
    complaints = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
  });
  afterEach(() => page.close());

  return {
    get browser() {
      return browser;
    },
    get site() {
      return site;
    },
    get page() {
      return page;
    },
    get complaints() {
      return complaints;
    },
  };
}
