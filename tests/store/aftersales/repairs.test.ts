import { describe, expect, it } from 'vitest'
import { dayMs, hourMs } from '#shared/kernel/time.ts'
import { act, flow, openCase, shopWithPeople, viewOf } from './cases.ts'

async function opened(mode: 'sentIn' | 'onSite' | 'byBuyer') {
  const shop = await shopWithPeople()
  const id = await openCase(shop.desk, { kind: 'repair', mode, requestedAt: shop.desk.now })
  return { ...shop, id }
}
const closing = { do: 'close' as const, words: '', rootCause: '' }

describe('R42 repair', () => {
  it('sent in: received, repaired and sent back, told, closed', async () => {
    const { desk, id } = await opened('sentIn')
    const done = { do: 'completed' as const, words: '换了主板', at: desk.now }
    expect([await flow(desk, id, done), await act(desk, id, closing)]).toEqual(['not_received', 'not_completed'])
    expect(await flow(desk, id, { do: 'agreeVisit', until: desk.now + hourMs, at: desk.now })).toBe('not_on_site')
    expect((await viewOf(desk, id)).next).toBe('receive')
    await flow(desk, id, { do: 'receive', courier: '', trackingNo: 'SF7', at: desk.now })
    expect((await viewOf(desk, id)).due).toMatchObject({ clock: 'KR2', dueAt: desk.now + 30 * dayMs })
    await flow(desk, id, { do: 'period', until: desk.now + 6 * dayMs, at: desk.now })
    expect((await viewOf(desk, id)).due).toMatchObject({ clock: 'KR1', dueAt: desk.now + 6 * dayMs })
    expect(await flow(desk, id, done)).toBe('ok')
    expect([(await viewOf(desk, id)).due, await act(desk, id, closing)]).toEqual([null, 'not_notified'])
    await flow(desk, id, { do: 'notify', words: '' })
    expect(await act(desk, id, closing)).toBe('ok')
  })

  it('on site: agreed, visited, completed; the deadlines follow, and what ran out is verified by a person', async () => {
    const { desk, id } = await opened('onSite')
    expect((await viewOf(desk, id)).due).toMatchObject({ clock: 'KR5' })
    desk.now += 4 * dayMs
    expect((await viewOf(desk, id)).clocks.map(({ clock }) => clock)).toEqual(['KR5', 'KR7'])
    expect(await act(desk, id, { do: 'verify', clock: 'KR5', words: '' })).toBe('ok')
    expect((await viewOf(desk, id)).due?.clock).toBe('KR7')
    const until = desk.now + 2 * hourMs
    expect(await flow(desk, id, { do: 'agreeVisit', until: desk.now - 1, at: desk.now })).toBe('before_agreement')
    await flow(desk, id, { do: 'agreeVisit', until, at: desk.now })
    expect((await viewOf(desk, id)).due).toMatchObject({ clock: 'KR6', dueAt: until })
    expect(await flow(desk, id, { do: 'completed', words: '', at: desk.now })).toBe('not_visited')
    desk.now = until
    await flow(desk, id, { do: 'visited', words: '', at: desk.now })
    expect((await viewOf(desk, id)).due?.clock).toBe('KR8')
    await flow(desk, id, { do: 'completed', words: '', at: desk.now })
    expect((await viewOf(desk, id)).due).toBeNull()
  })

  it('KR4: nobody refuses without a reason', async () => {
    const { desk, id } = await opened('sentIn')
    expect(await flow(desk, id, { do: 'reject', words: '', at: desk.now })).toBe('reason_missing')
    expect(await flow(desk, id, { do: 'reject', words: '人为损坏，已说明', at: desk.now })).toBe('ok')
    expect(await act(desk, id, closing)).toBe('ok')
  })

  it('KR9: what the buyer has repaired is paid by invoice or agreement', async () => {
    const { desk, id } = await opened('byBuyer')
    expect([(await viewOf(desk, id)).next, await act(desk, id, closing)]).toEqual(['cost', 'not_completed'])
    expect(await flow(desk, id, { do: 'cost', costFen: 8_000, words: '发票 0012' })).toBe('ok')
    await flow(desk, id, { do: 'notify', words: '' })
    expect(await act(desk, id, closing)).toBe('ok')
  })
})
