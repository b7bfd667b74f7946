import type { z } from 'zod';

/** The first thing that is not as expected, in one line: `catalogs.0.catalogId: expected string`. */
export function sayInvalid(error: z.ZodError): string {
  const first = error.issues[0];
  const path = first?.path.join('.') ?? '';
  return `${path === '' ? 'the answer' : path}: ${first?.message ?? 'not as expected'}`.slice(0, 200);
}
