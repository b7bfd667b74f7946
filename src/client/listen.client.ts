import type { SearchInstance } from './search-instance.client.ts';

/** InstantSearch is an event emitter, but its types lack that part. */
interface Emitting {
  on(event: 'render' | 'error', listener: () => void): unknown;
}

const isEmitting = (value: object): value is Emitting => 'on' in value && typeof value.on === 'function';

/** Calls `draw` whenever there is something new to show: results, or that searching failed. */
export function listen(search: SearchInstance, draw: () => void): void {
  const emitter: object = search;
  if (!isEmitting(emitter)) throw new TypeError('InstantSearch emits no events');
  emitter.on('render', draw);
  emitter.on('error', draw);
}
