import { ok } from '#shared/kernel/result.ts'
import type { rosterContract } from '#shared/roster/contract.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { askLeave, decideLeave, leave, waitingLeave, withdrawLeave } from './leave.ts'
import { owed, promos, removePromo, savePromo } from './promos.ts'
import { noteOvertime, whoIsOn } from './rota-days.ts'
import { bookComp, copyWeek, setDays, week } from './week.ts'

export const rosterHandlers: Handlers<typeof rosterContract> = {
  week,
  setDays,
  copyWeek,
  bookComp,

  onNow: async (_input, context) => {
    const on = await whoIsOn(context)
    const people = await context.db.people.bulkGet(on.map(({ personId }) => personId))
    const known = on.flatMap((one, at) => {
      const person = people[at]
      return person ? [{ ...one, name: person.name, role: person.role }] : []
    })
    return ok(known)
  },

  leave,
  waitingLeave,
  askLeave,
  withdrawLeave,
  decideLeave,
  owed,
  noteOvertime,
  promos,
  savePromo,
  removePromo,
}
