import { describe, expect, it } from 'vitest'
import { type Displays, dockBounds, edgeAt, firstDockPlace, placeAfter } from '#main/windows/dock-place.ts'

const laptop = { id: 1, workArea: { x: 0, y: 30, width: 1600, height: 970 } }
const screen = { id: 2, workArea: { x: 1600, y: 0, width: 1920, height: 1040 } }
const both: Displays = [laptop, screen]

/** Dropped by hand: 700 px high, wherever that was. */
const dropped = (x: number) => ({ x, y: 120, width: 400, height: 700 })

describe('where the dock stands', () => {
  it('begins at the right edge of the first display, over its whole height', () => {
    expect(dockBounds(firstDockPlace, both)).toEqual({ x: 1220, y: 30, width: 380, height: 970 })
  })

  it('goes to the edge it is dropped near, also when it hangs over it', () => {
    expect(edgeAt(dropped(40), laptop)).toBe('left')
    expect(edgeAt(dropped(-60), laptop)).toBe('left')
    expect(edgeAt(dropped(1190), laptop)).toBe('right')
    expect(edgeAt(dropped(600), laptop)).toBeNull()
  })

  it('remembers edge, display and width', () => {
    const place = placeAfter(firstDockPlace, dropped(1620), screen, both)
    expect(place).toEqual({ edge: 'left', displayId: 2, width: 400 })
    expect(dockBounds(place, both)).toEqual({ x: 1600, y: 0, width: 400, height: 1040 })
  })

  it('left in the middle, comes back to the nearer edge the next time', () => {
    expect(placeAfter(firstDockPlace, dropped(500), laptop, both).edge).toBe('left')
    expect(placeAfter(firstDockPlace, dropped(900), laptop, both).edge).toBe('right')
  })

  it('survives a display that is gone, and goes home when it is there again', () => {
    const home = { edge: 'left' as const, displayId: 2, width: 400 }
    expect(dockBounds(home, [laptop])).toEqual({ x: 0, y: 30, width: 400, height: 970 })
    const moved = placeAfter(home, dropped(1180), laptop, [laptop])
    expect(moved).toEqual({ edge: 'right', displayId: 2, width: 400 })
    expect(dockBounds(moved, both).x).toBe(1600 + 1920 - 400)
  })

  it('is never wider than its display', () => {
    const tiny = { id: 9, workArea: { x: 0, y: 0, width: 320, height: 600 } }
    expect(dockBounds(firstDockPlace, [tiny])).toEqual({ x: 0, y: 0, width: 320, height: 600 })
  })
})
