import type { Objection } from '#shared/reception/reception.ts'

/** How the doubt that is open is best answered; the words are under `coach.pattern.<kind>` (R15; domain 2.5, 2.8). */
export function openDoubt(objections: readonly Objection[]): Objection | null {
  return objections.find(({ state }) => state === 'open') ?? null
}

/** What finds the shop's polite refusals in the script search. */
export const refusalSearch = '婉拒'
