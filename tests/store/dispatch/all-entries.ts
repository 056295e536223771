import { contract } from '#shared/contract.ts'
import type { DomainContract, Entry } from '#shared/kernel/contract.ts'
import { newIdAt } from '#shared/kernel/id.ts'
import type { Role } from '#shared/kernel/role.ts'
import type { Reply } from '#shared/wire.ts'
import type { Connection } from '#store/dispatch/connection.ts'
import type { Desk } from '#tests/harness/desk.ts'

const domains: Readonly<Record<string, DomainContract>> = contract

/** Every entry of the contract by its full name. */
export const allEntries: readonly (readonly [string, Entry])[] = Object.entries(domains).flatMap(([domain, entries]) =>
  Object.entries(entries).map(([name, entry]) => [`${domain}.${name}`, entry] as const),
)

const workbench: Connection = { window: 'workbench', position: 0, send: () => undefined }

/** Asks as a window would, with whatever it likes to send. */
export function askRaw(
  desk: Desk,
  entry: unknown,
  input: unknown,
  commandId: unknown = newIdAt(desk.now),
): Promise<Reply> {
  return desk.gate.dispatch(workbench, { kind: 'ask', n: 1, entry, input, commandId } as never)
}

/** The failure code, `ok`, or `bug` with what the log says of it. */
export function toldBy(desk: Desk, reply: Reply): string {
  if (reply.kind === 'failure') return reply.failure.code
  return reply.kind === 'bug' ? `bug: ${desk.host.logged.at(-1)}` : 'ok'
}

const names: Readonly<Record<Role, string>> = { agent: '小周', senior: '小陈', supervisor: '李主管', owner: '王掌柜' }

/** Opens a shop with one person of each role; gives the ids by role. */
export async function openShopWithEverybody(desk: Desk): Promise<Readonly<Record<Role, string>>> {
  const shop = { shopName: '青禾家居', platforms: ['taobao' as const], ownerName: names.owner, password: 'secret-1' }
  const { personId: owner } = await desk.ask('staff.openShop', shop)
  const add = async (role: Role) => {
    const fields = { name: names[role], role, department: '', posts: [], password: 'secret-1' }
    return (await desk.ask('staff.addPerson', fields)).id
  }
  return { owner, agent: await add('agent'), senior: await add('senior'), supervisor: await add('supervisor') }
}

/** Seats one of them. */
export function seat(desk: Desk, role: Role, id: string): void {
  desk.seat = { ...desk.seat, state: 'signedIn', person: { id, name: names[role], role } }
}
