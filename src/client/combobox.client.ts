/**
 * A field with suggestions below it, after the pattern "Editable combobox with list autocomplete" of the ARIA
 * Authoring Practices: arrows walk the list, Enter takes a suggestion, Escape closes it, the focus stays in the field.
 */
import { element } from './dom.client.ts';

/** A line of the list. */
export interface Suggestion {
  readonly text: string;
  /** What kind of thing it is, said behind it. */
  readonly kind?: string;
}

interface Combobox<Item extends Suggestion> {
  readonly field: HTMLInputElement;
  /** Name of the list for screen readers. */
  readonly label: string;
  /** What is said politely when there are suggestions. */
  readonly announce: (count: number) => string;
  readonly suggest: (text: string) => Promise<readonly Item[]>;
  readonly choose: (item: Item) => void;
}

/** Makes the field a combobox. `close` closes the list without choosing. */
export function combobox<Item extends Suggestion>(options: Combobox<Item>): { readonly close: () => void } {
  const { field, label, announce, suggest, choose } = options;
  const listId = `${field.id}-lijst`;
  const list = element('ul', {
    id: listId,
    role: 'listbox',
    'aria-label': label,
    class: 'options',
    hidden: true,
  });
  const status = element('span', { class: 'hidden', role: 'status' });
  field.after(list, status);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
  })) {
    field.setAttribute(name, value);
  }
  let items: readonly Item[] = [];
  let active = -1;
  let asked = 0;

  const mark = (position: number): void => {
    active = position;
    [...list.children].forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === position));
      if (index === position) option.scrollIntoView({ block: 'nearest' });
    });
    if (position === -1) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `${listId}-${position}`);
  };
  const show = (found: readonly Item[]): void => {
    items = found;
    list.replaceChildren(
      ...found.map(({ text, kind }, index) =>
        element(
          'li',
          { id: `${listId}-${index}`, role: 'option', 'aria-selected': 'false' },
          element('span', {}, text),
          kind === undefined ? null : element('span', { class: 'kind' }, kind),
        ),
      ),
    );
    list.hidden = found.length === 0;
    field.setAttribute('aria-expanded', String(found.length > 0));
    status.textContent = found.length === 0 ? '' : announce(found.length);
    mark(-1);
  };
  const close = (): void => {
    asked += 1;
    show([]);
  };
  const take = (position: number): void => {
    const item = items[position];
    close();
    if (item !== undefined) choose(item);
  };
  const update = (): void => {
    const mine = (asked += 1);
    suggest(field.value).then(
      (found) => {
        // A slower answer to fewer letters must not replace a newer one.
        if (mine === asked && document.activeElement === field) show(found);
      },
      () => {
        if (mine === asked) show([]);
      },
    );
  };

  field.addEventListener('input', update);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) update();
      // One place before the first is the field itself.
      const places = items.length + 1;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (items.length > 0) mark(((active + 1 + step + places) % places) - 1);
    } else if (event.key === 'Enter' && active !== -1) {
      event.preventDefault();
      take(active);
    } else if (event.key === 'Escape' && !list.hidden) {
      // A search field would be emptied.
      event.preventDefault();
      close();
    }
  });
  // Before the field loses the focus, which closes the list.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const option = event.target instanceof Element ? event.target.closest('li') : null;
    if (option !== null) take([...list.children].indexOf(option));
  });
  return { close };
}
