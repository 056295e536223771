import type { aftersalesContract } from '#shared/aftersales/contract.ts'
import type { DisputeAbout } from '#shared/aftersales/dispute.ts'
import type { FlowAct } from '#shared/aftersales/flow.ts'
import type { TicketAct } from '#shared/aftersales/ticket-act.ts'
import { type DisputeStep, disputeSteps } from '#shared/aftersales/ticket-words.ts'
import type { InputOf, OutputOf } from '#shared/kernel/contract.ts'
import type { Role } from '#shared/kernel/role.ts'
import { type Desk, openDesk } from '#tests/harness/desk.ts'

type View = OutputOf<typeof aftersalesContract.get>
type Opening = InputOf<typeof aftersalesContract.open>

/** A shop with one person of every role. Put into the view: signing up is tried elsewhere, and costs a hash each. */
export async function shopWithPeople() {
  const desk = await openDesk()
  const hire = (name: string, role: Role) => ({ id: desk.sitDown(role, name), name, role })
  const people = {
    agent: hire('小周', 'agent'),
    other: hire('小吴', 'agent'),
    senior: hire('阿玲', 'senior'),
    supervisor: hire('林主管', 'supervisor'),
    owner: hire('王老板', 'owner'),
  }
  const stamps = { shopId: desk.seat.shop?.id ?? '', createdAt: 0, updatedAt: 0, version: 1, deskId: '', actorId: '' }
  const rest = { department: '', posts: [], isActive: true }
  await desk.db.people.bulkPut(Object.values(people).map((person) => ({ ...stamps, ...person, ...rest })))
  type Who = keyof typeof people
  const sit = (who: Who) => {
    desk.seat = { ...desk.seat, state: 'signedIn', person: people[who] }
  }
  sit('agent')
  return { desk, people, sit }
}

export async function openDispute(
  desk: Desk,
  about: Partial<Pick<Extract<View['about'], { kind: 'dispute' }>, 'disputeKind' | 'claimType'>> = {},
): Promise<string> {
  const { id } = await desk.ask('aftersales.open', {
    ...{ platform: 'taobao', buyerNick: '小鹿', orderNo: null, receptionId: null, description: '杯盖漏水' },
    about: { kind: 'dispute', disputeKind: 'product', claimType: null, ...about },
  })
  return id
}

/** A case of a Kuaishou shop, of any kind. */
export async function openCase(desk: Desk, about: Opening['about']): Promise<string> {
  const { id } = await desk.ask('aftersales.open', {
    ...{ platform: 'kuaishou', buyerNick: '小鹿', orderNo: null, receptionId: null, description: '颜色不对' },
    about,
  })
  return id
}

export const viewOf = (desk: Desk, id: string) => desk.ask('aftersales.get', { id })

export async function disputeOf(desk: Desk, id: string): Promise<DisputeAbout> {
  const { about } = await viewOf(desk, id)
  if (about.kind !== 'dispute') throw new Error(`a case of kind ${about.kind}`)
  return about
}

/** The version is asked for each time: a test that wants a stale one says so itself. */
export async function act(desk: Desk, id: string, done: TicketAct): Promise<string> {
  const { version } = await viewOf(desk, id)
  return desk.code('aftersales.act', { id, expected: version, act: done })
}

export const flow = (desk: Desk, id: string, done: FlowAct) => act(desk, id, { do: 'flow', act: done })

/** Does the steps up to this one; a proposal without money stands before the fifth. */
export async function walkTo(desk: Desk, id: string, last: DisputeStep): Promise<void> {
  for (const step of disputeSteps.slice(0, disputeSteps.indexOf(last) + 1)) {
    if (step === 'propose') await flow(desk, id, { do: 'propose', words: '补发一个杯盖', compensationFen: 0 })
    await flow(desk, id, { do: 'step', step, words: '' })
  }
}
