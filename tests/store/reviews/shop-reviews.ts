import type { Review } from '#shared/reviews/review.ts'
import type { ReviewAct } from '#shared/reviews/turn-review.ts'
import type { Desk } from '#tests/harness/desk.ts'

type Given = Partial<
  Pick<Review, 'orderNo' | 'rating' | 'at'> & { readonly text: string; readonly buyerNick: string | null }
>

/** A review typed by hand; a bad one of 小鹿 where nothing is said. */
export async function addReview(desk: Desk, given: Given = {}): Promise<string> {
  const one = { orderNo: null, buyerNick: '小鹿', rating: 'bad' as const, at: desk.now, text: '杯盖漏水', ...given }
  return (await desk.ask('reviews.add', { platform: 'taobao', reviews: [one] })).id
}

export const viewOf = (desk: Desk, id: string) => desk.ask('reviews.get', { id })

/** The version is asked for each time: a test that wants a stale one says so itself. */
export async function turn(desk: Desk, id: string, act: ReviewAct): Promise<string> {
  const { version } = await viewOf(desk, id)
  return desk.code('reviews.act', { id, expected: version, act })
}

export const ask: ReviewAct = { do: 'contact', way: 'chat', asksToAmend: true, words: '请您看看能不能改评' }
export const explain: ReviewAct = { do: 'contact', way: 'phone', asksToAmend: false, words: '解释垫圈装反了' }
export const said = (isYes: boolean): ReviewAct => ({ do: 'answer', isYes, words: '' })

export async function approve(desk: Desk, id: string): Promise<string> {
  const { version } = await viewOf(desk, id)
  return desk.code('reviews.approveSecond', { id, expected: version, reason: '新垫圈到了，值得再问一次' })
}

export async function listed(desk: Desk, which: 'bad' | 'neutral' | 'rescue' | 'all'): Promise<string[]> {
  return (await desk.ask('reviews.page', { which, minute: 0, after: null })).rows.map(({ id }) => id)
}
