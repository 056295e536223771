import { type CustomerTie, memberOf } from '#shared/customers/tie.ts'
import type { DecidedAccount } from './check.ts'
import { KeptRows } from './kept-rows.ts'

/** What people decided about pairs of accounts (R19, R47), in memory. */
export class DecidedAccounts {
  readonly #ties = new KeptRows<CustomerTie>(({ firstId, secondId }) => [firstId, secondId])

  /** What was taken back is no decision. */
  put(id: string, tie: CustomerTie | null): void {
    this.#ties.put(id, tie?.standing.as === 'open' ? null : tie)
  }

  /** `apart`: not the same person. Null: nobody decided, or it was taken back. */
  between(one: string, other: string): DecidedAccount | 'apart' | null {
    const direct = this.#tieOf(one, other)
    if (direct) return told(direct)
    const [front, otherFront] = [this.#frontOf(one), this.#frontOf(other)]
    if (front.id === otherFront.id) return told(front.by ?? otherFront.by)
    return told(this.#tieOf(front.id, otherFront.id))
  }

  #tieOf(one: string, other: string): CustomerTie | undefined {
    return this.#ties.of(one).find(({ firstId, secondId }) => firstId === other || secondId === other)
  }

  /** The account that stands in front of this one, and the decision that put the first one behind. */
  #frontOf(id: string): { readonly id: string; readonly by: CustomerTie | undefined } {
    const by = this.#ties.of(id).find((tie) => memberOf(tie) === id)
    return by?.standing.as === 'merged' ? { id: this.#frontOf(by.standing.headId).id, by } : { id, by: undefined }
  }
}

function told(tie: CustomerTie | undefined): DecidedAccount | 'apart' | null {
  const last = tie?.history.at(-1)
  if (!tie || !last || tie.standing.as === 'open') return null
  if (tie.standing.as === 'apart') return 'apart'
  const relation = tie.standing.as === 'linked' ? tie.standing.relation : null
  return { as: tie.standing.as, relation, at: last.at, by: last.by }
}
