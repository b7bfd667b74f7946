/** The desk in the browser: keys for answers, and news of what follows a decision. All of it works without, too. */

/** How often is asked where the catalogue stands, in ms. */
const everyMs = 1_500;

/** Whether single keys answer; people who dictate or slip turn them off (WCAG 2.1.4). */
const keysSetting = 'leeratlas-beheer-toetsen';
let keysAreOn = localStorage.getItem(keysSetting) !== 'uit';

function showKeys() {
  document.body.classList.toggle('desk-keys-off', !keysAreOn);
  const toggle = document.querySelector('[data-keys]');
  if (toggle === null) return;
  toggle.removeAttribute('hidden');
  toggle.setAttribute('aria-pressed', String(keysAreOn));
}

document.querySelector('[data-keys]')?.addEventListener('click', () => {
  keysAreOn = !keysAreOn;
  localStorage.setItem(keysSetting, keysAreOn ? 'aan' : 'uit');
  showKeys();
});

document.addEventListener('keydown', (event) => {
  if (!keysAreOn || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest('input:not([type=radio]), textarea, select'))
    return;
  const button = [...document.querySelectorAll('button[data-key]')].find(
    (candidate) => candidate.getAttribute('data-key') === event.key.toLowerCase(),
  );
  if (!(button instanceof HTMLButtonElement)) return;
  event.preventDefault();
  button.click();
});

async function follow() {
  const shown = document.getElementById('verwerking');
  if (shown === null || shown.dataset['phase'] === 'idle') return;
  await new Promise((resolve) => setTimeout(resolve, everyMs));
  const answer = await fetch(new URL('verwerking', import.meta.url)).catch(() => null);
  if (answer?.ok && !answer.redirected) {
    const news = new DOMParser()
      .parseFromString(await answer.text(), 'text/html')
      .getElementById('verwerking');
    if (news !== null && news.dataset['phase'] !== shown.dataset['phase']) {
      if (news.dataset['phase'] === 'idle' && news.childElementCount === 0) news.append(finished());
      // The element itself stays, so that what changes in it is read out.
      shown.dataset['phase'] = news.dataset['phase'] ?? 'idle';
      shown.replaceChildren(...news.childNodes);
    }
  }
  await follow();
}

function finished() {
  const said = document.createElement('p');
  said.className = 'desk-done';
  said.textContent = 'Je beslissingen zijn verwerkt: zoekmachine en pagina’s zijn bijgewerkt.';
  return said;
}

showKeys();
void follow();
