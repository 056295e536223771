import { importedId } from '#shared/kernel/id.ts'
import type { ChatMessage } from './message.ts'

/**
 * The same for the same message in every layout it is copied in: asides and blanks do not count. It tells nothing of
 * the text.
 */
export function messageKey({ at, sender, text }: Pick<ChatMessage, 'at' | 'sender' | 'text'>): string {
  return importedId('message', '', '', `${at}|${sender}|${text.replace(/\s+/gu, '')}`)
}

/** Messages that are not kept yet. Somebody may write the same word twice in one second: each counts once. */
export function freshMessages<M extends ChatMessage>(messages: readonly M[], known: readonly string[]): M[] {
  const left = new Map<string, number>()
  for (const key of known) left.set(key, (left.get(key) ?? 0) + 1)
  return messages.filter((message) => {
    const key = messageKey(message)
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return count <= 0
  })
}
