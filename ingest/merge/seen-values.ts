import type { Evidence } from './evidence.ts';

/** The values of a record that a decision on it is taken on: when one changes, somebody looks again. */
export const seenValues = ({
  label,
  kvk,
  nlqf,
  educationLevel,
  link,
}: Evidence): Record<string, string | null> => ({
  title: label.title,
  provider: label.provider,
  kvk,
  nlqf,
  educationLevel,
  link,
});

/** Whether the values a decision was taken on are still those; a value that was not noted does not count. */
export function isAsSeen(
  seen: Readonly<Record<string, string | null>> | undefined,
  now: Readonly<Record<string, string | null>>,
): boolean {
  return (
    seen === undefined || Object.entries(seen).every(([name, value]) => !(name in now) || now[name] === value)
  );
}
