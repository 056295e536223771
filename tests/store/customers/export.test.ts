import { describe, expect, it } from 'vitest'
import { dayOf } from '#shared/kernel/time.ts'
import { addBuyer, openEmptyShop } from './buyers.ts'

const secret = { name: '张小芳', phone: '13800138010', address: '广东省 深圳市 南山区 示例路8号' }
const reason = '月度会员分析'

describe('R47 export is logged', () => {
  it('an agent cannot, a supervisor can with a reason, and the log shows it', async () => {
    const desk = await openEmptyShop()
    await addBuyer(desk, '小鹿2024', secret)
    desk.sitDown('agent')
    expect(await desk.code('customers.export', { format: 'csv', reason })).toBe('not_allowed')
    desk.sitDown('supervisor', '李主管')
    expect(await desk.code('customers.export', { format: 'csv', reason: ' ' })).toBe('bad_input')
    await desk.ask('customers.export', { format: 'csv', reason })
    const { rows } = await desk.ask('privacy.log', { after: null })
    expect(rows.map(({ note }) => [note.personName, note.reason, note.happening])).toEqual([
      ['李主管', reason, { kind: 'exported', format: 'csv', rows: 1 }],
    ])
  })

  it('masks more than the screen, counts each person once, and is no formula', async () => {
    const desk = await openEmptyShop()
    const one = await addBuyer(desk, '=SUM(1)鹿', secret, [10_000])
    const other = await addBuyer(desk, '小鹿2024小号', {}, [500], 'jd')
    const standing = { as: 'merged' as const, headId: one, fromMember: [] }
    await desk.ask('customers.tie', { firstId: one, secondId: other, expected: null, standing })
    const { bytes, count, fileName } = await desk.ask('customers.export', { format: 'csv', reason })
    const [, line, ...rest] = new TextDecoder().decode(bytes).trim().split('\r\n')
    const lastOn = dayOf(desk.now - 86_400_000)
    expect([count, rest, fileName]).toEqual([1, [], '客户-2025-11-05.csv'])
    expect(line).toBe(
      `"淘宝/天猫","'=***鹿","张**","138******10","广东省","深圳市","2","2","2","105.00","2","${lastOn}","${lastOn}","","","0",""`,
    )
  })

  it('as a workbook, and nothing where there is nobody', async () => {
    const desk = await openEmptyShop()
    expect(await desk.code('customers.export', { format: 'xlsx', reason })).toBe('nothing_to_export')
    await addBuyer(desk, '小鹿2024', secret)
    const { bytes } = await desk.ask('customers.export', { format: 'xlsx', reason })
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
  })
})
