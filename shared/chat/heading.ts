import { withoutUnseen } from '#shared/kernel/text.ts'
import { parseInstant } from '#shared/kernel/time.ts'

/** `time`: nothing but date and time, the name stands on the line above. */
export type HeadingForm = 'time' | 'compact' | 'spaced' | 'transfer' | 'wangwang' | 'bracket'

export interface Heading {
  readonly form: HeadingForm
  /** Empty when the form is `time`. */
  readonly sender: string
  readonly at: number
}

/** No heading is longer; a longer line is never looked through for one. */
const mostHeading = 200
const mostSender = 80
/** A day or a time alone, with blanks and unseen marks around it. */
const mostDayLine = 30
/** Date, time and what may stand around them. */
const tailLength = 34

const date = String.raw`(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?`
const time = String.raw`(\d{1,2}:\d{2}(?::\d{2})?)`
const plainTail = new RegExp(`${date}[\\s\\u00a0T]+${time}$`, 'u')
const closedTail = new RegExp(`[(（]\\s?${date}[\\s\\u00a0T]+${time}\\s?[)）]\\s?[:：]?$`, 'u')
const dayShape = new RegExp(`^${date}$`, 'u')
const clockShape = /^(?:[01]?\d|2[0-3]):[0-5]\d:[0-5]\d$/

/** The line as it is read: without marks nobody sees and blanks at its end. */
export function seenText(line: string): string {
  return withoutUnseen(line).trimEnd()
}

/** A name as it is compared and shown: no unseen marks, no platform prefix of agent accounts. */
export function cleanSender(text: string): string {
  return seenText(text)
    .replace(/^\s*cntaobao/, '')
    .trim()
}

/** `店铺名:子账号`, with either colon: buyers' nicks never have one. */
export function isAgentAccount(sender: string): boolean {
  return /^[^:：]+[:：][^:：]+$/u.test(sender)
}

/** Words of a sentence that ends in a date, not a name (下单时间 2025-11-01 09:58:07). */
function isName(text: string): boolean {
  return text !== '' && text.length <= mostSender && !/[，。！？；、]|[:：]$|(?:时间|日期)$/u.test(text)
}

/** A line that begins a message by date and time at its end; null for any other line. */
export function headingOf(line: string): Heading | null {
  if (line.length > mostHeading) return null
  const seen = seenText(line)
  if (!/[\d)）:：]$/.test(seen.slice(-1))) return null
  const tail = seen.slice(-tailLength)
  const closed = closedTail.exec(tail)
  const match = closed ?? plainTail.exec(tail)
  const at = match ? instantOf(match) : null
  if (!match || at === null) return null
  const before = seen.slice(0, seen.length - (tail.length - match.index))
  const form = closed ? 'wangwang' : formOf(before)
  const sender = cleanSender(form === 'bracket' ? before.trim().slice(1, -1) : before)
  if (form === 'time') return { form, sender: '', at }
  const isFree = form === 'bracket' || form === 'wangwang'
  return sender !== '' && sender.length <= mostHeading && (isFree || isName(sender)) ? { form, sender, at } : null
}

function instantOf([, year, month, day, clock]: RegExpExecArray): number | null {
  return parseInstant(`${year}-${month}-${day} ${clock}`)
}

function formOf(before: string): HeadingForm {
  const head = before.trim()
  if (head === '') return 'time'
  if (/\S\s*-->\s*\S/u.test(head)) return 'transfer'
  const hasGap = /\s$/u.test(before)
  if (hasGap && /^[[【].+[\]】]$/u.test(head)) return 'bracket'
  return hasGap ? 'spaced' : 'compact'
}

/** `2025-11-01` of a line that is nothing but a day; null for any other. */
export function dayLine(line: string): string | null {
  if (line.length > mostDayLine) return null
  const match = dayShape.exec(seenText(line).trim())
  if (!match) return null
  const [, year, month = '', day = ''] = match
  const plain = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return parseInstant(plain) === null ? null : plain
}

/** `20:57:11` of a line that is nothing but a time of day; null for any other. */
export function clockLine(line: string): string | null {
  if (line.length > mostDayLine) return null
  const seen = seenText(line).trim()
  return clockShape.test(seen) ? seen : null
}

/** A line that may be somebody's name alone. */
export function nameLine(line: string): string | null {
  if (line.length > mostHeading) return null
  const name = cleanSender(line)
  return isName(name) ? name : null
}
