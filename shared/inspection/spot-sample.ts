import { seededOrder } from './seeded-order.ts'

/**
 * Why a talk is looked at (R71; domain 2.34), in the order people read them: agents who need to improve, agents below
 * the team's average, buyers who complained, and drawn by chance. The last part alone makes scores.
 */
export const sampleReasons = ['focus', 'poorData', 'complaint', 'random'] as const
export type SampleReason = (typeof sampleReasons)[number]
export type Parts = Readonly<Record<SampleReason, number>>

export interface PoolTalk {
  readonly id: string
  /** Whose talk it is. */
  readonly personId: string
  /** How often it was drawn before. */
  readonly timesDrawn: number
  readonly isComplaint: boolean
}

export interface SampleRule {
  /** How many talks of each part are wanted. */
  readonly parts: Parts
  readonly focus: readonly string[]
  readonly poorData: readonly string[]
}

export interface Drawn {
  readonly logId: string
  readonly personId: string
  readonly reason: SampleReason
}

const riskParts = ['focus', 'poorData', 'complaint'] as const

/**
 * Draws from a pool: the same pool, rule and seed give the same talks. No talk is drawn again before all were.
 *
 * The part by chance is drawn first and from everybody, so that what is picked for a risk takes nothing out of what makes
 * the score; it gets the places of parts that have fewer talks than wanted. A risk part whose talks were drawn by chance
 * already stays short.
 */
export function drawSample(pool: readonly PoolTalk[], rule: SampleRule, seed: number): Drawn[] {
  const drawn: Drawn[] = []
  let wanted = rule.parts
  const rounds = [...new Set(pool.map(({ timesDrawn }) => timesDrawn))].sort((a, b) => a - b)
  for (const round of rounds) {
    const fresh = pool.filter(({ timesDrawn }) => timesDrawn === round)
    const found = drawRound(fresh, { ...rule, parts: wanted }, `${seed}/${round}`, seed)
    drawn.push(...found)
    wanted = without(wanted, found)
    if (found.length < fresh.length || sum(wanted) === 0) break
  }
  return drawn.sort((one, other) => sampleReasons.indexOf(one.reason) - sampleReasons.indexOf(other.reason))
}

function drawRound(fresh: readonly PoolTalk[], rule: SampleRule, of: string, seed: number): Drawn[] {
  const places = placesOf(fresh, rule)
  const byChance = fairOrder(fresh, seed, of).slice(0, places.random)
  const drawn = byChance.map((talk) => drawnAs(talk, 'random'))
  for (const reason of riskParts) {
    const taken = new Set(drawn.map(({ logId }) => logId))
    const left = fresh.filter((talk) => partOf(talk, rule).includes(reason) && !taken.has(talk.id))
    const found = fairOrder(left, seed, `${of}/${reason}`).slice(0, places[reason])
    drawn.push(...found.map((talk) => drawnAs(talk, reason)))
  }
  return drawn
}

/** Places of each part: those of risk as far as there are talks for them, the others by chance. */
function placesOf(fresh: readonly PoolTalk[], rule: SampleRule): Parts {
  const there = (reason: SampleReason) => fresh.filter((talk) => partOf(talk, rule).includes(reason)).length
  const places = { ...rule.parts }
  for (const reason of riskParts) {
    places[reason] = Math.min(rule.parts[reason], there(reason))
    places.random += rule.parts[reason] - places[reason]
  }
  return places
}

/** The parts a talk may stand in; the first is the one its place is counted for. */
export function partOf(
  { personId, isComplaint }: Pick<PoolTalk, 'personId' | 'isComplaint'>,
  { focus, poorData }: Pick<SampleRule, 'focus' | 'poorData'>,
): SampleReason[] {
  const isFocus = focus.includes(personId)
  return [
    ...(isFocus ? (['focus'] as const) : []),
    ...(!isFocus && poorData.includes(personId) ? (['poorData'] as const) : []),
    ...(isComplaint ? (['complaint'] as const) : []),
    'random',
  ]
}

/**
 * All talks in an order whose every beginning shares fairly over the agents: one of each in turn, as long as there are
 * any. Agents and each agent's talks stand in an order of the seed.
 */
export function fairOrder<T extends Pick<PoolTalk, 'id' | 'personId'>>(
  pool: readonly T[],
  seed: number,
  of: string,
): T[] {
  const byId = new Map(pool.map((talk) => [talk.id, talk]))
  const people = seededOrder([...new Set(pool.map(({ personId }) => personId))], seed, `${of}/people`)
  const queues = people.map((personId) => {
    const own = pool.filter((talk) => talk.personId === personId).map(({ id }) => id)
    return seededOrder(own, seed, `${of}/${personId}`)
  })
  const order: T[] = []
  for (let turn = 0; order.length < byId.size; turn += 1) {
    for (const queue of queues) {
      const talk = byId.get(queue[turn] ?? '')
      if (talk) order.push(talk)
    }
  }
  return order
}

function drawnAs({ id, personId }: PoolTalk, reason: SampleReason): Drawn {
  return { logId: id, personId, reason }
}

function without(parts: Parts, drawn: readonly Drawn[]): Parts {
  const left = { ...parts }
  // A place that was filled by chance for a short part is one of that part's.
  let spare = 0
  for (const reason of sampleReasons) {
    const found = drawn.filter((one) => one.reason === reason).length
    left[reason] = Math.max(parts[reason] - found, 0)
    spare += Math.max(found - parts[reason], 0)
  }
  for (const reason of riskParts) {
    const filled = Math.min(left[reason], spare)
    left[reason] -= filled
    spare -= filled
  }
  return left
}

const sum = (parts: Parts) => sampleReasons.reduce((all, reason) => all + parts[reason], 0)

/**
 * Instead of a drawn talk that cannot be judged: the next of the same part, of the same agent where there is one, so that
 * the shares stay fair. Null: nothing is left.
 */
export function replacementOf(
  pool: readonly PoolTalk[],
  rule: SampleRule,
  { seed, gone, drawn }: { readonly seed: number; readonly gone: Drawn; readonly drawn: readonly string[] },
): Drawn | null {
  const left = pool.filter((talk) => !drawn.includes(talk.id) && partOf(talk, rule).includes(gone.reason))
  const least = left.reduce((few, { timesDrawn }) => Math.min(few, timesDrawn), Number.POSITIVE_INFINITY)
  const order = fairOrder(
    left.filter(({ timesDrawn }) => timesDrawn === least),
    seed,
    `instead/${gone.logId}`,
  )
  const next = order.find(({ personId }) => personId === gone.personId) ?? order[0]
  return next ? drawnAs(next, gone.reason) : null
}
