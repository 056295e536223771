import { describe, expect, it } from 'vitest'
import { emptyLibrary } from './scripts-desk.ts'

const heard = {
  id: null,
  expected: null,
  shop: '竹里旗舰店',
  platform: 'taobao' as const,
  question: '为什么比别家贵',
  answer: '亲，我们用的是{一级}料，您摸到就知道了',
  rating: 'good' as const,
}

describe('R11 peer study', () => {
  it('answers to one question stand together, the better ones first', async () => {
    const desk = await emptyLibrary()
    await desk.ask('scripts.savePeer', { ...heard, shop: '小店', rating: 'poor' })
    await desk.ask('scripts.savePeer', { ...heard, question: '包邮吗' })
    await desk.ask('scripts.savePeer', heard)
    const rows = await desk.ask('scripts.peers', { text: '' })
    expect(rows.map(({ question, rating }) => [question, rating])).toEqual([
      ['为什么比别家贵', 'good'],
      ['为什么比别家贵', 'poor'],
      ['包邮吗', 'good'],
    ])
    expect((await desk.ask('scripts.peers', { text: '小店' })).length).toBe(1)
  })

  it('a peer answer can be adopted: it becomes a draft of the team, once, and says so', async () => {
    const desk = await emptyLibrary()
    desk.sitDown('agent', '小周')
    const { id } = await desk.ask('scripts.savePeer', heard)
    const where = { id, step: 'objectionHandling' as const, category: '异议/价格' }
    const { scriptId } = await desk.ask('scripts.adoptPeer', where)
    expect(await desk.ask('scripts.get', { id: scriptId })).toMatchObject({
      shelf: 'team',
      status: 'draft',
      title: heard.question,
      messages: ['亲，我们用的是（一级）料，您摸到就知道了'],
    })
    expect((await desk.ask('scripts.peers', { text: '' }))[0]?.adoptedAs).toBe(scriptId)
    expect(await desk.code('scripts.adoptPeer', where)).toBe('peer_adopted')
    expect(await desk.code('scripts.removePeer', { id, expected: 2 })).toBe('peer_adopted')
  })

  it('an adopted draft that was thrown away can be adopted again', async () => {
    const desk = await emptyLibrary()
    const { id } = await desk.ask('scripts.savePeer', heard)
    const where = { id, step: 'closing' as const, category: '促成' }
    const { scriptId } = await desk.ask('scripts.adoptPeer', where)
    await desk.ask('scripts.remove', { id: scriptId, expected: 1 })
    expect(await desk.code('scripts.adoptPeer', where)).toBe('ok')
  })

  it('what was heard is mended and removed, not over a colleague’s edit', async () => {
    const desk = await emptyLibrary()
    const { id } = await desk.ask('scripts.savePeer', heard)
    await desk.ask('scripts.savePeer', { ...heard, id, expected: 1, answer: '改过' })
    expect(await desk.code('scripts.savePeer', { ...heard, id, expected: 1 })).toBe('stale')
    expect(await desk.code('scripts.removePeer', { id, expected: 1 })).toBe('stale')
    expect(await desk.code('scripts.removePeer', { id, expected: 2 })).toBe('ok')
    expect(await desk.ask('scripts.peers', { text: '' })).toEqual([])
  })
})
