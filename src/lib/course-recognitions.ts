import type { CatalogProgram } from '../../search-config/catalog.ts';

type Recognition = CatalogProgram['recognitions'][number];

/** Recognitions to show, each once: one that says less than another of the same recognizer is left out. */
export function courseRecognitions({ recognitions }: Pick<CatalogProgram, 'recognitions'>): Recognition[] {
  return recognitions.filter((one, index) =>
    recognitions.every((other, position) => position === index || !saysMore(other, one, position < index)),
  );
}

/** Whether `other` holds all that `one` says; of two that say the same the first counts. */
function saysMore(other: Recognition, one: Recognition, isEarlier: boolean): boolean {
  if (other.recognizer !== one.recognizer) return false;
  const isSame = other.code === one.code && other.validUntil === one.validUntil;
  if (isSame) return isEarlier;
  return (
    (one.code === null || one.code === other.code) &&
    (one.validUntil === null || one.validUntil === other.validUntil)
  );
}
