import { dayOf, hourMs, minuteMs, startOfDay } from '#shared/kernel/time.ts'
import { deskValue } from '#tests/harness/desk-port.ts'
import { openShop } from '#tests/harness/new-shop.ts'
import type { Program } from '#tests/harness/program.ts'

export interface HandoverShop {
  readonly owner: string
  readonly zhou: string
  readonly wu: string
}

const password = 'agent-secret'

/** Today at an hour of the shop's day, as an offset from the computer's clock. */
export function offsetTo(hours: number): number {
  return startOfDay(dayOf(Date.now())) + hours * hourMs - Date.now()
}

/** A shop with an owner, 小周 of the day shift and 小吴 of the night shift. It is five past four in the afternoon. */
export async function openHandoverShop(program: Program): Promise<HandoverShop> {
  const { page } = program
  await page.waitForSelector('form')
  await program.moveClock(offsetTo(16) + 5 * minuteMs)
  const owner = await openShop(program, { platforms: ['taobao', 'jd'] })
  const hire = (name: string) =>
    deskValue<{ id: string }>(page, 'command', 'staff.addPerson', {
      name,
      role: 'agent',
      department: '',
      posts: [],
      password,
    })
  return { owner, zhou: (await hire('小周')).id, wu: (await hire('小吴')).id }
}

export async function seat({ page }: Program, personId: string, secret = password): Promise<void> {
  await deskValue(page, 'command', 'staff.signOut', {})
  await deskValue(page, 'command', 'staff.signIn', { personId, password: secret })
}

export function promise({ page }: Program, buyerNick: string, what: string, dueAt: number): Promise<{ id: string }> {
  return deskValue(page, 'command', 'handover.addPromise', { platform: 'taobao', buyerNick, what, dueAt })
}

export function reception({ page }: Program, buyerNick: string): Promise<{ id: string }> {
  return deskValue(page, 'command', 'reception.start', { platform: 'taobao', buyerNick })
}

/** A buyer who will think it over: the ten-minute follow-up runs. */
export async function followUp(program: Program, buyerNick: string): Promise<void> {
  const { page } = program
  const { id } = await reception(program, buyerNick)
  await deskValue(page, 'command', 'reception.replied', { id })
  await deskValue(page, 'command', 'reception.decide', { id, decision: 'thinking' })
  await deskValue(page, 'command', 'reception.enterStep', { id, step: 'farewell', reason: '买家再考虑' })
  const ending = { outcome: 'considering', group: '意向', importance: 3, followUp: true, remark: '' }
  await deskValue(page, 'command', 'reception.close', { id, ...ending })
}
