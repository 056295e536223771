import { createOwn } from '#renderer/data/own-view.ts'
import type { reviewLists } from '#shared/reviews/contract.ts'

interface ReviewsView {
  readonly which: (typeof reviewLists)[number]
  /** The review that is worked on; null: the first of the list. */
  readonly chosen: string | null
  readonly hasNotes: boolean
  /** Replies as they are typed, by review: what is not kept yet outlives a look at another page. */
  readonly drafts: Readonly<Record<string, string>>
}

export const useReviews = createOwn<ReviewsView>(() => ({ which: 'bad', chosen: null, hasNotes: true, drafts: {} }))

export function chooseReview(chosen: string | null): void {
  useReviews.setState({ chosen })
}

export function typeReply(id: string, text: string): void {
  useReviews.setState(({ drafts }) => ({ drafts: { ...drafts, [id]: text } }))
}
