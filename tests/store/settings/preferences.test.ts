import { describe, expect, it } from 'vitest'
import { defaultPreferences } from '#shared/settings/preferences.ts'
import { openDesk } from '#tests/harness/desk.ts'

describe('preferences of one person', () => {
  it('begin with the defaults and are kept for that person only', async () => {
    const desk = await openDesk()
    desk.sitDown('agent', '小周')
    const dark = { ...defaultPreferences, scheme: 'dark' as const, idleLockMinutes: 15 as const }
    expect(await desk.ask('settings.mine', {})).toEqual(defaultPreferences)
    await desk.ask('settings.save', { ...dark, language: 'en' })
    await desk.ask('settings.save', dark)
    expect(await desk.ask('settings.mine', {})).toEqual(dark)
    desk.sitDown('agent', '小吴')
    expect(await desk.ask('settings.mine', {})).toEqual(defaultPreferences)
  })

  it('two changes close together lose neither', async () => {
    const desk = await openDesk()
    desk.sitDown('agent')
    await Promise.all([
      desk.ask('settings.save', { scheme: 'dark' }),
      desk.ask('settings.save', { keys: { lock: null } }),
    ])
    expect(await desk.ask('settings.mine', {})).toEqual({ ...defaultPreferences, scheme: 'dark', keys: { lock: null } })
  })

  it('take only the offered minutes before the desk locks itself', async () => {
    const desk = await openDesk()
    desk.sitDown('agent')
    const codes = [1, 3, 5, 10, 15, 30, 2, 0].map((idleLockMinutes) =>
      desk.code('settings.save', { ...defaultPreferences, idleLockMinutes }),
    )
    expect(await Promise.all(codes)).toEqual([...Array(6).fill('ok'), 'bad_input', 'bad_input'])
  })

  it('keep the person’s own keys, and take none for a thing there is not', async () => {
    const desk = await openDesk()
    desk.sitDown('agent')
    const own = { ...defaultPreferences, keys: { hotKey: 'Ctrl+Alt+Space', lock: null } }
    await desk.ask('settings.save', own)
    expect(await desk.ask('settings.mine', {})).toEqual(own)
    expect(await desk.code('settings.save', { ...own, keys: { fly: 'Ctrl+F' } })).toBe('bad_input')
  })

  it('keep which parts of coaching a person does not want, and know no others', async () => {
    const desk = await openDesk()
    desk.sitDown('agent')
    const own = { ...defaultPreferences, coachOff: ['cues' as const] }
    await desk.ask('settings.save', own)
    expect(await desk.ask('settings.mine', {})).toEqual(own)
    expect(await desk.code('settings.save', { ...own, coachOff: ['all'] })).toBe('bad_input')
    desk.sitDown('agent', '阿宁')
    expect(await desk.ask('settings.mine', {})).toEqual(defaultPreferences)
  })

  it('are nobody’s before sign-in', async () => {
    const desk = await openDesk()
    expect(await desk.code('settings.mine', {})).toBe('not_signed_in')
  })
})
