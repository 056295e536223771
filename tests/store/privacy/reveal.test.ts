import { describe, expect, it } from 'vitest'
import { defaultQuotas, leftToday } from '#shared/privacy/quotas.ts'
import { revealMs } from '#shared/privacy/reveal-time.ts'
import { pasted } from '#tests/fixtures/chat/pasted.ts'
import { standard } from '#tests/fixtures/chat/samples.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { addBuyer, openEmptyShop } from '../customers/buyers.ts'

const secret = { name: '张小芳', phone: '13800138010', address: '广东省 深圳市 南山区 示例路8号' }
const why = '买家要改地址'

async function openOne(): Promise<{ desk: Desk; id: string }> {
  const desk = await openEmptyShop()
  const id = await addBuyer(desk, '小鹿2024', secret)
  return { desk, id }
}

describe('R47 personal data opens one record at a time', () => {
  it('for a reason and half a minute, and it stands in the log without the data', async () => {
    const { desk, id } = await openOne()
    const agent = desk.sitDown('agent', '小周')
    expect(await desk.ask('privacy.reveal', { of: 'customer', id, reason: `${why}，电话 13800138010` })).toEqual({
      of: 'customer',
      ...secret,
      ...{ wechat: null, birthday: null, until: desk.now + revealMs, left: 19 },
    })
    desk.sitDown('supervisor')
    const { rows } = await desk.ask('privacy.log', { after: null })
    expect(rows).toMatchObject([
      {
        nick: '小鹿2024',
        note: {
          ...{ personId: agent, personName: '小周', at: desk.now, reason: `${why}，电话 138****8010` },
          happening: { kind: 'revealed', of: 'customer', subjectId: id },
        },
      },
    ])
    expect(JSON.stringify(rows)).not.toMatch(/13800138010|张小芳|示例路/)
  })

  it('not without a reason, not what is not there, and never by a query', async () => {
    const { desk, id } = await openOne()
    expect(await desk.code('privacy.reveal', { of: 'customer', id, reason: ' ' })).toBe('bad_input')
    expect(await desk.code('privacy.reveal', { of: 'order', id, reason: why })).toBe('not_there')
    expect(await desk.code('privacy.reveal', { of: 'talk', id, reason: why })).toBe('not_there')
    expect((await desk.ask('privacy.mine', {})).opened).toBe(0)
  })

  it('an order and the pasted chat of a reception open the same way', async () => {
    const { desk } = await openOne()
    await desk.queue.settled(['orders'])
    const [order] = await desk.db.orders.toArray()
    const opened = await desk.ask('privacy.reveal', { of: 'order', id: order?.id ?? '', reason: why })
    expect(opened).toMatchObject({ of: 'order', ...secret })
    const { receptionId } = await desk.ask(
      'chat.take',
      pasted(`${standard}\n小鹿2024\n2025-11-05 10:01:09\n我电话13800138010\n`),
    )
    const masked = await desk.ask('chat.ofReception', { receptionId })
    expect(JSON.stringify(masked)).not.toContain('13800138010')
    const talk = await desk.ask('privacy.reveal', { of: 'talk', id: receptionId, reason: why })
    expect(talk.of === 'talk' && talk.messages.at(-1)?.text).toBe('我电话13800138010')
  })

  it('a quota ends a day’s opening, and the next day begins anew', async () => {
    const { desk, id } = await openOne()
    const owner = desk.seat
    await desk.ask('privacy.saveRules', { expected: null, quotas: { ...defaultQuotas, agent: 2 } })
    desk.sitDown('agent')
    const reveal = () => desk.code('privacy.reveal', { of: 'customer', id, reason: why })
    expect([await reveal(), await reveal(), await reveal()]).toEqual(['ok', 'ok', 'quota_used_up'])
    expect(await desk.ask('privacy.mine', {})).toEqual({ opened: 2, left: 0 })
    desk.now += 14 * 3_600_000
    expect(await reveal()).toBe('ok')
    desk.seat = owner
    expect((await desk.ask('privacy.mine', {})).left).toBeNull()
  })

  it('who may open how many follows the role; agents read neither log nor rules', async () => {
    expect([leftToday('agent', 5, defaultQuotas), leftToday('agent', 99, defaultQuotas)]).toEqual([15, 0])
    expect(leftToday('owner', 5_000, defaultQuotas)).toBeNull()
    const { desk } = await openOne()
    desk.sitDown('agent')
    expect(await desk.code('privacy.log', { after: null })).toBe('not_allowed')
    expect(await desk.code('privacy.saveRules', { expected: null, quotas: defaultQuotas })).toBe('not_allowed')
  })

  it('a search by the full phone finds the customer and shows no number', async () => {
    const { desk, id } = await openOne()
    await desk.queue.settled(['customers'])
    const found = await desk.ask('search.find', { query: '13800138010' })
    expect(found.rows.map((row) => row.id)).toContain(id)
    expect(JSON.stringify(found)).not.toMatch(/13800138010|张小芳/)
  })
})
