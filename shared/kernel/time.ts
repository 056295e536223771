/** Gives epoch ms. The real one is `Date.now`; tests inject their own. */
export type Clock = () => number

export const secondMs = 1_000
export const minuteMs = 60_000
export const hourMs = 3_600_000
export const dayMs = 86_400_000

/** Shops live in Asia/Shanghai: UTC+8 all year since 1991. */
const shanghaiOffsetMs = 8 * hourMs

/** Calendar day `YYYY-MM-DD` in Asia/Shanghai of an instant (epoch ms). */
export function dayOf(atMs: number): string {
  return new Date(atMs + shanghaiOffsetMs).toISOString().slice(0, 10)
}

/** Minutes since midnight in Asia/Shanghai, 0 to 1439. */
export function minuteOfDay(atMs: number): number {
  return Math.floor(((((atMs + shanghaiOffsetMs) % dayMs) + dayMs) % dayMs) / minuteMs)
}

/** Epoch ms of 00:00 Asia/Shanghai of a day `YYYY-MM-DD`. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`)
}

/** Epoch ms of 00:00 Asia/Shanghai of the day an instant falls on. */
export function dayStartAt(atMs: number): number {
  return Math.floor((atMs + shanghaiOffsetMs) / dayMs) * dayMs - shanghaiOffsetMs
}

/** `2025-11-02 23:51:01` in Asia/Shanghai. */
export function formatInstant(atMs: number): string {
  return new Date(atMs + shanghaiOffsetMs).toISOString().slice(0, 19).replace('T', ' ')
}

/** `2025-11-02T23:51` in Asia/Shanghai, as a field of day and time holds it; `parseInstant` reads it. */
export function fieldInstant(atMs: number): string {
  return formatInstant(atMs).slice(0, 16).replace(' ', 'T')
}

/** `23:51:01` in Asia/Shanghai. */
export function timeOf(atMs: number): string {
  return formatInstant(atMs).slice(11)
}

const instantShape = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/

/** Reads `2016-05-23 22:02:11`, `2016/5/23 22:02` or a plain day as Asia/Shanghai; null when it is none. */
export function parseInstant(text: string): number | null {
  const match = instantShape.exec(text.trim())
  if (!match) return null
  const [, y, mo, d, h = '0', mi = '0', s = '0'] = match
  const utc = Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s))
  const back = new Date(utc)
  const isReal = back.getUTCMonth() === Number(mo) - 1 && back.getUTCDate() === Number(d)
  return isReal && Number(h) < 24 && Number(mi) < 60 && Number(s) < 60 ? utc - shanghaiOffsetMs : null
}
