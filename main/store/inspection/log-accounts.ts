import type { inspectionContract } from '#shared/inspection/contract.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { startLinking } from './link-accounts.ts'
import { logDeskOf } from './log-desk.ts'

type Inspection = Handlers<typeof inspectionContract>

export const accounts: Inspection['accounts'] = async (_input, { db, shopId }) => {
  const rows = await db.logAccounts.where('shopId').equals(shopId).toArray()
  const people = (await db.people.toArray()).filter(({ isActive }) => isActive)
  const shown = rows.map(({ id, platform, account, personId, isLinking }) => {
    const [, name = account] = account.split(':')
    return { id, platform, account, personId, isLinking, alike: people.find((one) => one.name === name)?.id ?? null }
  })
  return ok(shown.sort((a, b) => a.account.localeCompare(b.account, 'zh')))
}

export const nameAccount: Inspection['nameAccount'] = {
  prepare: async ({ id, personId }, { host }) => {
    const desk = logDeskOf(host)
    if (desk.run) return fail('import_running')
    return ok(async ({ db, shopId, actor, now }) => {
      if (desk.run) return fail('import_running')
      const row = await db.logAccounts.get(id)
      if (row?.shopId !== shopId) return fail('account_not_found')
      if (personId !== null && !(await db.people.get(personId))) return fail('person_not_found')
      if (row.personId === personId) return decided({})
      void startLinking(desk, id, actor, now)
      return decided({}, [patch('logAccounts', row, { personId, isLinking: true })])
    })
  },
}
