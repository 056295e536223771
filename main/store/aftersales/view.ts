import { clocksOf } from '#shared/aftersales/clock.ts'
import type { aftersalesContract, TicketView } from '#shared/aftersales/contract.ts'
import type { Ticket } from '#shared/aftersales/ticket.ts'
import { levelOf, type TicketLevel } from '#shared/aftersales/ticket-words.ts'
import { mayTurn } from '#shared/aftersales/turn-ticket.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { shiftAt } from '#shared/roster/shift.ts'
import type { Person } from '#shared/staff/person.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'
import { whoIsOn } from '#store/roster/rota-days.ts'
import { lineOf } from './lines.ts'

type Answers = Handlers<typeof aftersalesContract>

export const get: Answers['get'] = async ({ id }, context) => {
  const row = await context.db.tickets.get(id)
  if (row?.shopId !== context.shopId) return fail('ticket_not_found')
  const [nameOf, people] = await Promise.all([namesOf(context), takersFor(context)])
  const { orderId, customerId, about, evidence, receptionId, timesReopened, deadlines, sealed } = row
  const may = mayTurn(row, context.actor)
  return ok({
    ...lineOf(row, nameOf),
    ...{ orderId, customerId, about, evidence, receptionId, timesReopened, deadlines },
    ...words(sealed, nameOf),
    cause: row.cause === undefined ? null : maskPersonal(row.cause),
    files: row.files.map((file) => ({ ...file, byName: nameOf(file.by) })),
    clocks: clocksOf(row),
    mayTurn:
      may.ok || (may.failure.code !== 'not_yours' && may.failure.code !== 'above_your_level') ? null : may.failure.code,
    takers: people(row.level).filter((one) => one.id !== row.ownerId),
    takersAbove: row.level === 3 ? [] : people((row.level + 1) as TicketLevel),
  })
}

/** Everything people wrote, masked: a buyer's phone stands in many a note. */
function words(
  { description, remark, proposal, toTell, rootCause, turns }: Ticket['sealed'],
  nameOf: (id: string) => string,
) {
  return {
    description: maskPersonal(description),
    proposal: maskPersonal(proposal),
    rootCause: maskPersonal(rootCause),
    toTell: toTell.map((one) => ({ ...one, words: maskPersonal(one.words) })),
    remark: remark && {
      ...remark,
      problem: maskPersonal(remark.problem),
      cause: maskPersonal(remark.cause),
      doneSoFar: maskPersonal(remark.doneSoFar),
      promised: maskPersonal(remark.promised),
      nextStep: maskPersonal(remark.nextStep),
      promisedByName: nameOf(remark.promisedBy),
      byName: nameOf(remark.by),
    },
    turns: turns.map((turn) => ({
      ...turn,
      words: maskPersonal(turn.words),
      byName: nameOf(turn.by),
      fromName: turn.from === undefined ? null : nameOf(turn.from),
      toName: turn.to === undefined ? null : nameOf(turn.to),
    })),
  }
}

/**
 * Who is there to take a case of a level: who is on by the rota first, then who began a shift here; of the others
 * whoever is nearest above, so that nothing goes to the owner by mistake (R02, R37).
 */
async function takersFor(context: Context): Promise<(level: TicketLevel) => TicketView['takers']> {
  const { db, shopId, now } = context
  const people = await db.people.filter((one) => one.isActive && one.shopId === shopId).toArray()
  const { on, onDuty } = shiftAt(now)
  const [planned, checks] = await Promise.all([
    whoIsOn(context),
    db.readinessChecks.where('[shopId+on]').equals([shopId, on]).toArray(),
  ])
  const begun = checks.filter(({ shift, begunAt }) => begunAt !== null && onDuty.includes(shift))
  const nearest = [...planned, ...begun].map(({ personId }) => personId)
  const placeOf = ({ id }: Person) => (nearest.includes(id) ? nearest.indexOf(id) : nearest.length)
  const sorted = people.sort((one, other) => placeOf(one) - placeOf(other) || levelOf(one.role) - levelOf(other.role))
  const takers = sorted.map((one) => takerOf(one, nearest.includes(one.id)))
  return (level) => takers.filter(({ role }) => levelOf(role) >= level)
}

function takerOf({ id, name, role }: Person, isOnShift: boolean): TicketView['takers'][number] {
  return { id, name, role, isOnShift }
}
