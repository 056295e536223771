import { secondMs } from '#shared/kernel/time.ts'

/** `4.2 s`; a dash for what was not measured. */
export function secondsText(ms: number | null): string {
  return ms === null ? '–' : `${(ms / secondMs).toFixed(1)} s`
}
