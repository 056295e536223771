import { freeBytes, leastFreeBytes } from '#main/journal/free-space.ts'
import { secondMs } from '#shared/kernel/time.ts'

/** Knows whether the data folder's disk has room for more work, without asking it at every command. */
export interface DiskRoom {
  /** Cheap while there is room; when there was none the disk is asked again. */
  hasRoom(): Promise<boolean>
  /** A write met a full disk, or the view did. */
  refresh(): Promise<void>
  /** The view's database met a full disk (Chromium keeps more in reserve than we do), or has room again. */
  viewFull(isFull: boolean): void
  close(): void
}

const usualMs = 5 * secondMs
const whileFullMs = 2 * secondMs

/** `onChange` is told when the room ends and when there is some again. */
export function watchDiskRoom(folder: string, onChange: (isFull: boolean) => void): DiskRoom {
  let isFull = false
  let isViewFull = false
  let wasFull = false
  let timer = setTimeout(look, usualMs)

  async function refresh(): Promise<void> {
    const free = await freeBytes(folder)
    // A disk that cannot be asked is not taken for a full one: the write itself will tell.
    isFull = free.ok && free.value < leastFreeBytes
    tell()
  }

  function tell(): void {
    const next = isFull || isViewFull
    if (next === wasFull) return
    wasFull = next
    onChange(next)
    plan()
  }

  function look(): void {
    void refresh().finally(plan)
  }

  function plan(): void {
    clearTimeout(timer)
    timer = setTimeout(look, isFull ? whileFullMs : usualMs)
  }

  return {
    async hasRoom() {
      if (isFull) await refresh()
      return !isFull
    },
    refresh,
    viewFull(next) {
      isViewFull = next
      tell()
    },
    close: () => clearTimeout(timer),
  }
}
