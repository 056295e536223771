import { inTurn } from '#renderer/data/own-turns.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import type { ReviewView } from '#shared/reviews/contract.ts'
import type { ReviewAct } from '#shared/reviews/turn-review.ts'

/** Does something with a review as it is seen. */
export function actOn({ id, version }: Pick<ReviewView, 'id' | 'version'>, act: ReviewAct) {
  return inTurn(id, version, (expected) => runCommand('reviews.act', { id, expected, act }))
}
