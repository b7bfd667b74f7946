/** A position packs the attribute's slot (15 bits), the place in it (16) and whether it is the attribute's last. */
export const packPosition = (slot: number, place: number): number => ((slot << 17) | (place << 1)) >>> 0;
export const slotOf = (position: number): number => position >>> 17;
export const placeOf = (position: number): number => (position >>> 1) & 0xffff;
export const isLastWord = (position: number): boolean => (position & 1) === 1;
