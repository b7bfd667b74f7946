import { HttpError } from '../../lib/http-error.ts';
import { XmlError } from '../../lib/xml-error.ts';
import type { XmlElement } from '../../lib/xml-types.ts';
import type { Issue } from '../../model/issue.ts';
import { SourceError } from '../../model/source-error.ts';
import type { Supplier } from './supplier.ts';

/** One program as delivered, and where it stood ("line 12 of x.xml"). */
export interface DeliveredProgram {
  readonly element: XmlElement;
  readonly place: string;
}

/** One part of the delivery, from whatever road. */
export interface Delivery {
  readonly part: string;
  /** Hash of everything that decides the outcome. */
  readonly fingerprint: string;
  /** Reads the programs; may throw XmlError, HttpError or SourceError, which refuses the part. */
  readonly programs: () => AsyncIterable<DeliveredProgram>;
  /** Supplier metadata; called after `programs` has begun. */
  readonly supplierOf: (orgUnitId: string) => Supplier;
  /** Findings about the part as a whole, known when all programs are read. */
  readonly findings: () => readonly Issue[];
  /** False when something could not be had this time, so that next time the part is read again. */
  readonly isWhole: () => boolean;
  /** A delivery that is one file, which may be read as a difference to the last one. */
  readonly file?: DeliveredFile;
}

/** The bytes of a delivery, and a hash of all else that decides the outcome. */
export interface DeliveredFile {
  readonly bytes: () => AsyncIterable<Uint8Array>;
  readonly context: string;
}

/** A part that could not be had at all. */
export interface FailedDelivery {
  readonly part: string;
  readonly error: SourceError;
}

/**
 * An error of one part as a SourceError of one line that begins with the part. Null when it is none of the kinds that
 * a delivery can cause: then it is ours, and must come out.
 */
export function asRefusal(part: string, error: unknown): SourceError | null {
  if (error instanceof SourceError) return error;
  if (error instanceof XmlError) {
    return new SourceError('edudex', 'parse', `EDU-DEX ${part}: ${error.message}`, { cause: error });
  }
  if (error instanceof HttpError) {
    const message = `EDU-DEX ${part}: ${error.message}`;
    return new SourceError('edudex', 'fetch', message, { cause: error, retryable: true });
  }
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/^Z_/.test(code)) {
    const message = `EDU-DEX ${part}: damaged gzip data (${code})`;
    return new SourceError('edudex', 'fetch', message, { cause: error });
  }
  if (/^E[A-Z]{2,20}$/.test(code)) {
    const message = `EDU-DEX ${part}: cannot be read (${code})`;
    return new SourceError('edudex', 'fetch', message, { cause: error, retryable: true });
  }
  return null;
}
