import { describe, expect, it } from 'vitest'
import { type PersonFacts, personKeys } from '#shared/customers/person-keys.ts'
import { similarityOf } from '#shared/customers/similar.ts'

const nobody: PersonFacts = { name: null, phone: null, address: null, region: null }
const compare = (one: Partial<PersonFacts>, other: Partial<PersonFacts>) =>
  similarityOf(personKeys({ ...nobody, ...one }), personKeys({ ...nobody, ...other }))
const home = '广东省 深圳市 南山区 示例路8号3栋2单元501室'

describe('R47 one person behind two accounts', () => {
  it('the same phone is enough, however it is written', () => {
    expect(compare({ phone: '13800138010' }, { phone: '+86 138-0013-8010' })).toEqual({
      reasons: ['samePhone'],
      strength: 'strong',
    })
    expect(compare({ phone: '13800138010' }, { phone: '13800138011' })).toBeNull()
  })

  it('masked data tells nothing', () => {
    expect(compare({ phone: '138****8010' }, { phone: '138****8010' })).toBeNull()
    expect(compare({ name: '张**', address: home }, { name: '张**', address: '广东省 深圳市 南山区 ***' })).toBeNull()
  })

  it('a number lent for one parcel tells nothing', () => {
    expect(compare({ phone: '17012345678-4321' }, { phone: '17012345678-4321' })).toBeNull()
    expect(compare({ phone: '17012345678转4321' }, { phone: '17012345678转4321' })).toBeNull()
  })

  it('one home written in two ways is one home; with the same name it is strong', () => {
    const other = '广东 深圳市 南山区 示例路8-3-2-501'
    expect(compare({ address: home }, { address: other })).toEqual({
      reasons: ['sameAddress', 'sameDistrict'],
      strength: 'fair',
    })
    expect(compare({ address: home, name: '张小芳' }, { address: other, name: '张晓芳' })).toEqual({
      reasons: ['sameAddress', 'similarName', 'sameDistrict'],
      strength: 'strong',
    })
  })

  it('another door is another home', () => {
    expect(compare({ address: home }, { address: '广东省 深圳市 南山区 示例路8号3栋2单元502室' })).toBeNull()
  })

  it('a parcel station is nobody\u2019s home, a street without a number is not either', () => {
    const station = '广东省 深圳市 南山区 示例路8号菜鸟驿站'
    expect(compare({ address: station }, { address: station })).toBeNull()
    const street = '广东省 深圳市 南山区 示例大道'
    expect(compare({ address: street }, { address: street })).toBeNull()
  })

  it('the same name in one district is weak, and a title is no name', () => {
    const place = { province: '广东省', city: '深圳市', district: '南山区' }
    expect(compare({ name: '张小芳', region: place }, { name: '张小芳', region: place })).toEqual({
      reasons: ['sameName', 'sameDistrict'],
      strength: 'weak',
    })
    expect(compare({ name: '张女士', region: place }, { name: '张女士', region: place })).toBeNull()
    expect(compare({ name: '张小芳', region: place }, { name: '张小芳', region: null })).toBeNull()
  })
})
