import { afterAll, beforeAll } from 'vitest'
import { present } from '#shared/kernel/assert.ts'
import { deskValue, openDeskPort } from '#tests/harness/desk-port.ts'
import { openShop } from '#tests/harness/new-shop.ts'
import { type Program, removeDataFolder, startProgram } from '#tests/harness/program.ts'

/** Of the owner of every shop that is measured: big ones are kept between runs. */
const password = 'bench-owner'

/** The program as people have it: its answers are not checked, which would be measured with them. */
export function startMeasured(folder: string): Promise<Program> {
  return startProgram(folder, [], { checksOutputs: false })
}

/** The one program all measurements of a file ask; its folder is removed at the end. */
export function measuredProgram(
  folderOf: () => string | Promise<string>,
  makeReady: (program: Program) => Promise<unknown>,
): () => Program {
  let program: Program | undefined
  beforeAll(async () => {
    program = await startMeasured(await folderOf())
    await makeReady(program)
  })
  afterAll(async () => {
    await program?.close()
    if (program) removeDataFolder(program.dataFolder)
  })
  return () => present(program, 'the program')
}

/** A new shop; its owner is signed in. */
export function openMeasuredShop(program: Program): Promise<string> {
  return openShop(program, { password })
}

/** Seats the owner of a shop that was opened before. */
export async function signInOwner({ page }: Program): Promise<void> {
  await openDeskPort(page)
  const accounts = await deskValue<{ id: string }[]>(page, 'ask', 'staff.accounts', {})
  await deskValue(page, 'command', 'staff.signIn', { personId: accounts[0]?.id, password })
}

/** As `signInOwner`, once the work right after a start is over: all keys are read. */
export async function signInRested(program: Program): Promise<void> {
  await signInOwner(program)
  await program.page.waitForFunction(async () => {
    const reply = await Reflect.get(window, 'deskPort').ask('search.find', { query: 'zx' })
    return reply.value?.isComplete === true
  })
}
