import type { ChatMessage, UnknownLine } from '#shared/chat/message.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'
import type { ChatFacts } from './chat-facts.ts'
import type { LogLayout } from './chat-log.ts'
import type { NamedColumns } from './log-columns.ts'
import type { LogLine } from './log-import.ts'

/** What reading the files of one import needs to know. */
export interface LogJob {
  readonly shopId: string
  readonly platform: Platform
  /** `YYYY-MM-DD`: the day of logs that name none (JDDC dumps, a web history copied below its day); null: they are not taken. */
  readonly day: string | null
  /** Senders a person said are on our side, beside accounts `店铺:子账号`. */
  readonly ours: readonly string[]
  readonly tables: readonly NamedColumns[]
}

/** A talk cut out of a file, before it is anybody's row. */
export interface CutTalk {
  readonly buyerNick: string
  /** A file's own number of the session: such talks are known by it, not by their time. */
  readonly session: string | null
  /** In the order they stood. */
  readonly messages: ChatMessage[]
  readonly unknown: UnknownLine[]
}

/** A talk as its row will be, but for what only the store knows. */
export interface TalkDraft extends CutTalk {
  readonly id: string
  readonly layout: LogLayout
  readonly platform: Platform
  readonly customerId: string
  readonly agents: readonly { readonly account: string; readonly messages: number }[]
  readonly startAt: number
  readonly endAt: number
  readonly facts: ChatFacts
  /** Ids of orders whose numbers stand in the text, whether or not we know them. */
  readonly toldOrderIds: readonly string[]
}

/** What a reader brings at a time. */
export interface LogPart {
  readonly talks: readonly TalkDraft[]
  readonly lines: readonly Omit<LogLine, 'file'>[]
  /** Of lines that were not taken, all there are. */
  readonly lineCount: number
  readonly messages: number
}
