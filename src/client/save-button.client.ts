import { savedTexts } from '../i18n/nl-saved.ts';
import { element } from './dom.client.ts';
import { isSaved, maxSaved, removeCourse, saveCourse, type SavedCourse } from './saved-list.client.ts';

/** Says on the button, and to a screen reader, what the course is now. */
function describe(button: HTMLElement, title: string, saved: boolean): void {
  const text = saved ? savedTexts.saved : savedTexts.save;
  button.textContent = text;
  button.setAttribute('aria-label', savedTexts.about(text, title));
  button.toggleAttribute('data-saved', saved);
}

/** The button "Bewaar" of a course; it says "Bewaard" when the course is in the list. */
export function saveButton({ slug, title, provider }: SavedCourse): HTMLButtonElement {
  const names = { 'data-save': slug, 'data-title': title, 'data-provider': provider };
  const button = element('button', {
    type: 'button',
    class: 'utrecht-button utrecht-button--secondary-action save',
    ...names,
  });
  describe(button, title, isSaved(slug));
  return button;
}

/** Makes all save buttons of the page work, also those that come later. */
export function onSave(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-save]') : null;
    if (button === null) return;
    const { save: slug = '', title = '', provider = '' } = button.dataset;
    let full = false;
    if (isSaved(slug)) removeCourse(slug);
    else full = !saveCourse({ slug, title, provider });
    describe(button, title, isSaved(slug));
    if (full) {
      button.textContent = savedTexts.full(maxSaved);
      button.removeAttribute('aria-label');
    }
  });
}
