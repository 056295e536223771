import type { TypingTest } from '#shared/conduct/conduct-rows.ts'
import { importedId } from '#shared/kernel/id.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import { dayMs, dayOf, hourMs } from '#shared/kernel/time.ts'
import type { Duty, LeaveRequest, RosterEntry } from '#shared/roster/rota-rows.ts'
import { addDays, mondayOf, weekDays } from '#shared/roster/week.ts'
import type { Person } from '#shared/staff/person.ts'
import { sampleTeam } from './team.ts'

/** Who works when in the sample shop: last week and this one, a day off asked for, and a typing test. */
export interface SampleRota {
  readonly rosterEntries: readonly Unstamped<RosterEntry>[]
  readonly leaveRequests: readonly Unstamped<LeaveRequest>[]
  readonly typingTests: readonly Unstamped<TypingTest>[]
}

/** Monday to Sunday: 白, 晚, 休. */
const signs: Readonly<Record<string, Duty>> = { 白: 'day', 晚: 'night', 休: 'rest' }

/** In each shift of each day there is somebody who answers buyers, or who leads and stands in. */
const patterns = { agent: '白白白休白白白', senior: '晚晚晚晚晚休晚', supervisor: '休晚白白晚晚休' } as const

export function sampleRota({ seed, now }: { readonly seed: number; readonly now: number }): SampleRota {
  const { shop, people, agents } = sampleTeam(seed)
  const idOf = (what: string, of: string) => importedId(what, 'sample', shop.id, of)
  const monday = mondayOf(dayOf(now))
  const days = [...weekDays(addDays(monday, -7)), ...weekDays(monday)]
  const typed = { textId: 'greeting', chars: 74, errors: 3, ms: 60_000, at: now - dayMs }
  return {
    rosterEntries: people.flatMap((person) => planOf(person, days, shop.id)),
    leaveRequests: [
      {
        ...{ id: idOf('leave', '1'), personId: agents[1].id, on: addDays(dayOf(now), 3), reason: '带孩子看牙' },
        ...{ filedAt: now - 2 * hourMs, decision: null, recency: -(now - 2 * hourMs), openSince: now - 2 * hourMs },
      },
    ],
    typingTests: [{ id: idOf('typing', '1'), personId: agents[0].id, ...typed, recency: -typed.at }],
  }
}

function planOf({ id: personId, role }: Unstamped<Person>, days: readonly string[], shopId: string) {
  if (role === 'owner') return []
  const pattern = [...patterns[role]]
  return days.flatMap((on, at): Unstamped<RosterEntry>[] => {
    const duty = signs[pattern[at % pattern.length] ?? '']
    return duty ? [{ id: importedId('rota', 'desk', shopId, `${on} ${personId}`), personId, on, duty }] : []
  })
}
