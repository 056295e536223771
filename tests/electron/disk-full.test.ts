import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askDesk } from '#tests/harness/desk-port.ts'
import { openShop } from '#tests/harness/new-shop.ts'
import { newDataFolder, type Program, removeDataFolder, startProgram } from '#tests/harness/program.ts'
import { rowsOf } from './view-reading.ts'

const folder = newDataFolder()
const isMounted = mount()

/** A disk of its own for the data folder: possible for root only, and not in every container. */
function mount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('a disk that fills up', () => {
  let program: Program
  beforeAll(async () => {
    if (!isMounted) return
    program = await startProgram(folder)
    await openShop(program)
  })
  afterAll(async () => {
    if (isMounted) {
      await program.close()
      execFileSync('umount', [folder])
    }
    removeDataFolder(folder)
  })

  it('refuses new work and says so quietly, loses nothing, and goes on when there is room', async (test) => {
    if (!isMounted) return test.skip('a small disk cannot be mounted here')
    const { page } = program
    const notice = page.getByText('磁盘空间不足，新内容暂时存不进去')
    await save('还有空间')
    fill()
    await notice.waitFor()
    expect((await save('没有空间')).failure?.code).toBe('disk_full')
    await program.picture('disk-full')
    rmSync(join(folder, 'ballast'))
    await notice.waitFor({ state: 'detached' })
    expect((await save('又有空间')).kind).toBe('answer')
    await askDesk(page, 'ask', 'staff.chatGroups', {})
    const names = (await rowsOf<{ name: string }>(program, 'chatGroups')).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['还有空间', '又有空间']))
    expect(names).not.toContain('没有空间')
  })

  function save(name: string) {
    const group = { id: null, expected: null, name, purpose: '', members: [], noticeKinds: '', replyStandard: '' }
    return askDesk(program.page, 'command', 'staff.saveChatGroup', group)
  }

  /** Leaves 20 MB. */
  function fill(): void {
    const kilobytes = execFileSync('df', ['--output=avail', folder]).toString().split('\n')[1]
    writeFileSync(join(folder, 'ballast'), Buffer.alloc(Number(kilobytes) * 1024 - 20 * 1024 * 1024))
  }
})
