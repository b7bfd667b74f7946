/**
 * A field with suggestions below it, after the pattern "Editable combobox with list autocomplete" of the ARIA
 * Authoring Practices: arrows walk the list, Enter takes a suggestion, Escape closes it, the focus stays in the field.
 */
import { element } from './dom.client.ts';

/** A line of the list. Lines of one group stand together under its name. */
export interface Suggestion {
  readonly text: string;
  /** What tells it apart, said behind it. */
  readonly detail?: string | null;
  readonly group?: string;
}

interface Combobox<Item extends Suggestion> {
  readonly field: HTMLInputElement;
  /** Name of the list for screen readers. */
  readonly label: string;
  /** What is said politely when there are suggestions. */
  readonly announce: (count: number) => string;
  readonly suggest: (text: string) => Promise<readonly Item[]>;
  readonly choose: (item: Item) => void;
  /** Rest after the last letter before suggestions are asked, in milliseconds; none when they cost nothing. */
  readonly pause?: number;
}

/** Makes the field a combobox. `close` closes the list without choosing. */
export function combobox<Item extends Suggestion>(options: Combobox<Item>): { readonly close: () => void } {
  const { field, label, announce, suggest, choose, pause = 0 } = options;
  const listId = `${field.id}-lijst`;
  const list = element('div', {
    id: listId,
    role: 'listbox',
    'aria-label': label,
    class: 'utrecht-combobox__popover utrecht-combobox__popover--block-end utrecht-listbox options',
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
  let timer: number | undefined;

  const drawn = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const mark = (position: number): void => {
    active = position;
    drawn().forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === position));
      option.classList.toggle('utrecht-listbox__option--selected', index === position);
      if (index === position) option.scrollIntoView({ block: 'nearest' });
    });
    if (position === -1) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `${listId}-${position}`);
  };
  const show = (found: readonly Item[]): void => {
    items = found;
    list.replaceChildren(...grouped(found, listId));
    list.hidden = found.length === 0;
    field.setAttribute('aria-expanded', String(found.length > 0));
    status.textContent = found.length === 0 ? '' : announce(found.length);
    mark(-1);
  };
  const close = (): void => {
    asked += 1;
    window.clearTimeout(timer);
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

  field.addEventListener('input', () => {
    window.clearTimeout(timer);
    if (pause === 0) update();
    else timer = window.setTimeout(update, pause);
  });
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
    const option =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null;
    if (option !== null) take(drawn().indexOf(option));
  });
  return { close };
}

/** The options; those of a group within it, under its name. */
function grouped(items: readonly Suggestion[], listId: string): HTMLElement[] {
  const options = items.map(({ text, detail, group }, index) => ({
    group,
    option: element(
      'div',
      {
        id: `${listId}-${index}`,
        role: 'option',
        class: 'utrecht-listbox__option',
        'aria-selected': 'false',
      },
      element('span', {}, text),
      (detail ?? '') === '' ? null : element('span', { class: 'kind' }, detail!),
    ),
  }));
  return [...Map.groupBy(options, ({ group }) => group)].flatMap(([group, own]) => {
    const lines = own.map(({ option }) => option);
    if (group === undefined) return lines;
    const name = element('div', { class: 'utrecht-listbox__group-label', 'aria-hidden': 'true' }, group);
    return [
      element('div', { role: 'group', class: 'utrecht-listbox__group', 'aria-label': group }, name, ...lines),
    ];
  });
}
