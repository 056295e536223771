import { type InferOutput, literal, object, optional, picklist, variant } from 'valibot'
import { id, instant, maybeText, text } from '#shared/kernel/schema.ts'
import { flowAct } from './flow.ts'
import { evidenceStandings } from './ticket.ts'
import { clockNames, evidenceKinds } from './ticket-words.ts'

/** What is done with a case. */
export const ticketAct = variant('do', [
  object({ do: literal('note'), words: text(1_000) }),
  object({
    do: literal('remark'),
    problem: maybeText(200),
    cause: maybeText(200),
    doneSoFar: maybeText(200),
    promised: maybeText(200),
    dueAt: instant,
    nextStep: maybeText(200),
  }),
  object({ do: literal('passOn'), to: id, reason: text(200) }),
  object({ do: literal('take') }),
  object({ do: literal('escalate'), to: id, reason: text(200) }),
  /** A deadline the platform tells; of a computed term (`clock`) it wins. */
  object({ do: literal('setDeadline'), what: text(60), dueAt: instant, clock: optional(picklist(clockNames)) }),
  object({ do: literal('endDeadline'), deadlineId: id, reason: maybeText(200) }),
  object({ do: literal('evidence'), kind: picklist(evidenceKinds), standing: picklist(evidenceStandings) }),
  /** A dispatch date or a remedy changed: the buyer has a right to know (domain 2.18). */
  object({ do: literal('change'), words: text(300) }),
  object({ do: literal('told'), changeId: id }),
  /** A term is over, and somebody looked on the platform what became of it. */
  object({ do: literal('verify'), clock: picklist(clockNames), words: maybeText(300) }),
  object({ do: literal('flow'), act: flowAct }),
  object({ do: literal('close'), words: maybeText(500), rootCause: maybeText(200), cause: optional(maybeText(20)) }),
  object({ do: literal('reopen'), reason: text(200) }),
])
export type TicketAct = InferOutput<typeof ticketAct>
