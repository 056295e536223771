import { safeParse } from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '#shared/kernel/contract.ts'
import { fail } from '#shared/kernel/result.ts'
import { type Role, roles } from '#shared/kernel/role.ts'
import { gateFailures } from '#shared/wire.ts'
import { type Desk, openDesk } from '#tests/harness/desk.ts'
import { memoryHost } from '#tests/harness/memory-host.ts'
import { allEntries, askRaw, openShopWithEverybody, seat, toldBy } from './all-entries.ts'
import { garbage } from './garbage.ts'

function declaredOf(entry: Entry): readonly string[] {
  return ['ok', ...entry.failures, ...gateFailures]
}

function rolesOf(entry: Entry): readonly Role[] {
  return entry.roles === 'anyone' ? roles : entry.roles
}

/** A shop with everybody; the owner sits at the desk. */
async function ownersDesk(): Promise<Desk> {
  const desk = await openDesk()
  const people = await openShopWithEverybody(desk)
  seat(desk, 'owner', people.owner)
  return desk
}

/** Every entry of the contract, asked through the real gate by those who may not, and with what makes no sense. */
describe('every entry', () => {
  let desk: Desk
  let people: Readonly<Record<Role, string>>

  beforeAll(async () => {
    // Backups are main's: here it is always busy with one.
    desk = await openDesk({ ...memoryHost(), backup: async () => fail('busy') })
    people = await openShopWithEverybody(desk)
  })

  /** Seats, asks, and gives what was told and whether anything was journaled. */
  async function ask(name: string, input: unknown): Promise<{ told: string; journaled: number }> {
    const before = desk.host.frames.length
    const told = toldBy(desk, await askRaw(desk, name, input))
    return { told, journaled: desk.host.frames.length - before }
  }

  it('is asked', () => {
    console.info(`every entry: ${allEntries.length} entries, ${garbage.length} kinds of garbage`)
    expect(allEntries.length).toBeGreaterThan(50)
  })

  it.each(allEntries)('%s: nobody at the desk', async (name, entry) => {
    const signedOut = { ...desk.seat, state: 'signedOut' as const, person: null }
    if (entry.roles === 'anyone') return
    desk.seat = signedOut
    expect(await ask(name, {})).toEqual({ told: 'not_signed_in', journaled: 0 })
    desk.seat = { state: 'noShop', shop: null, person: null }
    expect(await ask(name, {})).toEqual({ told: 'not_signed_in', journaled: 0 })
    desk.seat = signedOut
  })

  it.each(allEntries)('%s: the desk is locked', async (name, entry) => {
    seat(desk, 'owner', people.owner)
    desk.seat = { ...desk.seat, state: 'locked' }
    const isAllowed = entry.roles === 'anyone' && (entry.kind === 'query' || entry.whileLocked === true)
    if (isAllowed) return
    expect(await ask(name, {})).toEqual({ told: 'locked', journaled: 0 })
  })

  it.each(allEntries)('%s: a role that may not', async (name, entry) => {
    for (const role of roles.filter((one) => !rolesOf(entry).includes(one))) {
      seat(desk, role, people[role])
      expect(await ask(name, {})).toEqual({ told: 'not_allowed', journaled: 0 })
    }
  })

  it.each(allEntries)('%s: garbage', async (name, entry) => {
    const asking: readonly Role[] = entry.roles === 'anyone' ? ['agent'] : entry.roles
    for (const role of asking) {
      for (const [kind, input] of garbage) {
        seat(desk, role, people[role])
        const { told, journaled } = await ask(name, input)
        // What the entry's own schema takes is no garbage for it, but still no bug.
        if (safeParse(entry.input, input).success) expect(declaredOf(entry), `${name}: ${kind}`).toContain(told)
        else expect({ kind, told, journaled }).toEqual({ kind, told: 'bad_input', journaled: 0 })
      }
    }
  })
})

describe('what is no entry', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await ownersDesk()
  })
  const names = [
    '',
    '.',
    'staff',
    'staff.',
    '.people',
    'staff.people.',
    'staff.people.x',
    'Staff.people',
    'staff.People',
    'constructor',
    'constructor.name',
    'toString',
    '__proto__',
    '__proto__.x',
    'staff.toString',
    'staff.constructor',
    'staff.__proto__',
    'staff.hasOwnProperty',
    'prototype.constructor',
    'x'.repeat(100_000),
  ]

  it.each(names.map((name) => [name.slice(0, 40), name]))('%s', async (_shown, name) => {
    expect(toldBy(desk, await askRaw(desk, name, {}))).toBe('unknown_entry')
  })

  it.each([[undefined], [null], [7], [{}], [[]], [['staff', 'people']]])('%j instead of a name', async (name) => {
    expect(toldBy(desk, await askRaw(desk, name, {}))).toBe('unknown_entry')
  })
})

describe('the id of a command', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await ownersDesk()
  })
  it.each([[''], ['x'], [7], [null], [{}], [[]], ['x'.repeat(10_000)], ['0199a0c0-0000-7000-8000-00000000000G']])(
    '%j is none',
    async (commandId) => {
      const before = desk.host.frames.length
      const group = {
        id: null,
        expected: null,
        name: '新群',
        purpose: '',
        members: [],
        noticeKinds: '',
        replyStandard: '',
      }
      const told = toldBy(desk, await askRaw(desk, 'staff.saveChatGroup', group, commandId))
      expect({ told, journaled: desk.host.frames.length - before }).toEqual({ told: 'bad_input', journaled: 0 })
    },
  )
})
