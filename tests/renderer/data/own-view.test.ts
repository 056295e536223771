import { describe, expect, it } from 'vitest'
import { createOwn, seatPerson } from '#renderer/data/own-view.ts'

describe('how a page stands is kept per person', () => {
  it('who sits down next sees nothing of it, and whoever comes back finds it again', () => {
    const view = createOwn(() => ({ draft: '', openId: 'none' }))
    seatPerson('day shift')
    view.setState({ draft: '亲，稍等' })
    seatPerson(null)
    expect(view.getState()).toEqual({ draft: '', openId: 'none' })
    seatPerson('night shift')
    expect(view.getState()).toEqual({ draft: '', openId: 'none' })
    view.setState({ openId: 'mao' })
    seatPerson('day shift')
    expect(view.getState()).toEqual({ draft: '亲，稍等', openId: 'none' })
    seatPerson('night shift')
    expect(view.getState().openId).toBe('mao')
  })

  it('being told once more who sits here changes nothing', () => {
    const view = createOwn(() => ({ draft: '' }))
    seatPerson('day shift')
    view.setState({ draft: '写到一半' })
    seatPerson('day shift')
    expect(view.getState().draft).toBe('写到一半')
  })
})
