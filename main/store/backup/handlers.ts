import type { BackupInfo } from '#shared/backup/backup.ts'
import type { OpenedBackup } from '#shared/backup/calls.ts'
import type { backupContract } from '#shared/backup/contract.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { decodeChunk } from '#store/db/checkpoint-walk.ts'
import { schemaVersion } from '#store/db/migrations/steps.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { refusal } from './refusal.ts'

export const backupHandlers: Handlers<typeof backupContract> = {
  state: async (_input, { host }) => {
    const state = await host.backup({ act: 'state' })
    return state.ok ? state : refusal(state.failure, [])
  },

  writeNow: {
    prepare: async ({ folder }, { host }) => {
      const written = await host.backup({ act: 'writeNow', folder })
      if (!written.ok)
        return refusal(written.failure, ['folder_missing', 'unwritable', 'not_verified', 'busy', 'disk_full'])
      return ok(async () => decided(infoOf(written.value)))
    },
  },

  inspect: async ({ file }, { host }) => {
    const opened = await host.backup({ act: 'inspect', file })
    if (!opened.ok)
      return refusal(opened.failure, ['not_a_backup', 'damaged', 'truncated', 'newer_version', 'unreadable'])
    return opened.value.info.dataVersion > schemaVersion ? fail('newer_version') : ok(infoOf(opened.value))
  },

  restore: {
    prepare: async ({ file }, { host }) => {
      const codes = ['not_a_backup', 'damaged', 'truncated', 'newer_version', 'unreadable'] as const
      const opened = await host.backup({ act: 'inspect', file })
      if (!opened.ok) return refusal(opened.failure, codes)
      if (opened.value.info.dataVersion > schemaVersion) return fail('newer_version')
      const restored = await host.backup({ act: 'restore', file })
      if (!restored.ok) return refusal(restored.failure, [...codes, 'unwritable', 'busy', 'disk_full'])
      return ok(async () => decided({}))
    },
  },

  undoRestore: {
    prepare: async (_input, { host }) => {
      const returned = await host.backup({ act: 'undoRestore' })
      if (!returned.ok) return refusal(returned.failure, ['no_previous', 'unwritable', 'busy', 'disk_full'])
      return ok(async () => decided({}))
    },
  },
}

/** Whose backup it is stands in its first rows. */
function infoOf({ info: { dataVersion: _, ...info }, firstChunk }: OpenedBackup): BackupInfo {
  const chunk = firstChunk && decodeChunk(firstChunk)
  const shop = chunk?.t === 'shops' ? chunk.rows[0] : undefined
  const name = shop && 'name' in shop ? shop.name : null
  return { ...info, shopName: typeof name === 'string' ? name : null }
}
