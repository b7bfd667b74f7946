import type { Context } from 'hono';

/** What a form sent: the texts of each name, in order; a file as its text. */
export type Form = ReadonlyMap<string, readonly string[]>;

/** Reads the form of a request; empty for what is no form. */
export async function readForm({ req }: Context): Promise<Form> {
  const form = await req.formData().catch(() => new FormData());
  const read = new Map<string, string[]>();
  for (const [name, value] of form) {
    const text = typeof value === 'string' ? value : await value.text();
    read.set(name, [...(read.get(name) ?? []), text]);
  }
  return read;
}

/** The last text of a name, without blanks around it; '' when there is none. */
export const textIn = (form: Form, name: string): string => form.get(name)?.at(-1)?.trim() ?? '';
