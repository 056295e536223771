import { describe, expect, it } from 'vitest'
import { mostPictureBytes } from '#shared/scripts/script-picture.ts'
import { aForm, emptyLibrary } from './scripts-desk.ts'

/** One red dot. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'
const png = () => Uint8Array.from(atob(dot), (letter) => letter.charCodeAt(0))

function pngOf(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  bytes.set(png())
  return bytes
}

describe('R11 pictures of a reply', () => {
  it('the same picture is kept once, and comes back byte for byte', async () => {
    const desk = await emptyLibrary()
    const { id } = await desk.ask('scripts.addPicture', { bytes: png() })
    expect(await desk.ask('scripts.addPicture', { bytes: png() })).toEqual({ id })
    const before = desk.host.frames.length
    expect(await desk.ask('scripts.picture', { id })).toEqual({ kind: 'image/png', bytes: png() })
    expect(desk.host.frames.length).toBe(before)
    const { id: scriptId } = await desk.ask('scripts.save', aForm({ pictures: [id] }))
    expect((await desk.ask('scripts.get', { id: scriptId })).pictures).toEqual([id])
  })

  it('one of 50 MB is refused with its size, what is no picture with its reason; nothing is kept of either', async () => {
    const desk = await emptyLibrary()
    expect(await desk.failure('scripts.addPicture', { bytes: pngOf(50 * 1024 * 1024) })).toEqual({
      code: 'picture_too_large',
      details: { mb: '50.0', most: 2 },
    })
    const notOne = new TextEncoder().encode('<svg onload="alert(1)"/>')
    expect(await desk.code('scripts.addPicture', { bytes: notOne })).toBe('picture_unreadable')
    expect(await desk.code('scripts.addPicture', { bytes: new Uint8Array() })).toBe('picture_unreadable')
    expect(await desk.db.scriptPictures.count()).toBe(0)
  })

  it('the largest picture fits into a frame of the journal', async () => {
    const desk = await emptyLibrary()
    expect(await desk.code('scripts.addPicture', { bytes: pngOf(mostPictureBytes) })).toBe('ok')
  })

  it('a reply never names a picture that is not there', async () => {
    const desk = await emptyLibrary()
    const gone = '0199a0c0-0000-7000-8000-000000000001'
    expect(await desk.code('scripts.save', aForm({ pictures: [gone] }))).toBe('picture_not_found')
    expect(await desk.code('scripts.picture', { id: gone })).toBe('picture_not_found')
  })
})
