import { number, object, string } from 'valibot'
import { describe, expect, it } from 'vitest'
import { command, query } from '#shared/kernel/contract.ts'
import { newIdAt } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { insert, patch, remove } from '#store/db/operation.ts'
import { type Context, decided } from '#store/dispatch/handler.ts'
import { deskStart } from '#tests/harness/desk.ts'
import { memoryHost } from '#tests/harness/memory-host.ts'
import { openSmallGate, openView } from './small-gate.ts'

const id = newIdAt(deskStart)
const group = { id, name: '物流群', purpose: '', members: [], noticeKinds: '', replyStandard: '' }
const nothing = { input: object({}), roles: everyRole, failures: [] as string[] }

const contract = {
  groups: {
    add: command({ ...nothing, output: object({}), touches: ['chatGroups'] }),
    /** Adds a letter to the purpose: two of these at once must give two letters. */
    lengthen: command({ ...nothing, output: object({ length: number() }), touches: ['chatGroups'] }),
    purpose: query({ ...nothing, output: object({ purpose: string() }), reads: ['chatGroups'] }),
    readOther: query({ ...nothing, output: object({}), reads: ['chatGroups'] }),
    readNone: query({ ...nothing, output: object({}), reads: [] }),
    readOtherToDecide: command({ ...nothing, output: object({}), touches: ['chatGroups'] }),
    writeOther: command({ ...nothing, output: object({}), touches: ['chatGroups'] }),
    writeTwice: command({ ...nothing, output: object({}), touches: ['chatGroups'] }),
    answerWrong: query({ ...nothing, output: object({ purpose: string() }), reads: ['chatGroups'] }),
    countWrong: command({ ...nothing, output: object({}), failures: ['wrong'], touches: ['chatGroups'] }),
    toldNothing: command({ ...nothing, output: object({}), touches: [] }),
  },
}

const purposeOf = async ({ db }: Context) => (await db.chatGroups.get(id))?.purpose ?? 'none'

const handlers = {
  groups: {
    add: async () => decided({}, [insert('chatGroups', group)]),
    lengthen: async (_input: unknown, context: Context) => {
      const before = await context.db.chatGroups.get(id)
      if (!before) return fail('not_there')
      await context.db.chatGroups.count()
      const purpose = `${before.purpose}x`
      return decided({ length: purpose.length }, [patch('chatGroups', before, { purpose })])
    },
    purpose: async (_input: unknown, context: Context) => ok({ purpose: await purposeOf(context) }),
    readOther: async (_input: unknown, { db }: Context) => ok({ n: await db.people.count() }),
    readNone: async (_input: unknown, { db }: Context) => ok({ n: await db.people.count() }),
    readOtherToDecide: async (_input: unknown, { db }: Context) => decided({ n: await db.people.count() }),
    writeOther: async () => decided({}, [insert('chatGroups', group), remove('posts', id)]),
    writeTwice: async () => decided({}, [insert('chatGroups', group), remove('chatGroups', id)]),
    answerWrong: async () => ok({ purpose: 7 }),
    countWrong: async () => ({ ...fail('wrong'), operations: [insert('chatGroups', group)] }),
    toldNothing: async () => decided({}),
  },
}

async function open(options: { host?: ReturnType<typeof memoryHost> } = {}) {
  const db = await openView()
  return { db, ...openSmallGate({ contract, handlers, db, ...options }) }
}

describe('the gate: reading', () => {
  it('a query right after a command sees what it changed', async () => {
    const { ask } = await open()
    await ask('groups.add')
    for (let length = 1; length <= 20; length += 1) {
      expect(await ask('groups.lengthen')).toMatchObject({ kind: 'answer', value: { length } })
      expect(await ask('groups.purpose')).toMatchObject({ value: { purpose: 'x'.repeat(length) } })
    }
  })

  it.each(['readOther', 'readNone', 'readOtherToDecide'])(
    '%s: touching a table that was not declared is a bug',
    async (entry) => {
      const { ask, host } = await open()
      expect(await ask(`groups.${entry}`)).toMatchObject({ kind: 'bug' })
      expect(host.logged.at(-1)).toContain('people')
    },
  )

  it('an answer against the contract is a bug in tests', async () => {
    const { ask } = await open()
    expect(await ask('groups.answerWrong')).toMatchObject({ kind: 'bug' })
  })

  it('a query tells the tables it was read from', async () => {
    const { ask } = await open()
    expect(await ask('groups.purpose')).toMatchObject({ kind: 'answer', reads: ['chatGroups'] })
  })
})

describe('the gate: deciding', () => {
  it.each(['writeOther', 'writeTwice'])('%s is a bug and nothing is journaled', async (entry) => {
    const { ask, host, db } = await open()
    expect(await ask(`groups.${entry}`)).toMatchObject({ kind: 'bug' })
    expect([host.frames.length, await db.chatGroups.count()]).toEqual([0, 0])
    expect(await ask('groups.add')).toMatchObject({ kind: 'answer' })
  })

  it('commands are decided one at a time', async () => {
    const { ask, host } = await open()
    await ask('groups.add')
    const replies = await Promise.all(Array.from({ length: 30 }, () => ask('groups.lengthen')))
    expect(replies.map((reply) => reply.kind === 'answer' && reply.value)).toEqual(
      Array.from({ length: 30 }, (_, at) => ({ length: at + 1 })),
    )
    expect(host.frames).toHaveLength(31)
  })

  it('a decision without operations journals nothing', async () => {
    const { ask, host } = await open()
    expect(await ask('groups.toldNothing')).toMatchObject({ kind: 'answer' })
    expect(host.frames).toEqual([])
  })

  it('a failure that must be remembered is journaled and told as a failure', async () => {
    const { ask, host } = await open()
    expect(await ask('groups.countWrong')).toMatchObject({ kind: 'failure', failure: { code: 'wrong' } })
    expect(host.frames).toHaveLength(1)
  })
})

describe('the gate: a command acts once', () => {
  it('a repeated id is answered already_done', async () => {
    const { ask, host } = await open()
    const commandId = newIdAt(deskStart)
    await ask('groups.add')
    expect(await ask('groups.lengthen', {}, commandId)).toMatchObject({ kind: 'answer' })
    expect(await ask('groups.lengthen', {}, commandId)).toMatchObject({ failure: { code: 'already_done' } })
    expect(await ask('groups.purpose')).toMatchObject({ value: { purpose: 'x' } })
    expect(host.frames).toHaveLength(2)
  })

  it('two at once act once', async () => {
    const { ask, host } = await open()
    const commandId = newIdAt(deskStart)
    const replies = await Promise.all([ask('groups.add', {}, commandId), ask('groups.add', {}, commandId)])
    expect(replies.map(({ kind }) => kind)).toEqual(['answer', 'failure'])
    expect(host.frames).toHaveLength(1)
  })

  it('after a restart too', async () => {
    const first = await open()
    const commandId = newIdAt(deskStart)
    await first.ask('groups.add')
    await first.ask('groups.lengthen', {}, commandId)
    await first.gate.drain()
    const { db, host, queue } = first
    const second = openSmallGate({ contract, handlers, db, host, applied: queue.applied(), now: deskStart + 60_000 })
    expect(await second.ask('groups.lengthen', {}, commandId)).toMatchObject({ failure: { code: 'already_done' } })
    expect(await second.ask('groups.purpose')).toMatchObject({ value: { purpose: 'x' } })
  })

  it('after a restart with the clock set back too, and new commands are taken as ever', async () => {
    const first = await open()
    const commandId = newIdAt(deskStart)
    await first.ask('groups.add')
    await first.ask('groups.lengthen', {}, commandId)
    await first.gate.drain()
    const { db, host, queue } = first
    const second = openSmallGate({ contract, handlers, db, host, applied: queue.applied(), now: deskStart - 3_600_000 })
    expect(await second.ask('groups.lengthen', {}, commandId)).toMatchObject({ failure: { code: 'already_done' } })
    expect(await second.ask('groups.lengthen')).toMatchObject({ kind: 'answer', value: { length: 2 } })
    expect(await second.ask('groups.purpose')).toMatchObject({ value: { purpose: 'xx' } })
  })

  it('one that was refused may be tried again under its id', async () => {
    const { ask, host } = await open()
    const commandId = newIdAt(deskStart)
    expect(await ask('groups.lengthen', {}, commandId)).toMatchObject({ failure: { code: 'not_there' } })
    await ask('groups.add')
    expect(await ask('groups.lengthen', {}, commandId)).toMatchObject({ kind: 'answer' })
    expect(host.frames).toHaveLength(2)
  })

  it('a draining gate takes no command', async () => {
    const { ask, gate, host } = await open()
    await gate.drain()
    expect(await ask('groups.add')).toMatchObject({ failure: { code: 'draining' } })
    expect(host.frames).toEqual([])
  })
})

describe('the gate: journaling', () => {
  it('a full disk refuses and changes nothing; afterwards the same click works', async () => {
    const host = memoryHost()
    let isFull = true
    const { ask, db, queue } = await open({
      host: { ...host, append: (bytes) => (isFull ? Promise.resolve(fail('disk_full')) : host.append(bytes)) },
    })
    const commandId = newIdAt(deskStart)
    expect(await ask('groups.add', {}, commandId)).toMatchObject({ failure: { code: 'disk_full' } })
    expect([await db.chatGroups.count(), await db.activity.count()]).toEqual([0, 0])
    isFull = false
    expect(await ask('groups.add', {}, commandId)).toMatchObject({ kind: 'answer' })
    await queue.drained()
    expect(await db.chatGroups.count()).toBe(1)
  })

  it('a journal that breaks is told as a bug, and the next command is taken', async () => {
    const host = memoryHost()
    let isBroken = true
    const append = (bytes: Uint8Array) => {
      if (isBroken) throw new Error('main is gone')
      return host.append(bytes)
    }
    const { ask } = await open({ host: { ...host, append: async (bytes) => append(bytes) } })
    expect(await ask('groups.add')).toMatchObject({ kind: 'bug' })
    isBroken = false
    expect(await ask('groups.add')).toMatchObject({ kind: 'answer' })
  })

  it('a notice with the changed tables follows, after the rows are there', async () => {
    const { ask, told, db, queue } = await open()
    await ask('groups.add')
    await queue.drained()
    expect(told).toEqual([{ kind: 'notice', tables: ['chatGroups'], position: 1 }])
    expect(await db.chatGroups.count()).toBe(1)
  })
})
