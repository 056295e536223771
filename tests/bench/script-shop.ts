import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IndexedScript } from '#shared/scripts/script-key.ts'
import { defaultPreferences } from '#shared/settings/preferences.ts'
import { migrationSteps } from '#store/db/migrations/steps.ts'
import { deskValue } from '#tests/harness/desk-port.ts'
import type { Program } from '#tests/harness/program.ts'
import { openMeasuredShop, startMeasured } from './bench-program.ts'
import { benchFolder } from './big-file.ts'
import { scriptLibrary } from './script-library.ts'

/** A shop whose library holds this many scripts, saved through the gate one by one; made once, then copied. */
export async function scriptShop(size: number): Promise<string> {
  const kept = join(benchFolder, `scripts-${size}-v${migrationSteps.length}`)
  if (!existsSync(kept)) await makeShop(kept, scriptLibrary(size))
  const folder = mkdtempSync(join(tmpdir(), 'guitai-scripts-'))
  cpSync(kept, folder, { recursive: true })
  return folder
}

async function makeShop(kept: string, library: readonly IndexedScript[]): Promise<void> {
  const making = `${kept}.part`
  rmSync(making, { recursive: true, force: true })
  const program = await startMeasured(making)
  await openMeasuredShop(program)
  // Nobody touches this computer meanwhile: the idle lock would end it.
  await deskValue(program.page, 'command', 'settings.save', { ...defaultPreferences, idleLockMinutes: 30 })
  await saveAll(program, library)
  await program.close()
  renameSync(making, kept)
}

async function saveAll({ page }: Program, library: readonly IndexedScript[]): Promise<void> {
  const forms = library.map(({ kind, step, category, title, shortcut, messages, platforms, farewellCase, status }) => ({
    id: null,
    expected: null,
    kind,
    step,
    category,
    title,
    shortcut,
    messages,
    platforms,
    farewellCase,
    status,
  }))
  await page.evaluate(async (given) => {
    const desk = Reflect.get(window, 'deskPort')
    for (const form of given) {
      const reply = await desk.command('scripts.save', form)
      if (reply.kind !== 'answer') throw new Error(JSON.stringify(reply))
    }
  }, forms)
}
