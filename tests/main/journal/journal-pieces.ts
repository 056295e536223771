import { type Journal, type JournalOptions, openJournal } from '#main/journal/journal.ts'
import { present } from '#shared/kernel/assert.ts'
import type { Result } from '#shared/kernel/result.ts'

const epoch = 1

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

/** The value of a result that has to be good. */
export function good<V>(result: Result<V, { code: string }>): V {
  if (!result.ok) throw new Error(`failed with ${JSON.stringify(result.failure)}`)
  return result.value
}

export async function opened(folder: string, more: Partial<JournalOptions> = {}): Promise<Journal> {
  return good(await openJournal({ folder, epoch, ...more }))
}

/** Everything readable after `seq`, as `7:text`. */
export async function told(journal: Pick<Journal, 'framesAfter'>, seq = 0): Promise<string[]> {
  const all: string[] = []
  for await (const frame of journal.framesAfter(seq)) all.push(`${frame.seq}:${textOf(frame.bytes)}`)
  return all
}

/** Appends each text one after the other, each in a write of its own. */
export async function write(journal: Journal, texts: readonly string[]): Promise<void> {
  for (const text of texts) good(await journal.append(bytesOf(text)))
}

/** A closed journal in `folder` that holds `texts`. */
export async function written(folder: string, texts: readonly string[], more: Partial<JournalOptions> = {}) {
  const journal = await opened(folder, more)
  await write(journal, texts)
  await journal.close()
  return journal.head
}

export function firstOf<T>(list: readonly T[]): T {
  return present(list[0], 'the list is empty')
}
