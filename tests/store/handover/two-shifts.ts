import { hourMs } from '#shared/kernel/time.ts'
import { type Desk, openDesk } from '#tests/harness/desk.ts'

interface Agent {
  readonly id: string
  readonly name: string
}

/** An opened shop with 小周 of the day shift and 小吴 of the night shift; 小周 sits at the desk. */
export interface TwoShifts {
  readonly desk: Desk
  readonly zhou: Agent
  readonly wu: Agent
  seat(agent: Agent): void
}

export async function twoShifts(): Promise<TwoShifts> {
  const desk = await openDesk()
  const shop = { shopName: '青禾家居', platforms: ['taobao' as const], ownerName: '王掌柜', password: 'owner-secret' }
  await desk.ask('staff.openShop', shop)
  const zhou = await hire(desk, '小周')
  const wu = await hire(desk, '小吴')
  const seat = ({ id, name }: Agent) => {
    desk.seat = { ...desk.seat, state: 'signedIn', person: { id, name, role: 'agent' } }
  }
  seat(zhou)
  return { desk, zhou, wu, seat }
}

function hire(desk: Desk, name: string): Promise<Agent> {
  return desk.ask('staff.addPerson', { name, role: 'agent', department: '', posts: [], password: 'agent-secret' })
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
export async function writeNote(desk: Desk, more: { text?: string; drops?: Drop[] } = {}): Promise<string> {
  const { on, fromShift, toShift, items } = await desk.ask('handover.draft', {})
  const seen = items.map(({ kind, refId }) => ({ kind, refId }))
  const note = { on, fromShift, toShift, text: more.text ?? '', seen, drops: more.drops ?? [] }
  return (await desk.ask('handover.write', note)).id
}

interface Drop {
  readonly kind: 'reception' | 'followUp' | 'promise'
  readonly refId: string
  readonly reason: string
}
