import { array, type InferOutput, nullable, object, omit, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { fen, id, text } from '#shared/kernel/schema.ts'
import { salesFigures } from '#shared/products/contract.ts'
import { associationBasis, sellingPoint, stock } from '#shared/products/product.ts'
import { receptionFailures } from '#shared/reception/step-answer.ts'
import { pushRefusals } from './closing.ts'
import { coachNote, cue, questionKind, technique } from './coach-note.ts'

const suggestion = object({
  productId: string(),
  name: string(),
  priceFen: nullable(fen),
  bases: array(object({ basis: associationBasis, because: string() })),
  /** The first selling point with what proves it; null when none is written down. */
  advantage: nullable(sellingPoint),
  sales: salesFigures,
  stock: nullable(stock),
})

const noted = omit(coachNote, ['id', 'shopId', 'createdAt', 'updatedAt', 'version', 'deskId', 'actorId'])
export type Coached = InferOutput<typeof noted>

const onReception = { output: object({}), roles: everyRole, touches: ['receptions', 'coachNotes'] } as const

/** Coaching at the moment it helps (R13, R14, R15, R16): suggestions from what is known, and what came of them. */
export const coachContract = {
  noted: query({
    input: object({ id }),
    output: noted,
    roles: everyRole,
    failures: ['reception_not_found'],
    reads: ['receptions', 'coachNotes'],
  }),
  /** What may be recommended, best first, and what goes with the last offer. Margins are not read for it. */
  suggestions: query({
    input: object({ id }),
    output: object({ rows: array(suggestion), accessory: nullable(string()) }),
    roles: everyRole,
    failures: ['reception_not_found'],
    reads: ['receptions', 'products', 'orders'],
  }),
  noteQuestion: command({
    input: object({ id, question: text(40), kind: questionKind }),
    ...onReception,
    failures: receptionFailures,
  }),
  /** The agent says which cue shows; the last one said counts. */
  noteCue: command({ input: object({ id, cue }), ...onReception, failures: receptionFailures }),
  recordPush: command({
    input: object({ id, technique }),
    ...onReception,
    failures: [...receptionFailures, ...pushRefusals],
  }),
}
