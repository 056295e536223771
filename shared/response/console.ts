import {
  array,
  type InferOutput,
  integer,
  maxLength,
  maxValue,
  minValue,
  number,
  object,
  picklist,
  pipe,
  string,
} from 'valibot'
import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant, text } from '#shared/kernel/schema.ts'

/** Waiting buyers from which on a preset reply answers a new one: the setting's range (R10; domain 2.6). */
export const loadRange = { least: 3, most: 5 } as const
/** Lines of the rotating signature: fewer than this are advised against, more than that are refused. */
export const linesRange = { least: 3, most: 5 } as const
/** The shortest interval of the rotation, also the one advised (minutes; A12). */
export const leastIntervalMinutes = 5

const small = pipe(number(), integer(), minValue(0), maxValue(9_999))

/** What the shop sets in its chat consoles (domain 2.6). The program cannot set it there; people do, and tick it. */
export const consoleSettings = object({
  /** "Remind me when a buyer has waited n seconds"; a later reply begins with an apology. */
  waitReminderSeconds: pipe(number(), integer(), minValue(1), maxValue(600)),
  loadReplyFrom: small,
  signatureLines: pipe(array(text(60)), maxLength(20)),
  signatureMinutes: small,
})
export type ConsoleSettings = InferOutput<typeof consoleSettings>

/** The seed gives no n for the reminder; 6 is the golden six seconds (domain 2.6, Resolve). */
export const defaultConsole: ConsoleSettings = {
  waitReminderSeconds: 6,
  loadReplyFrom: loadRange.least,
  signatureLines: [],
  signatureMinutes: leastIntervalMinutes,
}

export const consoleRefusals = ['load_out_of_range', 'too_many_lines', 'interval_too_short'] as const
export type ConsoleRefusal = (typeof consoleRefusals)[number]

/** May the shop set this? The value says what is advised against all the same. */
export function mayUse(settings: ConsoleSettings): Result<{ hasFewLines: boolean }, Failure<ConsoleRefusal>> {
  const { loadReplyFrom, signatureLines, signatureMinutes } = settings
  if (loadReplyFrom < loadRange.least || loadReplyFrom > loadRange.most) return fail('load_out_of_range')
  if (signatureLines.length > linesRange.most) return fail('too_many_lines')
  if (signatureMinutes < leastIntervalMinutes) return fail('interval_too_short')
  return ok({ hasFewLines: signatureLines.length < linesRange.least })
}

/** The recommended settings of a console, each with its reason under `response.console.<item>` (R10). */
export const consoleItems = [
  'sellerWorkbench',
  'waitReminder',
  'loadReply',
  'busyAwayReply',
  'signature',
  'contactNotice',
  'flashAndShake',
] as const
export type ConsoleItem = (typeof consoleItems)[number]

/** What was set when it was ticked: another value of the shop asks for another look. */
export const consoleTick = object({ item: picklist(consoleItems), at: instant, value: string() })
export type ConsoleTick = InferOutput<typeof consoleTick>

/** A person's ticks; same id as the person. */
export const consoleTicks = object({ ...rowStamps, ticks: array(consoleTick) })
export type ConsoleTicks = InferOutput<typeof consoleTicks>

/** What an item is to be set to. */
export function wantedValue(item: ConsoleItem, settings: ConsoleSettings): string {
  switch (item) {
    case 'contactNotice':
    case 'flashAndShake':
      return 'off'
    case 'sellerWorkbench':
    case 'busyAwayReply':
      return 'on'
    case 'loadReply':
      return String(settings.loadReplyFrom)
    case 'waitReminder':
      return String(settings.waitReminderSeconds)
    case 'signature':
      return [settings.signatureMinutes, ...settings.signatureLines].join('\n')
  }
}

export interface ItemState {
  readonly item: ConsoleItem
  /** `changed`: ticked, but the shop has set something else since. */
  readonly state: 'open' | 'done' | 'changed'
  readonly at: number | null
}

export function itemStates(ticks: readonly ConsoleTick[], settings: ConsoleSettings): ItemState[] {
  return consoleItems.map((item) => {
    const tick = ticks.find((one) => one.item === item)
    if (!tick) return { item, state: 'open', at: null }
    return { item, state: tick.value === wantedValue(item, settings) ? 'done' : 'changed', at: tick.at }
  })
}
