import { hourMs } from './time.ts'

const shanghaiOffsetMs = 8 * hourMs

/** The same time of day so many calendar months later (earlier: negative); 31 March minus one is the last of February. */
export function addMonths(atMs: number, months: number): number {
  const local = new Date(atMs + shanghaiOffsetMs)
  const day = local.getUTCDate()
  local.setUTCDate(1)
  local.setUTCMonth(local.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate()
  local.setUTCDate(Math.min(day, lastDay))
  return local.getTime() - shanghaiOffsetMs
}
