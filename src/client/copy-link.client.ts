import { savedTexts } from '../i18n/nl-saved.ts';

/** Copies an address and says in `status` whether that worked; a browser may refuse. */
export function copyLink(href: string, status: HTMLElement): void {
  const say = (text: string) => () => {
    status.textContent = text;
  };
  const address = new URL(href, window.location.href).href;
  // Only there on https and on this machine itself.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined) say(savedTexts.notCopied)();
  else clipboard.writeText(address).then(say(savedTexts.copied), say(savedTexts.notCopied));
}
