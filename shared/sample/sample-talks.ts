import type { PromiseMemo } from '#shared/handover/promise.ts'
import { importedId } from '#shared/kernel/id.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import { dayMs, hourMs, minuteMs } from '#shared/kernel/time.ts'
import { freshReception } from '#shared/reception/fresh-reception.ts'
import type { Decision, FollowUp, Outcome, Reception, ReceptionStep } from '#shared/reception/reception.ts'
import type { ShopChunk } from './generate-shop.ts'
import { goods } from './goods.ts'
import { type Random, randomOf } from './random.ts'
import { sampleTeam } from './team.ts'

/** Talks with buyers: thirty that ended, three going on, what was promised and whom to ask again. */
export interface SampleTalks {
  readonly receptions: Unstamped<Reception>[]
  readonly followUps: Unstamped<FollowUp>[]
  readonly promises: Unstamped<PromiseMemo>[]
}

const closedTalks = 30
const openSteps: readonly ReceptionStep[] = ['consultation', 'recommendation', 'orderConfirmation']
const outcomes: readonly Outcome[] = ['bought', 'bought', 'notBought', 'considering', 'afterSales']

interface Talk {
  readonly id: string
  readonly platform: 'taobao'
  readonly buyerNick: string
  readonly customerId: string
  readonly agentId: string
}

/** Talks with the first customers of a sample shop. */
export function sampleTalks(
  wish: { seed: number; now: number },
  { customers }: Pick<ShopChunk, 'customers'>,
): SampleTalks {
  const random = randomOf(wish.seed + 1)
  const { shop, agents } = sampleTeam(wish.seed)
  const talks = customers.slice(0, closedTalks + openSteps.length).map(
    ({ id, nick }, at): Talk => ({
      id: importedId('reception', 'sample', shop.id, String(at)),
      platform: 'taobao',
      buyerNick: nick,
      customerId: id,
      agentId: (at % 3 === 2 ? agents[1] : agents[0]).id,
    }),
  )
  const open = talks.slice(0, openSteps.length)
  const closed = talks.slice(openSteps.length)
  const receptions = [
    ...open.map((talk, at) => openTalk(talk, openSteps[at] ?? 'consultation', wish.now - (at + 2) * 3 * minuteMs)),
    ...closed.map((talk, at) => closedTalk(random, talk, wish.now - (at + 1) * 5 * hourMs - random.below(hourMs))),
  ]
  return {
    receptions,
    followUps: closed.slice(0, 3).map((talk, at) => followUpOf(talk, wish.now - (2 - at * 8) * minuteMs, shop.id)),
    promises: closed
      .slice(3, 8)
      .map((talk, at) => promiseOf(talk, wish.now + (at - 1) * 2 * hourMs, wish.now, shop.id, at)),
  }
}

function openTalk(talk: Talk, step: ReceptionStep, openedAt: number): Unstamped<Reception> {
  const fresh = freshReception(talk, openedAt)
  return {
    ...fresh,
    step,
    visits: [
      { step: 'greeting', enteredAt: openedAt, leftAt: openedAt + 8_000, skippedBecause: null },
      { step, enteredAt: openedAt + 8_000, leftAt: null, skippedBecause: null },
    ],
    events: [
      { at: openedAt, kind: 'buyerSpoke', source: 'click' },
      { at: openedAt + 5_000, kind: 'replied', source: 'copy' },
      { at: openedAt + 60_000, kind: 'buyerSpoke', source: 'click' },
    ],
    sealed: { ...fresh.sealed, needs: [{ kind: 'explicit', text: '想要 1.8m 床用的，雾蓝色' }] },
  }
}

/** What the buyer had said before the talk ended so. */
const decisions: Readonly<Record<Outcome, Decision | null>> = {
  bought: 'yes',
  considering: 'thinking',
  notBought: 'no',
  afterSales: null,
}

function closedTalk(random: Random, talk: Talk, openedAt: number): Unstamped<Reception> {
  const closedAt = openedAt + (3 + random.below(20)) * minuteMs
  const ended = random.pick(outcomes)
  const { openBy: _openOnesHaveIt, ...fresh } = freshReception(talk, openedAt)
  return {
    ...fresh,
    step: 'farewell',
    isAfterSales: ended === 'afterSales',
    offered: ended === 'afterSales' ? [] : [random.pick(goods).title],
    visits: [
      { step: 'greeting', enteredAt: openedAt, leftAt: openedAt + 10_000, skippedBecause: null },
      { step: 'farewell', enteredAt: openedAt + 10_000, leftAt: closedAt, skippedBecause: null },
    ],
    events: [
      { at: openedAt, kind: 'buyerSpoke', source: 'click' },
      { at: openedAt + 4_000 + random.below(20_000), kind: 'replied', source: 'copy' },
    ],
    decision: decisions[ended],
    outcome: ended,
    closedAt,
  }
}

function followUpOf(talk: Talk, dueAt: number, shopId: string): Unstamped<FollowUp> {
  const { platform, buyerNick, customerId, agentId, id } = talk
  return {
    id: importedId('followUp', 'sample', shopId, id),
    ...{ platform, buyerNick, customerId },
    receptionId: id,
    ownerId: agentId,
    deferredAt: dueAt - 10 * minuteMs,
    dueAt,
    state: 'waiting',
    history: [{ at: dueAt - 10 * minuteMs, by: agentId, state: 'waiting', note: '' }],
    openDueAt: dueAt,
  }
}

const promised = [
  '查快递到哪里了，给买家答复',
  '问仓库雾蓝色什么时候到货',
  '补发一个缺的枕套',
  '核对差价后退给买家',
  '发安装视频给买家',
]

function promiseOf(talk: Talk, dueAt: number, now: number, shopId: string, at: number): Unstamped<PromiseMemo> {
  const { platform, buyerNick, customerId, agentId, id } = talk
  return {
    id: importedId('promise', 'sample', shopId, id),
    ...{ platform, buyerNick, customerId },
    receptionId: id,
    orderNo: null,
    what: promised[at % promised.length] ?? '',
    dueAt,
    ownerId: agentId,
    state: 'open',
    history: [{ at: now - dayMs, by: agentId, did: 'made', note: '' }],
    openDueAt: dueAt,
  }
}
