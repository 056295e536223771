import { secondMs } from '#shared/kernel/time.ts'
import type { Reception, ReceptionEvent } from './reception.ts'

/** One message of a chat that was pasted or imported. An automatic reply is the console's, not a person's. */
export interface ToldMessage {
  readonly at: number
  readonly side: 'buyer' | 'agent'
  readonly source: 'pasted' | 'import'
  readonly kind: 'message' | 'autoReply'
}

/** Consoles and exports that tell an automatic reply apart write so before it: `[自动回复] 亲…`. */
export function isAutoReply(text: string): boolean {
  return /^\s*[[【(（]\s*(自动回复|机器人回复)\s*[\]】)）]/u.test(text)
}

/** The messages as events of the log; those it already has are left out, so that pasting twice adds nothing. */
export function newEvents(
  { events }: Pick<Reception, 'events'>,
  messages: readonly ToldMessage[],
  toldAt: number,
): ReceptionEvent[] {
  const known = new Set(events.filter(isTold).map(keyOf))
  const told = messages.map((message): ReceptionEvent => {
    return { at: message.at, kind: kindOf(message), source: message.source, toldAt }
  })
  return told.filter((event) => !known.has(keyOf(event)))
}

function kindOf({ side, kind }: ToldMessage): ReceptionEvent['kind'] {
  if (side === 'buyer') return 'buyerSpoke'
  return kind === 'autoReply' ? 'autoReplied' : 'replied'
}

function keyOf({ at, kind }: ReceptionEvent): string {
  return `${at} ${kind}`
}

function isTold({ source }: ReceptionEvent): boolean {
  return source === 'pasted' || source === 'import'
}

/**
 * The log as the clocks hear it, in order of time. Where a chat was taken over the platform's own times hold: what we
 * pressed and copied meanwhile about who spoke is the same talk a second time, and is not heard (R09).
 */
export function heard(events: readonly ReceptionEvent[]): ReceptionEvent[] {
  const spans = spansOf(events)
  return events
    .filter((event) => isTold(event) || event.kind === 'noAnswerNeeded' || !spans.some((span) => isWithin(event, span)))
    .sort((a, b) => a.at - b.at)
}

interface Span {
  readonly from: number
  readonly to: number
}

/** From the first to the last message of each chat taken over. Chats tell whole seconds: the last one is full. */
function spansOf(events: readonly ReceptionEvent[]): Span[] {
  const spans = new Map<number, Span>()
  for (const { at, toldAt } of events) {
    if (toldAt === undefined) continue
    const before = spans.get(toldAt) ?? { from: at, to: at }
    spans.set(toldAt, { from: Math.min(before.from, at), to: Math.max(before.to, at + secondMs - 1) })
  }
  return [...spans.values()]
}

function isWithin({ at }: ReceptionEvent, { from, to }: Span): boolean {
  return at >= from && at <= to
}
