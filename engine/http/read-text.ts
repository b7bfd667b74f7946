/** Why a text of a query is not the value that was asked for; `place` says which element of a list it is. */
export class UnreadableText extends Error {
  override name = 'UnreadableText';
  readonly place: string;
  constructor(message: string, place = '') {
    super(message);
    this.place = place;
  }
}

/** A whole number from 0. */
export function readInteger(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value)) return value;
  throw new UnreadableText(`could not parse \`${text}\` as a positive integer`);
}

/** A number, with or without decimals. */
export function readNumber(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new UnreadableText(`could not parse \`${text}\` as a number`);
}

/** `true` or `false`. */
export function readBoolean(text: string): boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  throw new UnreadableText(`could not parse \`${text}\` as a boolean, expected either \`true\` or \`false\``);
}

/** A list with commas between; `*` stands for no condition and is read as undefined. */
export function readList<T>(read: (text: string) => T): (text: string) => T[] | undefined {
  return (text) => {
    if (text === '*') return undefined;
    const parts = text.split(',');
    return parts.map((part, i) => {
      try {
        return read(part.trim());
      } catch (error) {
        if (!(error instanceof UnreadableText) || parts.length === 1) throw error;
        throw new UnreadableText(error.message, `[${i}]`);
      }
    });
  };
}
