/** What was typed into a field after `taken` had been taken out of it: it must not go with what is cleared. */
export function typedAfter(taken: string, now: string): string {
  return now.startsWith(taken) ? now.slice(taken.length) : now
}
