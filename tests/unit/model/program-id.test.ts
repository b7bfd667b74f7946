import { describe, expect, it } from 'vitest';
import {
  anchorKey,
  edudexKey,
  hashId,
  pathStepKey,
  programIdOf,
  rioKey,
} from '../../../ingest/model/program-id.ts';

describe('ids', () => {
  it('take case out of RIO codes and leave EDU-DEX ids as they are', () => {
    expect(rioKey('FA0F5F6E-2820-1EEC-B1A6-48F3B2135C8A')).toBe('rio:fa0f5f6e-2820-1eec-b1a6-48f3b2135c8a');
    expect(edudexKey('vakschool', 'Ab 1')).toBe('edudex:vakschool/Ab 1');
  });

  it('are safe in addresses and documents, and long enough not to meet', () => {
    const ids = new Set(Array.from({ length: 20_000 }, (_, index) => hashId(`edudex:a/${index}`, 12)));
    expect(ids.size).toBe(20_000);
    for (const id of ids) expect(id).toMatch(/^[a-z2-7]{12}$/);
  });

  it('name a cluster after EDU-DEX, then HOVI, then RIO, whatever the order', () => {
    const keys = ['rio:b', 'hovi:2', 'rio:a', 'edudex:z/1', 'edudex:a/1'];
    expect(anchorKey(keys)).toBe('edudex:a/1');
    expect(anchorKey(keys.toReversed())).toBe('edudex:a/1');
    expect(anchorKey(['rio:b', 'hovi:2'])).toBe('hovi:2');
    expect(programIdOf(keys)).toBe(programIdOf(keys.toReversed()));
    expect(() => anchorKey([])).toThrow('at least one');
  });

  it('keep columns of a step apart', () => {
    expect(pathStepKey(['a', 'bc'])).not.toBe(pathStepKey(['ab', 'c']));
  });
});
