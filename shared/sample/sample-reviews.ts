import { importedId } from '#shared/kernel/id.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import { hourMs } from '#shared/kernel/time.ts'
import { newReview } from '#shared/reviews/new-review.ts'
import type { OpinionItem } from '#shared/reviews/opinion.ts'
import type { Contact, Review } from '#shared/reviews/review.ts'
import type { ShopChunk } from './generate-shop.ts'
import { sampleTeam } from './team.ts'

interface Wish {
  readonly seed: number
  readonly now: number
}

interface Written {
  readonly rating: Review['rating']
  readonly hoursAgo: number
  readonly text: string
  readonly draft?: string
  /** The contact log; its hours count from the review on. */
  readonly log?: readonly (readonly [hours: number, did: Contact['did'], words: string])[]
  readonly over?: Partial<Review>
}

const written: readonly Written[] = [
  { rating: 'bad', hoursAgo: 30, text: '杯子收到就漏水，问客服半天才回一句，太失望了' },
  {
    ...{ rating: 'bad', hoursAgo: 4, text: '说好的加厚，拿到手很薄，和图片不一样' },
    draft:
      '非常抱歉让您失望了。您收到的是新批次，克重和详情页一致，但我们的图片拍得偏厚，是我们没说清楚，今天已经换图。',
    log: [[1, 'contacted', '电话解释了克重，愿意收回并包来回运费']],
  },
  {
    ...{ rating: 'neutral', hoursAgo: 52, text: '东西还行，快递太慢' },
    log: [
      [2, 'askedToAmend', '道歉并补了 5 元券，请他看看能不能改评'],
      [5, 'refused', '不想改'],
    ],
    over: { outcome: 'unchanged', isLocked: true, rescueSince: undefined },
  },
  { rating: 'good', hoursAgo: 20, text: '颜色很正，包装也细心，会回购' },
]

const said = [
  ['slander', 'high', '短视频平台，账号名不详', '说我们家杯子含铅，没有任何检测依据，已有 300 多次转发', 20],
  ['criticism', 'medium', '买家群', '几位买家说这批四件套起球，想知道能不能退', 6],
  ['praise', 'low', '小红书笔记', '晒图夸收纳盒好用，评论里在问店名', 3],
] as const

/** Reviews and opinions of the sample shop. All of it is invented. */
export function sampleReviews({ seed, now }: Wish, { orders }: Pick<ShopChunk, 'orders'>) {
  const { shop, agents } = sampleTeam(seed)
  const idOf = (what: string, no: number) => importedId(what, 'sample', shop.id, String(no))
  const received = orders.filter(({ state, orderNo }) => state === 'completed' && orderNo !== '')
  const reviews = written.flatMap(({ rating, hoursAgo, text, draft = '', log = [], over }, no): Unstamped<Review>[] => {
    const order = received[no * 5 + 2]
    if (!order) return []
    const { platform, orderNo, customerId, buyerNick, id: orderId } = order
    const at = now - hoursAgo * hourMs
    const begun = newReview({
      ...{ id: idOf('review', no), platform, orderNo, orderId, customerId, buyerNick, rating, at, text },
    })
    const contactLog = log.map(([hours, did, words]) => {
      return {
        at: at + hours * hourMs,
        by: agents[1].id,
        did,
        way: did === 'refused' ? null : ('chat' as const),
        words,
      }
    })
    return [{ ...begun, ...over, sealed: { text, replyDraft: draft, contactLog } }]
  })
  const opinionItems = said.map(([tone, severity, source, text, hoursAgo], no): Unstamped<OpinionItem> => {
    const notedAt = now - hoursAgo * hourMs
    return {
      ...{
        id: idOf('opinion', no),
        tone,
        severity,
        ownerId: agents[1].id,
        notedAt,
        closedAt: null,
        openSince: notedAt,
      },
      ...{ turns: [{ at: notedAt, by: agents[1].id, did: 'noted' }], sealed: { source, text, action: '' } },
    }
  })
  return { reviews, opinionItems }
}
