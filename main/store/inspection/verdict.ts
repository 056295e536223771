import type { ChatMessage } from '#shared/chat/message.ts'
import type { inspectionContract } from '#shared/inspection/contract.ts'
import { mostEvidence } from '#shared/inspection/detector-entries.ts'
import { judgeTalk, walkMoments } from '#shared/inspection/judge-talk.ts'
import { saidLines } from '#shared/inspection/said-line.ts'
import { stepCoverage } from '#shared/inspection/step-coverage.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { type NormSet, normSet } from '#shared/norms/norm-set.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { rulesIn } from '#store/norms/shop-rules.ts'
import { type BookTalk, talkOfLog, talkOfReception } from './book-talk.ts'
import { ruleOfDetector } from './detector-rules.ts'
import { wordsOfTalks } from './words-of-talks.ts'

export const verdict: Handlers<typeof inspectionContract>['verdict'] = async ({ id }, context) => {
  const talk = await talkOf(context, id)
  if (!talk) return fail('talk_not_found')
  const { db } = context
  const [set, ruleOf] = [normSet(await rulesIn(context)), await ruleOfDetector(context)]
  const [words] = await wordsOfTalks(db, [talk])
  if (!words) return fail('talk_not_found')
  const found = judgeTalk(words, set)
  const detectors = found.detectors
    .map((hit) => ({ ...hit, messages: [...hit.messages], ...ruleOf(hit.detector) }))
    .filter(({ isOn }) => isOn)
  const steps = stepCoverage({ lines: saidLines(words.messages), hasOrder: words.hasOrder })
  const shown = [
    ...detectors.flatMap(({ messages }) => messages),
    ...found.rules.map(({ message }) => message),
    ...steps.flatMap(({ messages }) => messages),
  ]
  const wanted = [...new Set(shown)].sort((a, b) => a - b)
  const name = (await db.customers.get(talk.customerId))?.sealed.name ?? null
  const mask = (text: string) => maskPersonal(text, name === null ? [] : [name])
  const { kind, startAt, buyerNick } = talk
  return ok({
    ...{ kind, startAt, buyerNick, messageCount: words.messages.length, detectors },
    rules: found.rules.map(({ ruleId, message }) => ({ ruleId, message })),
    steps: steps.map((step) => ({ ...step, messages: [...step.messages] })),
    points: detectors.reduce((sum, { points }) => sum + points, 0),
    evidence: asShown(words.messages, new Set(wanted.slice(0, mostEvidence)), { mask, set }),
    isCut: wanted.length > mostEvidence,
  })
}

async function talkOf({ db, shopId }: Pick<Context, 'db' | 'shopId'>, id: string): Promise<BookTalk | null> {
  const log = await db.chatLogs.get(id)
  if (log) return log.shopId === shopId ? talkOfLog(log) : null
  const reception = await db.receptions.get(id)
  return reception?.shopId === shopId ? talkOfReception(reception) : null
}

interface Shown {
  readonly mask: (text: string) => string
  readonly set: NormSet
}

/** Lines as they are read, with what the rules find in them as they are read: a masked number is another text. */
function asShown(messages: readonly ChatMessage[], wanted: ReadonlySet<number>, { mask, set }: Shown) {
  const shown = messages.map((message, at) => (wanted.has(at) ? { ...message, text: mask(message.text) } : message))
  const marks = new Map<number, { ruleId: string; spans: { start: number; end: number }[] }[]>()
  walkMoments(saidLines(shown), ({ no, text }, moment) => {
    if (!wanted.has(no)) return
    const found = set.find(text, moment).filter(({ spans }) => spans.length > 0)
    marks.set(
      no,
      found.map(({ rule, spans }) => ({ ruleId: rule.ruleId, spans: [...spans] })),
    )
  })
  return [...wanted].flatMap((message) => {
    const line = shown[message]
    if (!line) return []
    const { at, side, sender, text } = line
    return [{ message, at, side, sender, text, marks: marks.get(message) ?? [] }]
  })
}
