import { describe, expect, it } from 'vitest'
import { acceleratorOf } from '#shared/desktop/hot-key.ts'
import { keyText, readKey, refusedKey, shownKey, warnedKey } from '#shared/settings/key-text.ts'
import { firstKeys, keyFor, keyNames, keyPressed, sharersOf, shownKeyOf } from '#shared/settings/keys.ts'

describe('keys as text', () => {
  it.each(['Ctrl+Shift+Space', 'Alt+Up', 'F6', '/', 'Ctrl++', 'Ctrl+Alt+Shift+K'])('%s is read and written', (key) => {
    expect(keyText(readKey(key))).toBe(key)
  })

  it('refuses what would get in the way of typing', () => {
    expect(['K', '7', '/', 'Up', 'Shift+K'].map(refusedKey)).toEqual(Array(5).fill('words'))
    expect(['Enter', 'Esc', 'Tab', 'Shift+Tab', 'Space'].map(refusedKey)).toEqual(Array(5).fill('fixed'))
    expect(['Ctrl+C', 'Ctrl+V', 'Ctrl+Z', 'Ctrl+Enter'].map(refusedKey)).toEqual(Array(4).fill('editing'))
    expect(['Ctrl+K', 'Alt+Enter', 'F6', 'Ctrl+Shift+Space'].map(refusedKey)).toEqual(Array(4).fill(null))
  })

  it('warns of keys that input methods, WeChat and QQ use', () => {
    expect(['Ctrl+Space', 'Ctrl+.'].map(warnedKey)).toEqual(['inputMethod', 'inputMethod'])
    expect(['Alt+A', 'Ctrl+Alt+A', 'Ctrl+Alt+W'].map(warnedKey)).toEqual(Array(3).fill('chatProgram'))
    expect(warnedKey('Alt+Q')).toBe('altLetter')
  })

  it('is written for the system as its accelerators are', () => {
    expect(acceleratorOf('Ctrl+Shift+Space')).toBe('CommandOrControl+Shift+Space')
    expect(acceleratorOf('Ctrl++')).toBe('CommandOrControl+Plus')
    expect(shownKey('Alt+Up')).toBe('Alt+↑')
  })
})

describe('keys of one person', () => {
  it('leave alone what input methods and chat programs use, refuse nothing, share nothing', () => {
    for (const name of keyNames) {
      const key = firstKeys[name]
      expect([name, warnedKey(key), sharersOf({}, name)]).toEqual([name, null, []])
      if (name !== 'picker') expect([name, refusedKey(key)]).toEqual([name, null])
    }
  })

  it('do what they are for, nine at a time where digits are', () => {
    expect(keyPressed({}, 'Ctrl+K')).toEqual({ name: 'palette', nth: 0 })
    expect(keyPressed({}, 'Alt+7')).toEqual({ name: 'take', nth: 7 })
    expect(keyPressed({}, 'Ctrl+3')).toEqual({ name: 'page', nth: 3 })
    expect(['/', '、', '／'].map((sign) => keyPressed({}, sign)?.name)).toEqual(Array(3).fill('picker'))
    expect(keyPressed({}, 'Ctrl+Q')).toBeNull()
  })

  it('work over any program only through the system', () => {
    expect(keyPressed({}, firstKeys.hotKey)).toBeNull()
  })

  it('can be changed and switched off', () => {
    const own = { palette: 'Ctrl+P', lock: null, take: 'Ctrl+Alt+1' }
    expect(keyPressed(own, 'Ctrl+P')?.name).toBe('palette')
    expect(keyPressed(own, 'Ctrl+K')).toBeNull()
    expect(keyPressed(own, 'Ctrl+L')).toBeNull()
    expect(keyPressed(own, 'Ctrl+Alt+4')).toEqual({ name: 'take', nth: 4 })
    expect([shownKeyOf(own, 'take'), shownKeyOf(own, 'lock')]).toEqual(['Ctrl+Alt+1 … 9', null])
  })

  it('conflicts are known on both sides, digits included', () => {
    const own = { lock: 'Ctrl+K', promise: 'Alt+5' }
    expect(sharersOf(own, 'lock')).toEqual(['palette'])
    expect(sharersOf(own, 'palette')).toEqual(['lock'])
    expect(sharersOf(own, 'take')).toEqual(['promise'])
    expect(sharersOf(own, 'promise')).toEqual(['take'])
  })

  it('a key for nine needs a digit', () => {
    expect([keyFor('take', 'Ctrl+Alt+6'), keyFor('take', 'Ctrl+Q'), keyFor('lock', 'Ctrl+Q')]).toEqual([
      'Ctrl+Alt+1',
      null,
      'Ctrl+Q',
    ])
  })
})
