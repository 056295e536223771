import { describe, expect, it } from 'vitest'
import { shopWithPeople } from '../aftersales/cases.ts'

describe('R46 the public-opinion board', () => {
  async function open() {
    const shop = await shopWithPeople()
    const { desk } = shop
    const note = async (tone: 'praise' | 'criticism' | 'slander', severity: 'low' | 'medium' | 'high') => {
      desk.now += 1
      const said = { source: '小红书', tone, severity, text: '说杯子含铅，没有依据' }
      return (await desk.ask('reviews.noteOpinion', said)).id
    }
    const list = async (which: 'open' | 'closed') => (await desk.ask('reviews.opinions', { which, after: null })).rows
    const close = async (id: string, action: string) => {
      const row = (await list('open')).find((one) => one.id === id)
      return desk.code('reviews.closeOpinion', { id, expected: row?.version ?? 1, action })
    }
    return { ...shop, note, list, close }
  }

  it('an item has a tone, an owner and a time; open ones stand by severity, then the longest open first', async () => {
    const { note, list, people } = await open()
    const low = await note('slander', 'low')
    const high = await note('criticism', 'high')
    const later = await note('slander', 'high')
    const rows = await list('open')
    expect(rows.map(({ id }) => id)).toEqual([high, later, low])
    expect(rows.map(({ tone }) => tone)).toEqual(['criticism', 'slander', 'slander'])
    expect(rows[0]).toMatchObject({ ownerId: people.agent.id, ownerName: '小周', closedAt: null })
  })

  it('closing asks for the action taken; closed it stands with who closed it', async () => {
    const { note, list, close } = await open()
    const id = await note('slander', 'high')
    expect([await close(id, '  '), await close(id, '向平台举证，已删帖'), await close(id, '再关一次')]).toEqual([
      ...['action_missing', 'ok', 'already_closed'],
    ])
    expect(await list('open')).toEqual([])
    expect(await list('closed')).toMatchObject([{ id, action: '向平台举证，已删帖', closedByName: '小周' }])
  })

  it('only who has it or who leads closes it; only who leads gives it to somebody else', async () => {
    const { desk, people, sit, note, list, close } = await open()
    const id = await note('criticism', 'medium')
    const give = { id, expected: 1, ownerId: people.senior.id }
    expect(await desk.code('reviews.giveOpinion', give)).toBe('not_allowed')
    sit('supervisor')
    expect(await desk.code('reviews.giveOpinion', give)).toBe('ok')
    sit('agent')
    expect(await close(id, '道歉')).toBe('not_yours')
    expect((await list('open'))[0]?.ownerName).toBe('阿玲')
    sit('senior')
    expect(await close(id, '道歉并补发')).toBe('ok')
  })
})
