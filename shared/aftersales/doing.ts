import type { Failure, Result } from '#shared/kernel/result.ts'
import type { Role } from '#shared/kernel/role.ts'
import type { GrantLimits } from './dispute.ts'
import type { Ticket } from './ticket.ts'
import type { TicketLevel } from './ticket-words.ts'

/** Who does it and when (epoch ms), and what this level may grant. */
export interface Doing {
  readonly actor: { readonly id: string; readonly role: Role | 'nobody' }
  /**
   * The level at which it is done: the case's, and no more than the actor's own. A supervisor cannot grant what the
   * case's level does not allow: it goes up first (R37).
   */
  readonly level: TicketLevel | 0
  readonly limits: GrantLimits
  readonly now: number
  /** What the case has to show for itself. */
  readonly evidence: Ticket['evidence']
}

/** What a step of a flow changes. */
export interface FlowTurn<About, Did extends string> {
  readonly about: About
  /** For the case's history; `of` names the step or station. */
  readonly turn: { readonly did: Did; readonly words: string; readonly of?: string }
  /** What the buyer has to be told because of it, or nothing. */
  readonly toTell: string | null
  /** What else is kept with it. */
  readonly set?: Partial<Pick<Ticket['sealed'], 'description' | 'proposal'>>
}
export type Turned<About, Did extends string, Code extends string> = Result<FlowTurn<About, Did>, Failure<Code>>
