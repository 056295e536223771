import { ok } from '#shared/kernel/result.ts'
import type { settingsContract } from '#shared/settings/contract.ts'
import { doneSteps } from '#shared/settings/first-steps.ts'
import { defaultPreferences } from '#shared/settings/preferences.ts'
import type { Setting } from '#shared/settings/setting.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'

type Answers = Handlers<typeof settingsContract>

const nothingYet: NonNullable<Setting['firstSteps']> = { pressedHotKey: false, putAway: false }

export const firstSteps: Answers['firstSteps'] = async (_input, context) => {
  const { db, actor } = context
  const { pressedHotKey, putAway } = (await db.settings.get(actor.id))?.firstSteps ?? nothingYet
  if (putAway) return ok({ isPutAway: true, done: [] })
  const facts = {
    orders: await hasRows(db.orders),
    scripts: await hasOwnScript(context),
    hotKey: pressedHotKey,
    reception: await hasRows(db.receptions),
  }
  return ok({ isPutAway: false, done: doneSteps(facts) })
}

export const noteFirstStep: Answers['noteFirstStep'] = async ({ did }, { db, actor }) => {
  const setting = await db.settings.get(actor.id)
  const before = setting?.firstSteps ?? nothingYet
  if (before[did]) return decided({})
  const after = { ...before, [did]: true }
  const operation = setting
    ? patch('settings', setting, { firstSteps: after })
    : insert('settings', { id: actor.id, preferences: defaultPreferences, firstSteps: after })
  return decided({}, [operation])
}

/** Not `count()`: Dexie counts all rows of a limited collection. */
async function hasRows(table: Context['db']['orders' | 'receptions']): Promise<boolean> {
  return (await table.limit(1).primaryKeys()).length > 0
}

/** The starter library comes with every shop: it is nobody's. */
async function hasOwnScript({ db, scripts }: Context): Promise<boolean> {
  const { rows } = await scripts.ready(db)
  return [...rows.values()].some(({ ownerId, status }) => ownerId !== null && status !== 'retired')
}
