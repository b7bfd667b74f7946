import type { LocalText, RawProgram } from './raw.ts';
import type { Report } from './report.ts';
import { finding } from './report.ts';

const urlLimit = 2_000;

/** The provider's page on the course: webLink, Dutch first, then courseSiteLink. Bad ones are INVALID_URL. */
export function mapUrl(raw: RawProgram, report: Report): string | null {
  return chooseUrl(raw.webLink, 'webLink', report) ?? chooseUrl(raw.courseSiteLink, 'courseSiteLink', report);
}

/** The first good address: Dutch ones and those without a language before others. */
function chooseUrl(links: readonly LocalText[], field: string, report: Report): string | null {
  const isDutch = ({ lang }: LocalText): boolean => lang === null || lang === 'nl';
  const ordered = [...links.filter(isDutch), ...links.filter((link) => !isDutch(link))];
  for (const { text } of ordered) {
    if (text.trim() === '') continue;
    const url = readUrl(text);
    if (url === null) {
      report(finding('warning', 'INVALID_URL', field, text, 'not an address on the web (http or https)'));
      continue;
    }
    return url;
  }
  return null;
}

/**
 * An http(s) address with a host name, without user name or characters that no address has. `www.x.nl` without scheme
 * is https. Null for anything else.
 */
export function readUrl(text: string): string | null {
  const trimmed = text.trim();
  const address = /^www\.[a-z0-9]/i.test(trimmed) ? `https://${trimmed}` : trimmed;
  if (address.length > urlLimit || !/^https?:\/\/[^/]/i.test(address) || /[\s"<>`\\^{}|]/.test(address)) {
    return null;
  }
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.username === '' && url.password === '' && url.hostname.includes('.') ? url.href : null;
}
