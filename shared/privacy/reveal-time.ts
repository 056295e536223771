import { secondMs } from '#shared/kernel/time.ts'

/** How long a record stays open on screen (ux 7). Without a schema library, so that the first page can use it. */
export const revealMs = 30 * secondMs
