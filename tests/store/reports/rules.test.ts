import { describe, expect, it } from 'vitest'
import { shopOfThree } from './days.ts'

describe('R74 what stands beside the figures', () => {
  it('the definition of another tool is written down by who knows it, with its source', async () => {
    const { desk } = await shopOfThree()
    expect(await desk.ask('reports.rules', {})).toEqual({
      ...{ version: null, fewest: 30 },
      otherTools: [{ name: '赤兔', definition: '', source: '' }],
    })
    const otherTools = [{ name: '赤兔', definition: '询单后次日内付款也算', source: '后台说明' }]
    await desk.ask('reports.saveRules', { expected: null, fewest: 20, otherTools })
    expect(await desk.ask('reports.rules', {})).toMatchObject({ version: 1, fewest: 20, otherTools })
    expect(await desk.code('reports.saveRules', { expected: null, fewest: 20, otherTools })).toBe('stale')
    const twice = [...otherTools, ...otherTools]
    expect(await desk.code('reports.saveRules', { expected: 1, fewest: 20, otherTools: twice })).toBe('tool_twice')
  })

  it('what was told of a day is told again, not added', async () => {
    const { desk } = await shopOfThree()
    const told = { on: '2025-11-04', visitors: 100, others: [], source: '生意参谋' }
    await desk.ask('reports.tell', told)
    await desk.ask('reports.tell', { ...told, visitors: 120 })
    await desk.queue.drained()
    expect((await desk.db.toldFigures.toArray()).map(({ visitors }) => visitors)).toEqual([120])
  })

  it('a report goes into a spreadsheet, and nothing in it is calculated there', async () => {
    const { desk } = await shopOfThree()
    const rows = [
      ['指标', '数值'],
      ['=1+1', '45.2%'],
    ]
    const { bytes } = await desk.ask('reports.file', { format: 'csv', title: '客服数据', rows })
    expect(new TextDecoder().decode(bytes)).toContain('"\'=1+1","45.2%"')
    const sheet = await desk.ask('reports.file', { format: 'xlsx', title: '客服数据', rows })
    expect(String.fromCharCode(...sheet.bytes.slice(0, 2))).toBe('PK')
  })
})
