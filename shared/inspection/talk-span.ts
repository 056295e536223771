import type { ChatMessage } from '#shared/chat/message.ts'

/** From the first words of a person, whom `facts.turns` count from; a clock may go backwards, so the last line is not the end. */
export function spanOf(messages: readonly Pick<ChatMessage, 'at' | 'side'>[]): { startAt: number; endAt: number } {
  const startAt = (messages.find(({ side }) => side !== 'system') ?? messages[0])?.at ?? 0
  return { startAt, endAt: messages.reduce((latest, { at }) => Math.max(latest, at), startAt) }
}
