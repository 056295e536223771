import { dayMs, dayOf, formatInstant, hourMs, parseInstant, startOfDay } from '#shared/kernel/time.ts'

export const dueChoices = ['in2hours', 'today18', 'tomorrow10', 'own'] as const
export type DueChoice = (typeof dueChoices)[number]

/** What a due field holds: a quick choice, or a time of one's own as the field has it (`2025-11-03T10:00`). */
export interface DueText {
  readonly choice: DueChoice
  readonly own: string
}

export function firstDue(nowMs: number): DueText {
  const own = formatInstant(nowMs + dayMs)
    .slice(0, 14)
    .replace(' ', 'T')
  return { choice: 'in2hours', own: `${own}00` }
}

/** Epoch ms; null while one's own time is not complete. */
export function dueAtOf({ choice, own }: DueText, nowMs: number): number | null {
  const today = startOfDay(dayOf(nowMs))
  if (choice === 'own') return parseInstant(own.replace('T', ' '))
  if (choice === 'in2hours') return nowMs + 2 * hourMs
  return choice === 'today18' ? today + 18 * hourMs : today + dayMs + 10 * hourMs
}

/** Six in the evening is no choice after six. */
export function openChoices(nowMs: number): DueChoice[] {
  return dueChoices.filter((choice) => {
    const dueAt = dueAtOf({ choice, own: '' }, nowMs)
    return dueAt === null || dueAt > nowMs
  })
}
