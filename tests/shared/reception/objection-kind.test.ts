import { describe, expect, it } from 'vitest'
import { objectionKindOf } from '#shared/reception/objection-kind.ts'

describe('what a doubt is about', () => {
  it.each([
    ['有点贵', 'price'],
    ['能打折吗', 'price'],
    ['几天能到', 'delivery'],
    ['包邮吗', 'freight'],
    ['邮费太贵', 'freight'],
    ['是正品吗', 'genuine'],
    ['看到有差评', 'reviews'],
    ['会掉色吗', 'quality'],
    ['Is it genuine?', 'genuine'],
    ['随便问问', 'other'],
    ['', 'other'],
  ])('%j: %s', (text, kind) => expect(objectionKindOf(text)).toBe(kind))
})
