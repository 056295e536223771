import { dayMs } from '#shared/kernel/time.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { act } from '#tests/store/aftersales/cases.ts'

/** A case closed with its cause, opened so many days ago. */
export async function closeCase(desk: Desk, cause: string, daysAgo = 0): Promise<string> {
  const today = desk.now
  desk.now = today - daysAgo * dayMs
  const { id } = await desk.ask('aftersales.registerParcel', {
    ...{
      platform: 'taobao',
      orderNo: null,
      purchasedOn: '2025-10-01',
      product: '保温杯',
      quantity: 1,
      amountFen: 5_990,
    },
    ...{ register: 'returned', problemKind: 'refused', solvedOnSpot: false, trackingNo: `SF${desk.now}${cause}` },
    ...{ remark: '拒收', arrivedAt: null, nextCheckAt: null },
  })
  const done = await act(desk, id, { do: 'close', words: '补发', rootCause: '', cause })
  if (done !== 'ok') throw new Error(done)
  desk.now = today
  return id
}

export const prompts = (desk: Desk) => desk.ask('management.causePrompts', { minute: 0 })
export const waiting = async (desk: Desk) => (await desk.ask('management.waiting', { minute: 0 })).count

export const openTasks = async (desk: Desk, which: 'mine' | 'all' | 'done' = 'mine') =>
  (await desk.ask('management.tasks', { which, after: null })).rows

/** A record begun by whoever sits there, due in three days. */
export async function startRecord(desk: Desk, cause: string, ownerId: string): Promise<string> {
  const what = { cause, symptom: '差评：赠品没收到', category: 'process' as const, ownerId }
  const from = { kind: 'report' as const, id: null }
  return (await desk.ask('management.startRootCause', { from, ...what, dueAt: desk.now + 3 * dayMs })).id
}

/** Closes it with one prevention and a check in two weeks. */
export async function closeRecord(desk: Desk, id: string, ownerId: string): Promise<void> {
  const given = { words: '赠品和运营对好清单', ownerId, dueAt: desk.now + dayMs }
  await desk.ask('management.addTask', { of: { kind: 'rootCause', id }, ...given })
  const { version } = await desk.ask('management.rootCause', { id })
  await desk.ask('management.closeRootCause', { id, expected: version, checkAt: desk.now + 14 * dayMs })
}
