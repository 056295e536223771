import { ok } from '#shared/kernel/result.ts'
import type { settingsContract } from '#shared/settings/contract.ts'
import { defaultPreferences } from '#shared/settings/preferences.ts'
import { put } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { firstSteps, noteFirstStep } from './first-steps.ts'

export const settingsHandlers: Handlers<typeof settingsContract> = {
  mine: async (_input, { db, actor }) => ok((await db.settings.get(actor.id))?.preferences ?? defaultPreferences),

  save: async (change, { db, actor }) => {
    const setting = await db.settings.get(actor.id)
    const named = Object.entries(change).filter(([, value]) => value !== undefined)
    const preferences = { ...(setting?.preferences ?? defaultPreferences), ...Object.fromEntries(named) }
    const operation = put('settings', setting, { id: actor.id, preferences })
    return decided(preferences, [operation])
  },

  firstSteps,
  noteFirstStep,
}
