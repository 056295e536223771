import type { TicketAct } from '#shared/aftersales/ticket-act.ts'
import type { ItemKind } from '#shared/handover/handover-note.ts'
import type { Role } from '#shared/kernel/role.ts'
import { hourMs } from '#shared/kernel/time.ts'
import type { Shift } from '#shared/roster/shift.ts'
import { type Desk, openDesk } from '#tests/harness/desk.ts'

interface Agent {
  readonly id: string
  readonly name: string
  readonly role?: Role
}

/** An opened shop with 小周 of the day shift, 小吴 of the night shift and 林主管; 小周 sits at the desk. */
export interface TwoShifts {
  readonly desk: Desk
  readonly zhou: Agent
  readonly wu: Agent
  readonly lin: Agent
  seat(agent: Agent): void
}

export async function twoShifts(): Promise<TwoShifts> {
  const desk = await openDesk()
  const shop = { shopName: '青禾家居', platforms: ['taobao' as const], ownerName: '王掌柜', password: 'owner-secret' }
  await desk.ask('staff.openShop', shop)
  const zhou = await hire(desk, '小周')
  const wu = await hire(desk, '小吴')
  const lin = await hire(desk, '林主管', 'supervisor')
  const seat = ({ id, name, role = 'agent' }: Agent) => {
    desk.seat = { ...desk.seat, state: 'signedIn', person: { id, name, role } }
  }
  seat(zhou)
  return { desk, zhou, wu, lin, seat }
}

async function hire(desk: Desk, name: string, role: Role = 'agent'): Promise<Agent> {
  const { id } = await desk.ask('staff.addPerson', { name, role, department: '', posts: [], password: 'agent-secret' })
  return { id, name, role }
}

export async function promise(desk: Desk, buyerNick: string, what: string, inHours: number): Promise<string> {
  const dueAt = desk.now + inHours * hourMs
  return (await desk.ask('handover.addPromise', { platform: 'taobao', buyerNick, what, dueAt })).id
}

export async function reception(desk: Desk, buyerNick: string): Promise<string> {
  return (await desk.ask('reception.start', { platform: 'taobao', buyerNick })).id
}

/** A buyer who will look around first: the reception ends, the ten-minute follow-up runs. */
export async function followUp(desk: Desk, buyerNick: string): Promise<string> {
  const id = await reception(desk, buyerNick)
  await desk.ask('reception.replied', { id })
  await desk.ask('reception.decide', { id, decision: 'thinking' })
  await desk.ask('reception.enterStep', { id, step: 'farewell', reason: '买家再考虑' })
  const ending = { outcome: 'considering' as const, group: '意向', importance: 3, followUp: true, remark: '' }
  await desk.ask('reception.close', { id, ...ending })
  await desk.queue.drained()
  const row = await desk.db.followUps.where('receptionId').equals(id).first()
  return row?.id ?? ''
}

/** Writes the note from the draft as the author sees it. */
export async function writeNote(desk: Desk, more: Written = {}): Promise<string> {
  const { on, fromShift, toShift, items } = await desk.ask('handover.draft', { fromShift: more.fromShift ?? null })
  const seen = items.map(({ kind, refId }) => ({ kind, refId }))
  const note = { on, fromShift, toShift, text: more.text ?? '', seen, drops: [...(more.drops ?? [])] }
  return (await desk.ask('handover.write', note)).id
}

interface Written {
  readonly text?: string
  readonly drops?: readonly Drop[]
  readonly fromShift?: Shift
}

interface Drop {
  readonly kind: ItemKind
  readonly refId: string
  readonly reason: string
}

/** A case with its remark, as one leaves it; it runs out in so many hours. */
export async function ticket(desk: Desk, buyerNick: string, inHours: number | null, hasRemark = true): Promise<string> {
  const { id } = await desk.ask('aftersales.open', {
    ...{ platform: 'taobao', buyerNick, orderNo: null, receptionId: null, description: '杯盖漏水' },
    about: { kind: 'dispute', disputeKind: 'product', claimType: null },
  })
  const dueAt = desk.now + (inHours ?? 24) * hourMs
  if (inHours !== null) await actOn(desk, id, { do: 'setDeadline', what: '平台限时', dueAt })
  if (hasRemark) await actOn(desk, id, remark(dueAt))
  return id
}

export const remark = (dueAt: number): TicketAct => ({
  ...{
    do: 'remark',
    problem: '杯盖漏水',
    cause: '',
    doneSoFar: '已要照片',
    promised: '今晚回复补发',
    nextStep: '联系仓库',
  },
  dueAt,
})

export async function actOn(desk: Desk, id: string, act: TicketAct): Promise<void> {
  const { version } = await desk.ask('aftersales.get', { id })
  await desk.ask('aftersales.act', { id, expected: version, act })
}
