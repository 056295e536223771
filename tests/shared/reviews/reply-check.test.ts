import { describe, expect, it } from 'vitest'
import { hourMs } from '#shared/kernel/time.ts'
import { readReviews } from '#shared/reviews/read-reviews.ts'
import { fewestLetters, isReplyLate, lettersMissing } from '#shared/reviews/reply-length.ts'
import { type KnownOfBuyer, privateIn } from '#shared/reviews/reply-privacy.ts'

const known: KnownOfBuyer = {
  names: ['张小芳', '李*'],
  phones: ['13800138010'],
  addresses: ['广东省 深圳市 南山区 科苑一巷甲天使之家8户'],
  orderNos: ['2790001234567890777'],
  said: ['在吗', '我婆婆住院了这几天没空拍照给你们看'],
  reviewText: '杯盖漏水，客服半天不理人，太让人失望了',
}
const told = (reply: string) => privateIn(reply, known).map(({ kind, start, end }) => [kind, reply.slice(start, end)])

describe('R44 what a public reply never tells', () => {
  it.each([
    ['请联系 13900001111 处理', 'phone', '13900001111'],
    ['电话１３９ ０００１ １１１１', 'phone', '１３９ ０００１ １１１１'],
    ['门店 0755-12345678', 'phone', '0755-12345678'],
    ['尾号是 138.0013.8010 吧', 'phone', '138.0013.8010'],
    ['您住中山路18号3栋502室，已安排', 'address', '您住中山路18号3栋502室'],
    ['寄到科苑一巷甲天使之家了', 'address', '科苑一巷甲天使之家'],
    ['亲爱的张小芳，抱歉', 'fullName', '张小芳'],
    ['收货人：王大力 已登记', 'fullName', '王大力'],
    ['订单 2790001234567890777 已退', 'orderNo', '2790001234567890777'],
    ['订单 27900012 34567890777 已退', 'orderNo', '27900012 34567890777'],
    ['单号 251105-123456789012345 已退', 'orderNo', '251105-123456789012345'],
    ['您之前也提过婆婆住院了这几天没空拍照，我们理解', 'chatQuote', '婆婆住院了这几天没空拍照'],
    ['您在旺旺里说“不退钱就给差评”，请大家评理', 'chatQuote', '您在旺旺里说“不退钱就给差评”'],
    ['小鹿2024 2025-11-05 10:00:03\n在吗', 'chatQuote', '小鹿2024 2025-11-05 10:00:03'],
  ])('%s', (reply, kind, piece) => {
    expect(told(reply)).toContainEqual([kind, piece])
  })

  it.each([
    '您好，杯盖漏水确实是我们的错，这批垫圈装反了，11月5日起已全部换新，请您放心。',
    '您说“客服半天不理人”，那天大促 3 个客服接 800 多位买家，我们已经加了夜班。',
    '欢迎到店里找客服，凭订单免费补发 1 个杯盖，满 199 减 20，2025-11-11 前有效。',
    '李先生一样的买家我们都认真对待。',
  ])('lets what everybody may read pass: %s', (reply) => {
    expect(told(reply)).toEqual([])
  })
})

describe('R44 how long and how soon a bad review is answered', () => {
  it('59 characters are one too few, 60 are enough; blanks count for nothing', () => {
    expect(lettersMissing('bad', '好'.repeat(fewestLetters - 1))).toBe(1)
    expect(lettersMissing('bad', '好'.repeat(fewestLetters))).toBe(0)
    expect(lettersMissing('bad', `${'好 '.repeat(59)}\n`)).toBe(1)
    expect([lettersMissing('neutral', '谢谢'), lettersMissing('good', '')]).toEqual([0, 0])
  })

  it('is late one millisecond after 24 h, when bad and unanswered', () => {
    const bad = { rating: 'bad' as const, at: 0, replyPublishedAt: null }
    expect([isReplyLate(bad, 24 * hourMs), isReplyLate(bad, 24 * hourMs + 1)]).toEqual([false, true])
    expect(isReplyLate({ ...bad, replyPublishedAt: 1 }, 30 * hourMs)).toBe(false)
    expect(isReplyLate({ ...bad, rating: 'neutral' }, 30 * hourMs)).toBe(false)
  })
})

describe('R44 reviews pasted from a table', () => {
  it('finds the cells by what they are; a line it cannot read is named', () => {
    const pasted = [
      '订单号\t评价\t内容\t买家\t时间',
      '2790001234567890777\t差评\t杯盖漏水，失望\tt***6\t2025-11-05 09:00',
      '好评\t2025/11/5 08:00:01\t小鹿\t颜色很正，包装也好',
      '中评\t没有时间的一行\t小鹿',
    ].join('\r\n')
    const { read: reviews, unread } = readReviews(pasted)
    expect(unread).toEqual([1, 4])
    expect(reviews.map(({ at: _at, ...rest }) => rest)).toEqual([
      { orderNo: '2790001234567890777', buyerNick: 't***6', rating: 'bad', text: '杯盖漏水，失望' },
      { orderNo: null, buyerNick: '小鹿', rating: 'good', text: '颜色很正，包装也好' },
    ])
  })
})
