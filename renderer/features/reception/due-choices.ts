import { dayMs, dayOf, hourMs, parseInstant, startOfDay } from '#shared/kernel/time.ts'

export const dueChoiceNames = ['today18', 'tomorrow10', 'in2hours', 'own'] as const
export type DueChoice = (typeof dueChoiceNames)[number]

/** When a quick choice falls due (epoch ms); null when it has gone by, or must be typed. */
export function dueAtOf(choice: DueChoice, nowMs: number): number | null {
  const today = startOfDay(dayOf(nowMs))
  if (choice === 'own') return null
  if (choice === 'in2hours') return nowMs + 2 * hourMs
  if (choice === 'tomorrow10') return today + dayMs + 10 * hourMs
  return today + 18 * hourMs > nowMs ? today + 18 * hourMs : null
}

/** The choice that is offered first: today, as long as today still has it. */
export function firstDueChoice(nowMs: number): DueChoice {
  return dueAtOf('today18', nowMs) === null ? 'tomorrow10' : 'today18'
}

/** A date and time field's value, read as the shop's time. */
export function typedDueAt(text: string): number | null {
  return parseInstant(text.replace('T', ' '))
}
