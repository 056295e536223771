import { describe, expect, it } from 'vitest'
import { wordsWithKeys } from '#renderer/text/key-words.ts'

const words = {
  'keys.none': '（未设快捷键）',
  lock: '锁定（{key.lock}）',
  back: 'Back ({key.stepBack})',
  idle: '{key.newReception} 接待下一位。',
  plain: '还有 {count} 位',
}

describe('texts that name keys', () => {
  it('name them as the person has them', () => {
    expect(wordsWithKeys(words, { lock: 'Ctrl+Alt+L' })).toMatchObject({
      lock: '锁定（Ctrl+Alt+L）',
      back: 'Back (Alt+←)',
      idle: 'Ctrl+N 接待下一位。',
      plain: '还有 {count} 位',
    })
  })

  it('name no key that is switched off', () => {
    const off = { lock: null, stepBack: null, newReception: null }
    expect(wordsWithKeys(words, off)).toMatchObject({ lock: '锁定', back: 'Back', idle: '（未设快捷键） 接待下一位。' })
  })
})
