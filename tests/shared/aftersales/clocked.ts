import type { Ticket } from '#shared/aftersales/ticket.ts'
import { parseInstant } from '#shared/kernel/time.ts'

type Clocked = Pick<Ticket, 'about' | 'platform' | 'deadlines' | 'verified' | 'closedAt'>

/** An open Kuaishou case of this kind. */
export function clocked(about: Ticket['about'], over: Partial<Clocked> = {}): Clocked {
  return { about, platform: 'kuaishou', deadlines: [], verified: [], closedAt: null, ...over }
}

/** `2026-05-01 12:00` or `2026-05-04 23:59:59.999` in Asia/Shanghai. */
export function at(text: string): number {
  const [whole = '', ms = '0'] = text.split('.')
  const instant = parseInstant(whole)
  if (instant === null) throw new Error(`no instant: ${text}`)
  return instant + Number(ms)
}
