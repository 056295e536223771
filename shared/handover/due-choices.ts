import { dayMs, dayOf, fieldInstant, hourMs, parseInstant, startOfDay } from '#shared/kernel/time.ts'

const dueChoices = ['in2hours', 'today18', 'tomorrow10', 'own'] as const
export type DueChoice = (typeof dueChoices)[number]

/** What a due field holds: a quick choice, or a time of one's own as the field has it (`2025-11-03T10:00`). */
export interface DueText {
  readonly choice: DueChoice
  readonly own: string
}

/** What is offered first: today, as long as today still has it; as one's own time the same hour tomorrow. */
export function firstDue(nowMs: number): DueText {
  const hour = fieldInstant(nowMs + dayMs).slice(0, 14)
  const isTodayOpen = openChoices(nowMs).includes('today18')
  return { choice: isTodayOpen ? 'today18' : 'tomorrow10', own: `${hour}00` }
}

/** Epoch ms; null for a quick choice that has gone by, and while one's own time is not complete. */
export function dueAtOf({ choice, own }: DueText, nowMs: number): number | null {
  const today = startOfDay(dayOf(nowMs))
  if (choice === 'own') return parseInstant(own)
  if (choice === 'in2hours') return nowMs + 2 * hourMs
  if (choice === 'tomorrow10') return today + dayMs + 10 * hourMs
  return today + 18 * hourMs > nowMs ? today + 18 * hourMs : null
}

/** Six in the evening is no choice after six. */
export function openChoices(nowMs: number): DueChoice[] {
  return dueChoices.filter((choice) => choice === 'own' || dueAtOf({ choice, own: '' }, nowMs) !== null)
}
