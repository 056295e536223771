import type { WebContents, WebFrameMain } from 'electron'
import { deskOrigin } from '#main/origins.ts'

/** Whether a message comes from the main frame of one of our windows, showing one of our pages. */
export function isTrusted(sender: WebContents, frame: WebFrameMain | null, ours: readonly WebContents[]): boolean {
  return ours.includes(sender) && frame !== null && frame === sender.mainFrame && frame.url.startsWith(`${deskOrigin}/`)
}
