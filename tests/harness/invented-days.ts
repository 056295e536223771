import { safeParse } from 'valibot'
import { contract } from '#shared/contract.ts'
import type { DomainContract, Entry } from '#shared/kernel/contract.ts'
import { newIdAt } from '#shared/kernel/id.ts'
import { type Role, roles } from '#shared/kernel/role.ts'
import { tableNames } from '#store/db/table-owners.ts'
import type { Connection } from '#store/dispatch/connection.ts'
import type { Desk } from './desk.ts'
import { inventInput } from './invented-input.ts'
import { pick, seededRandom } from './random.ts'

/** What happened: how often each answer was given, and bugs with what the log says. */
export interface InventedDays {
  readonly told: Map<string, number>
  readonly bugs: string[]
  readonly undeclared: string[]
}

const window: Connection = { window: 'workbench', position: 0, send: () => undefined }
const domains: Readonly<Record<string, DomainContract>> = contract
const entries = Object.entries(domains).flatMap(([domain, of]) =>
  Object.entries(of).map(([name, entry]) => ({ name: `${domain}.${name}`, entry })),
)

type IdsByTable = Readonly<Record<string, readonly string[]>>

async function idsOf(desk: Desk): Promise<IdsByTable> {
  const found = tableNames.map(async (table) => {
    const ids = await desk.db.table(table).toCollection().limit(12).primaryKeys()
    return [table, ids.map(String)] as const
  })
  return Object.fromEntries(await Promise.all(found))
}

/** Ids this entry most likely means: of its own tables, the first of them before all. */
function idsFor(entry: Entry, ids: IdsByTable): readonly string[] {
  const tables = entry.kind === 'query' ? entry.reads : entry.touches
  const own = tables.flatMap((table) => ids[table] ?? [])
  const first = ids[tables[0] ?? ''] ?? []
  return own.length > 0 ? [...first, ...first, ...first, ...own] : Object.values(ids).flat()
}

/**
 * People of all roles asking everything there is, with well-formed inputs that make sense only now and then. The
 * same for the same seed. `except` leaves out what would end the days (a sample shop) or cost too long.
 */
export async function liveThroughDays(
  desk: Desk,
  people: Readonly<Record<Role, string>>,
  {
    seed,
    turns,
    except,
  }: { readonly seed: number; readonly turns: number; readonly except: (name: string) => boolean },
): Promise<InventedDays> {
  const random = seededRandom(seed)
  const days: InventedDays = { told: new Map(), bugs: [], undeclared: [] }
  const asked = entries.filter(({ name }) => !except(name))
  let ids: IdsByTable = {}
  for (let turn = 0; turn < turns; turn += 1) {
    if (turn % 40 === 0) ids = await idsOf(desk)
    const { name, entry } = pick(random, asked)
    const role = pick(random, entry.roles === 'anyone' ? roles : entry.roles)
    desk.seat = { ...desk.seat, state: 'signedIn', person: { id: people[role], name: role, role } }
    desk.now += Math.floor(random() * 120_000)
    const input = inventInput(entry.input, { random, ids: idsFor(entry, ids), now: desk.now })
    const reply = await desk.gate.dispatch(window, {
      kind: 'ask',
      n: turn,
      entry: name,
      input,
      commandId: newIdAt(desk.now),
    })
    const told = reply.kind === 'failure' ? reply.failure.code : reply.kind
    days.told.set(told, (days.told.get(told) ?? 0) + 1)
    const shown = JSON.stringify(input).slice(0, 300)
    if (reply.kind === 'bug') days.bugs.push(`${name} ${shown}\n${desk.host.logged.at(-1)}`)
    const isMade = told === 'bad_input' && safeParse(entry.input, input).success
    const isDeclared = reply.kind !== 'failure' || told === 'bad_input' || entry.failures.includes(told)
    if (isMade || !isDeclared) days.undeclared.push(`${name}: ${told} ${shown}`)
  }
  return days
}
