import type { ChangeRequest, ParcelGroup, StockHold } from '#shared/checks/check-rows.ts'
import type { ParcelCase } from '#shared/clocks/parcel-case.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import type { Order } from '#shared/orders/order.ts'
import type { StoryKind, StoryTurn } from '#shared/orders/order-story.ts'
import type { OrderPipeline } from '#shared/pipeline/pipeline.ts'
import type { PipelineStep } from '#shared/staff/first-posts.ts'
import type { Context } from '#store/dispatch/handler.ts'

export type NameOf = (personId: string) => string | null

interface Happened {
  readonly kind: StoryKind
  readonly at: number
  readonly name: string | null
  readonly about?: string
  readonly note?: string
}

export function turnOf(source: StoryTurn['source'], { about, note = '', ...rest }: Happened): StoryTurn {
  return { ...rest, source, about: about ?? null, note }
}

/** What the posts did with an order, what was asked about its parcel, and how often its buyer was reminded to pay. */
export async function workTurns({ db }: Context, { id }: Order, nameOf: NameOf): Promise<StoryTurn[]> {
  const [line, parcel, clock] = await Promise.all([
    db.orderPipelines.get(id),
    db.parcelCases.get(id),
    db.orderClocks.get(id),
  ])
  return [
    ...(line ? stepTurns(line, nameOf) : []),
    ...(parcel ? caseTurns(parcel, nameOf) : []),
    ...(clock?.reminders ?? []).map(({ at, by }) => turnOf('reminder', { kind: 'reminded', at, name: nameOf(by) })),
  ]
}

/** Without the first stamp: when the order was placed it says itself. */
function stepTurns(line: OrderPipeline, nameOf: NameOf): StoryTurn[] {
  const { stamps, exportedAt } = line
  const turns = stamps
    .filter(({ step }) => step !== 'created')
    .map(({ step, at, by, result, reason = leftBy(line, step) }) => {
      const kind = result === 'done' ? ('stepDone' as const) : ('stepRefused' as const)
      return turnOf('pipeline', {
        kind,
        about: step,
        at,
        name: nameOf(by),
        note: result === 'done' ? reason : maskPersonal(reason),
      })
    })
  return exportedAt === null ? turns : [...turns, turnOf('pipeline', { kind: 'exported', at: exportedAt, name: null })]
}

/** What a step left behind. */
function leftBy({ courier, trackingNo, weightG }: OrderPipeline, step: PipelineStep): string {
  if (step === 'printed') return `${courier ?? ''} ${trackingNo ?? ''}`.trim()
  return step === 'weighed' && weightG !== null ? `${weightG} g` : ''
}

/** What the courier said is kept of the last look only. */
function caseTurns({ turns, kind: about, sealed }: ParcelCase, nameOf: NameOf): StoryTurn[] {
  const last = turns.findLastIndex(({ did }) => did === 'status')
  return turns.map(({ at, by, did }, no) => {
    const turn = { kind: parcelKinds[did], at, name: nameOf(by) }
    return turnOf('parcel', no === last ? { ...turn, about, note: maskPersonal(sealed.courierStatus) } : turn)
  })
}

const parcelKinds = {
  buyerAsked: 'parcelAsked',
  shopFound: 'parcelFound',
  status: 'parcelStatus',
  answered: 'parcelAnswered',
  closed: 'parcelClosed',
} as const

/** What was decided before dispatch: checks let pass, parcels, requests to change, pieces held back (R18 to R21). */
export async function checkTurns({ db }: Context, order: Order, nameOf: NameOf): Promise<StoryTurn[]> {
  const { id, orderNo, customerId } = order
  const [notes, groups, changes, holds] = await Promise.all([
    db.checkNotes.where('orderId').equals(id).toArray(),
    db.parcelGroups.where('customerId').equals(customerId).toArray(),
    db.changeRequests.where('orderId').equals(id).toArray(),
    db.stockHolds.where('customerId').equals(customerId).toArray(),
  ])
  const turns = [
    ...notes.map(({ at, by, finding, because }): Happened => {
      return { kind: 'letPass', about: finding.check, at, name: nameOf(by), note: because }
    }),
    ...groups.filter(({ orderNos }) => orderNos.includes(orderNo)).flatMap((one) => parcelTurns(one, orderNo, nameOf)),
    ...changes.flatMap((change) => changeTurns(change, nameOf)),
    ...holds.filter((hold) => hold.orderNo === orderNo).flatMap((hold) => holdTurns(hold, nameOf)),
  ]
  return turns.map((turn) => turnOf('checks', { ...turn, note: maskPersonal(turn.note ?? '') }))
}

/** A row that was split names who split it; when it was made stands in its stamps. */
function parcelTurns(group: ParcelGroup, orderNo: string, nameOf: NameOf): Happened[] {
  const { orderNos, createdAt, state, at, by, because } = group
  const others = orderNos.filter((one) => one !== orderNo).join('、')
  const merged = { kind: 'merged' as const, at: createdAt, note: [others, because].filter(Boolean).join(' ') }
  if (state === 'together') return [{ ...merged, name: nameOf(by) }]
  return [
    { ...merged, name: null },
    { kind: 'split', at, name: nameOf(by), note: others },
  ]
}

function changeTurns(change: ChangeRequest, nameOf: NameOf): Happened[] {
  const { kind: about, askedAt, takenBy, askedByNick, sealed, confirmed, endedAt, state } = change
  const asked = { kind: 'changeAsked' as const, about, at: askedAt, name: nameOf(takenBy) }
  const turns: Happened[] = [{ ...asked, note: `${askedByNick} ${sealed.text}`.trim() }]
  if (confirmed) turns.push({ kind: 'changeConfirmed', about, ...confirmed, name: nameOf(confirmed.by) })
  if (endedAt === null) return turns
  const kind = state === 'done' ? ('changeDone' as const) : ('changeRefused' as const)
  return [...turns, { kind, about, at: endedAt, name: null }]
}

function holdTurns({ code, quantity, placedAt, by, endedAt }: StockHold, nameOf: NameOf): Happened[] {
  const note = `${code} × ${quantity}`
  const held = { kind: 'held' as const, at: placedAt, name: nameOf(by), note }
  return endedAt === null ? [held] : [held, { kind: 'holdEnded', at: endedAt, name: null, note }]
}
