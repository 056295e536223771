import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultPreferences } from '#shared/settings/preferences.ts'
import { migrationSteps } from '#store/db/migrations/steps.ts'
import { deskValue, openDeskPort } from '#tests/harness/desk-port.ts'
import { startProgram } from '#tests/harness/program.ts'
import { benchFolder, bigOrderFile } from './big-file.ts'
import { importFile } from './import-file.ts'

const customers = 100_000
const orders = 300_000

/** A shop of 100,000 customers and 300,000 orders, imported by the program itself; made once, then copied. */
export async function bigShop(): Promise<string> {
  const kept = join(benchFolder, `shop-${customers}-${orders}-v${migrationSteps.length}`)
  if (!existsSync(kept)) await makeShop(kept)
  const folder = mkdtempSync(join(tmpdir(), 'guitai-big-'))
  cpSync(kept, folder, { recursive: true })
  return folder
}

async function makeShop(kept: string): Promise<void> {
  const file = await bigOrderFile(customers, orders)
  const making = `${kept}.part`
  rmSync(making, { recursive: true, force: true })
  const program = await startProgram(making, [], { checksOutputs: false })
  await openDeskPort(program.page)
  await deskValue(program.page, 'command', 'staff.openShop', {
    shopName: '青禾家居',
    platforms: ['taobao'],
    ownerName: '王掌柜',
    password: 'bench-owner',
  })
  // Nobody touches this computer meanwhile: the idle lock would end the look at the import.
  await deskValue(program.page, 'command', 'settings.save', { ...defaultPreferences, idleLockMinutes: 30 })
  await importFile(program.page, file)
  await program.close()
  renameSync(making, kept)
}
