/**
 * Makes a part of the page look like newly made elements, keeping the elements that are there already: the focus,
 * the cursor in a field and an opened `<details>` stay. Elements with the same `data-key` are the same.
 */

/** Attributes that the visitor changes by using the page. */
const ownedByVisitor = new Set(['open', 'value']);

const keyOf = (node: Node): string | null => (node instanceof Element ? node.getAttribute('data-key') : null);

function isSame(current: Node, next: Node): boolean {
  return current.nodeName === next.nodeName && keyOf(current) === keyOf(next);
}

function morphAttributes(current: Element, next: Element): void {
  for (const { name } of [...current.attributes]) {
    if (!next.hasAttribute(name) && !ownedByVisitor.has(name)) current.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (current.getAttribute(name) !== value) current.setAttribute(name, value);
  }
  if (current instanceof HTMLInputElement && ['checkbox', 'radio'].includes(current.type)) {
    current.checked = next.hasAttribute('checked');
  }
}

// What is checked is not in the attributes, so fields are always looked at.
const holdsField = (node: Element): boolean =>
  node instanceof HTMLInputElement || node.querySelector('input') !== null;

function morphNode(current: Node, next: Node): void {
  if (current instanceof Element && next instanceof Element) {
    if (!holdsField(current) && current.isEqualNode(next)) return;
    morphAttributes(current, next);
    morphChildren(current, [...next.childNodes]);
  } else if (current.nodeValue !== next.nodeValue) {
    current.nodeValue = next.nodeValue;
  }
}

/** Gives `parent` the children `wanted`. */
export function morphChildren(parent: Element, wanted: readonly Node[]): void {
  const keyed = new Map<string, ChildNode>();
  for (const child of parent.childNodes) {
    const key = keyOf(child);
    if (key !== null) keyed.set(key, child);
  }
  let position: ChildNode | null = parent.firstChild;
  for (const next of wanted) {
    const key = keyOf(next);
    const candidate = key === null ? position : (keyed.get(key) ?? null);
    if (candidate !== null && isSame(candidate, next)) {
      // Moving the element that has the focus would take the focus away.
      if (candidate === position) position = position.nextSibling;
      else parent.insertBefore(candidate, position);
      morphNode(candidate, next);
    } else {
      parent.insertBefore(next, position);
    }
  }
  while (position !== null) {
    const after: ChildNode | null = position.nextSibling;
    position.remove();
    position = after;
  }
}
