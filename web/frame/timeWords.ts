import { dateWords } from '../../model/words/dates.ts';

/** "3 May 2026 at 14:05" of an ISO time, in the reader's own time zone. */
export function timeWords(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${dateWords(day)} at ${two(at.getHours())}:${two(at.getMinutes())}`;
}
