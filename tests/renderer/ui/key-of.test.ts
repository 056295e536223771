import { describe, expect, it } from 'vitest'
import { keyOfEvent } from '#renderer/ui/key-of.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('the pressed key as text', () => {
  it.each([
    ['Ctrl+K', { key: 'k', code: 'KeyK', ctrlKey: true }],
    ['Ctrl+K', { key: 'k', code: 'KeyK', metaKey: true }],
    ['Ctrl+Shift+V', { key: 'V', code: 'KeyV', ctrlKey: true, shiftKey: true }],
    ['Alt+3', { key: '3', code: 'Numpad3', altKey: true }],
    ['Alt+3', { key: '£', code: 'Digit3', altKey: true }],
    ['Ctrl+L', { key: 'д', code: 'KeyL', ctrlKey: true }],
    ['Alt+Up', { key: 'ArrowUp', code: 'ArrowUp', altKey: true }],
    ['Ctrl+Shift+Space', { key: ' ', code: 'Space', ctrlKey: true, shiftKey: true }],
    ['?', { key: '?', code: 'Slash', shiftKey: true }],
    ['、', { key: '、', code: 'Backslash' }],
    ['F6', { key: 'F6', code: 'F6' }],
  ])('is %s', (text, press) => expect(keyOfEvent({ ...none, ...press })).toBe(text))

  it.each(['Control', 'Shift', 'Process', 'Dead'])('is nothing for %s alone', (key) => {
    expect(keyOfEvent({ ...none, key, code: '' })).toBeNull()
  })
})
