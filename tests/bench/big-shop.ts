import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultPreferences } from '#shared/settings/preferences.ts'
import { migrationSteps } from '#store/db/migrations/steps.ts'
import { deskValue } from '#tests/harness/desk-port.ts'
import { openMeasuredShop, startMeasured } from './bench-program.ts'
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
  const program = await startMeasured(making)
  await openMeasuredShop(program)
  // Nobody touches this computer meanwhile: the idle lock would end the look at the import.
  await deskValue(program.page, 'command', 'settings.save', { ...defaultPreferences, idleLockMinutes: 30 })
  await importFile(program.page, file)
  await program.close()
  renameSync(making, kept)
}
