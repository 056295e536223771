import { describe, expect, it } from 'vitest'
import { type HandoverItem, stillToTake } from '#shared/handover/handover-note.ts'

const item = (refId: string, more: Partial<HandoverItem> = {}): HandoverItem => ({
  kind: 'promise',
  refId,
  platform: 'taobao',
  buyerNick: refId,
  summary: '',
  step: null,
  dueAt: null,
  droppedBecause: null,
  takenBy: null,
  takenAt: null,
  ...more,
})

describe('R03 what is left of a note', () => {
  const items = [
    item('waits'),
    item('ended'),
    item('taken', { takenBy: 'wu', takenAt: 1 }),
    item('kept', { droppedBecause: '我自己回' }),
  ]
  const settled = [{ kind: 'promise' as const, refId: 'ended' }]
  const names = ({ left, done }: ReturnType<typeof stillToTake>) => ({
    left: left.map(({ refId }) => refId),
    done: done.map(({ refId }) => refId),
  })

  it('before the signature: what waits, apart from what ended meanwhile', () => {
    expect(names(stillToTake({ items, ackAt: null }, settled))).toEqual({ left: ['waits'], done: ['ended'] })
  })

  it('after the signature nothing waits: what nobody took was settled before', () => {
    const signed = [item('waits', { takenBy: 'wu', takenAt: 2 }), ...items.slice(1)]
    expect(names(stillToTake({ items: signed, ackAt: 2 }, []))).toEqual({ left: [], done: ['ended'] })
  })
})
