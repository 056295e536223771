import { storeClient } from '#renderer/data/desk-data.ts'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { type Moment, type NormSet, worstFirst } from '#shared/norms/norm-set.ts'
import { maskedEvidence, type Placed, verdictOf } from '#shared/norms/verdict.ts'
import { dropHeld, type HeldCopy, heldCopy, holdCopy } from './held-copies.ts'
import { shopNorms } from './shop-norms.ts'

interface Attempt extends Pick<HeldCopy, 'texts' | 'again' | 'reword'> {
  /** Where it is shown when it is held: one at a time for each place. */
  readonly place: string
  readonly receptionId: string | null
  readonly moment: Moment
}

/** Texts that may leave. Only `checkBeforeCopy` makes one. */
export interface Cleared {
  readonly texts: readonly string[]
  readonly receptionId: string | null
  /** What was copied on although it was warned of. */
  readonly passed: readonly Placed[]
  readonly reason: string | null
}

type Held = Failure<'norm_block' | 'norm_reason' | 'norm_ask'>

/** Two presses closer than this are one that bounced. */
const bounceMs = 350

/**
 * Looks at everything that is about to be copied (R12, R22). Quiet when all is well. Otherwise the copy is held with
 * what was found, and the same texts pass at the second press, or once a reason is given; what is blocked never does.
 */
export async function checkBeforeCopy(attempt: Attempt): Promise<Result<Cleared, Held>> {
  const { place, texts, receptionId, moment } = attempt
  const set = await shopNorms()
  const found = [...findIn(set, texts, moment), ...(await othersNumbersIn(set, attempt))].sort(worstFirst)
  const verdict = verdictOf(found)
  if (verdict === 'free') {
    dropHeld(place)
    return ok({ texts, receptionId, passed: [], reason: null })
  }
  const before = sameHeld(place, texts)
  if (before && verdict !== 'block' && (verdict === 'ask' || before.reason !== null)) {
    if (performance.now() - before.since < bounceMs) return fail(`norm_${verdict}`, toldOf(texts, found))
    dropHeld(place)
    return ok({ texts, receptionId, passed: found, reason: before.reason })
  }
  if (!before) holdCopy(place, { ...attempt, found, verdict, reason: null, since: performance.now() })
  return fail(`norm_${verdict}`, toldOf(texts, found))
}

/** Puts one of the texts on the clipboard: the only way anything gets there for a buyer. */
export async function putOnClipboard(cleared: Cleared, at = 0): Promise<Result<unknown>> {
  const text = cleared.texts[at]
  if (text === undefined) return fail('bad_input')
  const put = await callDesktop('copyText', { text })
  if (put.ok && at === 0 && cleared.passed.length > 0) void notePassed(cleared)
  return put
}

/** Why it was copied in spite of a warning. The same texts then pass. */
export function giveReason(place: string, reason: string): void {
  const held = heldCopy(place)
  if (held) holdCopy(place, { ...held, reason })
}

function sameHeld(place: string, texts: readonly string[]): HeldCopy | undefined {
  const held = heldCopy(place)
  return held && held.texts.length === texts.length && held.texts.every((text, at) => text === texts[at])
    ? held
    : undefined
}

function findIn(set: NormSet, texts: readonly string[], moment: Moment): Placed[] {
  return texts.flatMap((text, message) => {
    const inGreeting = moment.isGreeting && message === 0
    return set.find(text, { ...moment, isGreeting: inGreeting }).map((finding) => ({ ...finding, message }))
  })
}

/** Asks the store only when there is a number that could be somebody's. */
async function othersNumbersIn(set: NormSet, { texts, moment, receptionId }: Attempt): Promise<Placed[]> {
  const placed = texts.flatMap((text, message) => {
    const asked = set.numbers(text, moment)
    return asked ? asked.numbers.map((one) => ({ ...one, rule: asked.rule, message })) : []
  })
  if (placed.length === 0) return []
  const digitsOf = (kind: 'phone' | 'orderNo') =>
    [...new Set(placed.filter((one) => one.kind === kind).map(({ digits }) => digits))].slice(0, 20)
  const input = { receptionId, phones: digitsOf('phone'), orderNos: digitsOf('orderNo') }
  const answer = await storeClient.ask('norms.othersNumbers', input)
  // Nobody could look: then it may be anybody's.
  const others = answer.ok ? (answer.value.value as readonly string[]) : [...input.phones, ...input.orderNos]
  return placed
    .filter(({ digits }) => others.includes(digits))
    .map(({ rule, message, span }) => ({ rule, message, spans: [span] }))
}

/** What the quiet line says where there is no room for more (the palette). */
function toldOf(texts: readonly string[], [worst]: readonly Placed[]): { words: string } {
  const [span] = worst?.spans ?? []
  return { words: (texts[worst?.message ?? 0] ?? '').slice(span?.start, span?.end).slice(0, 20) }
}

async function notePassed({ texts, receptionId, passed, reason }: Cleared): Promise<void> {
  const noted = passed
    .filter(({ rule }) => rule.severity !== 'hint')
    .slice(0, 20)
    .map((one) => ({ ruleId: one.rule.ruleId, evidence: maskedEvidence(texts[one.message] ?? '', one) }))
  await runCommand('norms.notePassed', { receptionId, reason, passed: noted })
}
