import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDesk } from '#tests/harness/desk.ts'
import { type DeskOnDisk, newPlace, openDeskOnDisk } from '#tests/harness/desk-on-disk.ts'
import { tempFolder } from '../../main/journal/temp-folder.ts'
import { chatGroup, good, soon, work } from '../open/worked-desk.ts'

async function worked() {
  const place = newPlace(await tempFolder())
  const stick = await tempFolder()
  const desk = await openDeskOnDisk(place)
  await work(desk, 6)
  await desk.settled()
  return { place, stick, desk }
}

function codeOf(reply: Awaited<ReturnType<DeskOnDisk['command']>>): string {
  return reply.kind === 'failure' ? reply.failure.code : reply.kind
}

/** The next store is there when it answers, and counted when it takes a command. */
async function restarted(desk: DeskOnDisk, times: number): Promise<void> {
  await expect.poll(() => desk.restarts.length, soon).toBe(times)
  await desk.command('staff.signOut', {})
}

const signedIn = async (desk: DeskOnDisk) => {
  const { people = [] } = await desk.dump()
  const [owner] = people as { id: string }[]
  await good(desk.command('staff.signIn', { personId: owner?.id, password: 'guitai-owner' }))
}

describe('a backup', () => {
  it('holds what there is, tells whose it is, and is known to have been made', async () => {
    const { desk, stick, place } = await worked()
    onTestFinished(() => desk.crash())
    const made = await good(desk.command('backup.writeNow', { folder: stick }))
    const { activity = [] } = await desk.dump()
    expect(made).toMatchObject({
      file: join(stick, readdirSync(stick)[0] ?? ''),
      programVersion: '0.1.0',
      shopName: '清和家居',
      counts: { shops: 1, people: 1, promises: 6, activity: activity.length },
    })
    const state = (await good(desk.ask('backup.state', { asked: 1 }))) as {
      lastBackup: unknown
      checkpoints: unknown[]
    }
    expect(state).toMatchObject({ lastBackup: { folder: stick }, mayUndoRestore: null, dataFolder: place.folder })
    expect(state.checkpoints.length).toBe(1)
  })

  it('is refused in plain codes: no folder, no backup, cut short, damaged', async () => {
    const { desk, stick } = await worked()
    onTestFinished(() => desk.crash())
    expect(codeOf(await desk.command('backup.writeNow', { folder: join(stick, 'gone') }))).toBe('folder_missing')
    const { file } = (await good(desk.command('backup.writeNow', { folder: stick }))) as { file: string }
    const whole = readFileSync(file)
    const inspected = async (bytes: Uint8Array) => {
      const copy = join(stick, 'copy.guitai')
      writeFileSync(copy, bytes)
      return [
        await desk.ask('backup.inspect', { file: copy }),
        await desk.command('backup.restore', { file: copy }),
      ].map(codeOf)
    }
    const flipped = Buffer.from(whole)
    flipped.writeUInt8(flipped.readUInt8(whole.length >> 1) ^ 1, whole.length >> 1)
    expect(await inspected(whole.subarray(0, whole.length - 9))).toEqual(['truncated', 'truncated'])
    expect(await inspected(flipped)).toEqual(['damaged', 'damaged'])
    expect(await inspected(Buffer.from('a letter'))).toEqual(['not_a_backup', 'not_a_backup'])
    expect(codeOf(await desk.ask('backup.inspect', { file: join(stick, 'nowhere') }))).toBe('unreadable')
    expect(desk.restarts).toEqual([])
  })

  it('is made by supervisors and restored by the owner only', async () => {
    const desk = await openDesk()
    const codes = async () => ({
      writeNow: await desk.code('backup.writeNow', { folder: '/nowhere' }).catch(() => 'let through'),
      restore: await desk.code('backup.restore', { file: '/nowhere' }).catch(() => 'let through'),
      undoRestore: await desk.code('backup.undoRestore', {}).catch(() => 'let through'),
    })
    desk.sitDown('senior')
    expect(await codes()).toEqual({ writeNow: 'not_allowed', restore: 'not_allowed', undoRestore: 'not_allowed' })
    desk.sitDown('supervisor')
    expect(await codes()).toEqual({ writeNow: 'let through', restore: 'not_allowed', undoRestore: 'not_allowed' })
    desk.sitDown('owner')
    expect(await codes()).toEqual({ writeNow: 'let through', restore: 'let through', undoRestore: 'let through' })
  })
})

describe('a restore', () => {
  it('puts the backup in place of the data, can be taken back, and is final after the next good start', async () => {
    const { desk, stick, place } = await worked()
    const atBackup = await desk.dump()
    const { file } = (await good(desk.command('backup.writeNow', { folder: stick }))) as { file: string }
    await good(desk.command('staff.saveChatGroup', { ...chatGroup, name: '备份之后' }))
    await desk.settled()
    const later = await desk.dump()

    expect(codeOf(await desk.command('backup.restore', { file }))).toBe('answer')
    await restarted(desk, 1)
    expect(await desk.dump()).toEqual(atBackup)
    expect(codeOf(await desk.ask('staff.people', {}))).toBe('not_signed_in')

    await signedIn(desk)
    expect(codeOf(await desk.command('backup.undoRestore', {}))).toBe('answer')
    await restarted(desk, 2)
    const { people: _, ...rows } = await desk.dump()
    expect(rows.chatGroups).toEqual(later.chatGroups)
    expect(readdirSync(join(place.folder, 'epochs'))).toEqual(['1', '2'])
    await desk.crash()

    const again = await openDeskOnDisk(place)
    onTestFinished(() => again.crash())
    await expect.poll(() => readdirSync(join(place.folder, 'epochs')), soon).toEqual(['1'])
    await signedIn(again)
    expect(codeOf(await again.command('backup.undoRestore', {}))).toBe('no_previous')
  })

  it('of a desk begun afresh leaves nothing behind', async () => {
    const { desk, place } = await worked()
    onTestFinished(() => desk.crash())
    expect(await desk.host.backup({ act: 'startAfresh' })).toEqual({ ok: true, value: null })
    await restarted(desk, 1)
    const { shops } = await desk.dump()
    expect(shops).toEqual([])
    await expect.poll(() => readdirSync(join(place.folder, 'epochs')), soon).toEqual(['2'])
    await work(desk, 1)
  })
})
