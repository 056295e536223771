import { hourMs, minuteMs, secondMs } from '#shared/kernel/time.ts'

/** `00:41`, `12:05`, `3:07:20`: a clock that runs. Never below zero. */
export function clockText(ms: number): string {
  const total = Math.max(0, Math.floor(ms / secondMs))
  const hours = Math.floor(total / 3600)
  const minutes = String(Math.floor((total % 3600) / 60)).padStart(2, '0')
  const seconds = String(total % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${minutes}:${seconds}` : `${minutes}:${seconds}`
}

/** The largest whole unit of a span, for "3 小时前" and "2 天后". */
export function spanOf(ms: number): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  const span = Math.abs(ms)
  if (span < hourMs) return { unit: 'minutes', count: Math.max(1, Math.round(span / minuteMs)) }
  if (span < 48 * hourMs) return { unit: 'hours', count: Math.round(span / hourMs) }
  return { unit: 'days', count: Math.round(span / (24 * hourMs)) }
}
