import type { Page } from 'playwright-core'
import { deskValue } from './desk-port.ts'

interface Account {
  readonly id: string
  readonly alike: string | null
  readonly isLinking: boolean
}

/** Asks again until it is so; a busy machine takes its time. */
async function until<V>(read: () => Promise<V>, isSo: (value: V) => boolean): Promise<V> {
  for (let tries = 0; tries < 100; tries += 1) {
    const value = await read()
    if (isSo(value)) return value
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it did not come')
}

/** Imports one log through the port of `openDeskPort`; accounts are said to be the people who are called like them. */
export async function importTalks(page: Page, name: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  const opening = { name, files: [{ name, size: bytes.length }] }
  const { importId } = await deskValue<{ importId: string }>(page, 'command', 'inspection.importOpen', opening)
  await deskValue(page, 'command', 'inspection.importBytes', { importId, file: 0, bytes, last: true })
  const look = { importId, platform: 'taobao', day: null, ours: [], table: null }
  await deskValue(page, 'command', 'inspection.importLook', look)
  await deskValue(page, 'command', 'inspection.importRun', { importId })
  const row = () => deskValue<{ state: string }>(page, 'ask', 'inspection.oneImport', { importId })
  await until(row, ({ state }) => state === 'done')
  const accounts = () => deskValue<Account[]>(page, 'ask', 'inspection.accounts', {})
  for (const { id, alike } of await accounts()) {
    if (alike !== null) await deskValue(page, 'command', 'inspection.nameAccount', { id, personId: alike })
    await until(accounts, (all) => all.every(({ isLinking }) => !isLinking))
  }
}
