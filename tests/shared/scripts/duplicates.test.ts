import { describe, expect, it } from 'vitest'
import { duplicatesOf, mostNear } from '#shared/scripts/duplicates.ts'
import { starterScripts } from '#shared/scripts/starter.ts'
import { manyScripts } from './reply-library.ts'

const said = (id: string, ...messages: string[]) => ({ id, messages })

describe('R11 scripts that say the same', () => {
  it('blanks, signs, width and names of variables do not tell texts apart', () => {
    const pairs = duplicatesOf([
      said('a', '亲，{{买家昵称}}您好！订单已发出。'),
      said('b', '亲 {{商品}} 您好~', '订单已发出'),
      said('c', '亲，运费由我们承担哦'),
    ])
    expect(pairs.map(({ one, other, share }) => [one.id, other.id, share])).toEqual([['a', 'b', 1]])
  })

  it('two or three characters of a sentence make it nearly the same', () => {
    const pairs = duplicatesOf([
      said('a', '亲，您的包裹今天下午就会从杭州仓库发出，请您放心等待哦'),
      said('b', '亲，您的包裹明天下午就会从杭州仓库发出，请您放心等待哦'),
      said('c', '亲，您的包裹已经签收，有问题随时找我'),
    ])
    expect(pairs.map(({ one, other }) => [one.id, other.id])).toEqual([['a', 'b']])
    expect(pairs[0]?.share).toBeLessThan(1)
  })

  it('of many copies each stands once, with the first', () => {
    const copies = ['a', 'b', 'c', 'd'].map((id) => said(id, '在的亲'))
    expect(duplicatesOf(copies).map(({ one, other }) => `${one.id}${other.id}`)).toEqual(['ab', 'ac', 'ad'])
  })

  it('texts without a word are not compared', () => {
    expect(duplicatesOf([said('a', '~~~'), said('b', '！')])).toEqual([])
  })

  it('the starter library has none', () => {
    expect(duplicatesOf(starterScripts.map(({ slug, messages }) => ({ id: slug, messages })))).toEqual([])
  })

  it('a library of nothing but likenesses ends at as many as one afternoon holds', () => {
    expect(duplicatesOf(manyScripts(600)).length).toBe(mostNear)
  })
})
