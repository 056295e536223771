import { dayMs, formatInstant } from '#shared/kernel/time.ts'

/** `guitai-backup-20251102-235101.guitai` (Asia/Shanghai); a second one within that second gets `-2`. */
export function backupName(createdAt: number, ordinal: number): string {
  return `guitai-backup-${stampOf(createdAt)}${ordinal > 1 ? `-${ordinal}` : ''}.guitai`
}

const partialShape = /^guitai-backup-(\d{8}-\d{6})(-\d+)?\.guitai\.partial$/

/** Whether a file is a backup that was broken off more than a day ago: no other desk can still be writing it. */
export function isAbandoned(name: string, nowMs: number): boolean {
  const stamp = partialShape.exec(name)?.[1]
  return stamp !== undefined && stamp < stampOf(nowMs - dayMs)
}

/** `20251102-235101` */
function stampOf(atMs: number): string {
  return formatInstant(atMs).replaceAll(/[-:]/g, '').replace(' ', '-')
}
