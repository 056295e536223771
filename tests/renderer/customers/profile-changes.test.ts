import { describe, expect, it } from 'vitest'
import { changesOf, formOf } from '#renderer/features/customers/person/profile-changes.ts'

const profile = {
  ...{ gender: 'female', birthday: '05-12', wechat: 'de***24', channels: ['sms'], unsubscribedAt: null },
  ...{ buyerCredit: '3钻', preferences: [{ kind: 'brand', text: '无印' }] },
  ...{ attributes: [{ name: '肤质', value: '干' }], notes: [] },
} satisfies Parameters<typeof formOf>[0]

describe('R47 the form of a profile', () => {
  it('sends nothing that nobody changed, above all no masked text', () => {
    const form = formOf(profile)
    expect(changesOf(form, form)).toEqual({})
    expect(changesOf(form, { ...form, buyerCredit: '4钻' })).toEqual({ buyerCredit: '4钻' })
  })

  it('empties what was cleared and replaces what was typed anew', () => {
    const form = formOf(profile)
    const cleared = { ...form, clears: ['wechat', 'birthday'] as const, birthday: '06-01', buyerCredit: ' ' }
    expect(changesOf(form, cleared)).toEqual({ wechat: null, birthday: '06-01', buyerCredit: null })
    expect(changesOf(form, { ...form, channels: [], isUnsubscribed: true })).toEqual({
      channels: [],
      isUnsubscribed: true,
    })
  })

  it('reads traits line by line, with either colon, and leaves out what is none', () => {
    const form = formOf(profile)
    expect(changesOf(form, { ...form, attributes: '肤质：油\n风格: 极简\n没有冒号\n：空' })).toEqual({
      attributes: [
        { name: '肤质', value: '油' },
        { name: '风格', value: '极简' },
      ],
    })
  })
})
