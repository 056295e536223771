import { builtInForm, builtInFormId } from '#shared/inspection/built-in-form.ts'
import type { ChatLog } from '#shared/inspection/chat-log.ts'
import type { inspectionContract } from '#shared/inspection/contract.ts'
import type { Answers } from '#shared/inspection/score.ts'
import { itemsOf } from '#shared/inspection/score-form.ts'
import type { Parts } from '#shared/inspection/spot-sample.ts'
import type { InputOf } from '#shared/kernel/contract.ts'
import { dayOf, startOfDay } from '#shared/kernel/time.ts'
import { shopWithPeople } from '../aftersales/cases.ts'

type Given = Partial<
  Pick<ChatLog, 'personId' | 'startAt' | 'customerId' | 'platform' | 'messageCount' | 'createdAt'>
> & {
  readonly firstReplyMs?: number | null
}

const idOf = (kind: string, at: number) => `${kind}-0000-4000-8000-${String(at).padStart(12, '0')}`

/** All points, but for those told. */
export const sheet = (but: Answers = {}): Answers => ({
  ...Object.fromEntries(itemsOf(builtInForm).map(({ id, most }) => [id, most])),
  ...but,
})

export const parts = (given: Partial<Parts>): Parts => ({ focus: 0, poorData: 0, complaint: 0, random: 0, ...given })

type Check = InputOf<typeof inspectionContract.giveCheck>
type Finding = Check['findings'][number]

/** A shop whose talks of yesterday were imported; put into the view, as an import leaves them. */
export async function shopWithTalks() {
  const shop = await shopWithPeople()
  const { desk, people, sit } = shop
  const shopId = desk.seat.shop?.id ?? ''
  const today = startOfDay(dayOf(desk.now))
  const yesterday = dayOf(today - 1)
  const filter = { from: yesterday, to: yesterday, platform: null, leastMessages: 1 }
  let made = 0

  /** So many talks of one agent, of three lines each; gives their ids. */
  async function talks(count: number, { firstReplyMs = 3_000, ...given }: Given = {}): Promise<string[]> {
    const stamps = { shopId, createdAt: 0, updatedAt: 0, version: 1, deskId: '', actorId: '' }
    const rows = Array.from({ length: count }, () => {
      made += 1
      const at = given.startAt ?? today - 3_600_000 - made * 1_000
      const id = idOf('0a11a000', made)
      const customerId = given.customerId ?? idOf('0b11a000', made)
      const log: ChatLog = {
        ...{ ...stamps, id, customerId, importId: '', layout: 'qianniuStandard', platform: 'taobao' },
        ...{ buyerNick: `小鹿${made}`, agents: [], personId: people.agent.id, receptionId: null, orderIds: [] },
        ...{ startAt: at, endAt: at + 60_000, messageCount: 3, ...given },
        facts: { firstReplyMs, replies: [], isUnanswered: firstReplyMs === null, turns: '' },
      }
      const say = (side: 'buyer' | 'agent', no: number, text: string) => ({
        ...{ at: at + no * 1_000, side, sender: side === 'buyer' ? log.buyerNick : '店:小周', text },
        ...{ kind: 'text' as const, asides: [] },
      })
      const messages = [say('buyer', 0, '有货吗'), say('agent', 3, '有的亲'), say('agent', 9, '打 13800138000 给我')]
      return { log, text: { ...stamps, id, customerId, sealed: { messages, unknown: [] } } }
    })
    await desk.db.chatLogs.bulkPut(rows.map(({ log }) => log))
    await desk.db.chatTexts.bulkPut(rows.map(({ text }) => text))
    return rows.map(({ log }) => log.id)
  }

  async function draw(given: Partial<Parts>, seed: number | null = 7) {
    desk.now += 1
    return desk.ask('inspection.drawSpots', { filter, parts: parts(given), seed })
  }

  const checkOf = (logId: string, given: Partial<Check> = {}): Check => ({
    ...{
      logId,
      drawId: null,
      calibrationId: null,
      formId: builtInFormId,
      answers: sheet(),
      comments: [],
      findings: [],
    },
    ...given,
  })
  const give = async (logId: string, given: Partial<Check> = {}) => {
    desk.now += 1
    return (await desk.ask('inspection.giveCheck', checkOf(logId, given))).id
  }
  const found = (given: Partial<Finding> = {}): Finding => ({
    ...{ scope: 'team', severity: 'medium', itemId: 'finalPush', causeId: 'newOfferUnknown', line: 2 },
    ...{ note: '新活动没人提', ownerId: people.supervisor.id, dueAt: desk.now + 3_600_000 },
    ...given,
  })
  const view = (id: string) => desk.ask('inspection.spotCheck', { id, minute: 0 })
  const appeal = async (id: string, items: string[] = ['finalPush']) => {
    const { version } = await view(id)
    return desk.code('inspection.appealCheck', { id, expected: version, items, words: '买家说先看看' })
  }
  const decide = async (id: string, outcome: 'accepted' | 'partly' | 'rejected', changes: Answers = {}) => {
    const { version } = await view(id)
    return desk.code('inspection.decideAppeal', { id, expected: version, outcome, changes, words: '规则没写清' })
  }
  sit('supervisor')
  return { ...shop, filter, yesterday, talks, draw, checkOf, give, found, view, appeal, decide }
}
