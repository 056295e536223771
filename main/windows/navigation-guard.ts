import type { Session, WebContents } from 'electron'
import { scheme } from '#main/origins.ts'

/** No page goes anywhere, opens anything or is granted anything. */
export function guardNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** The session reaches no network at all: only our scheme, and what pages make in memory. */
export function closeNetwork(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => {
    const { protocol } = new URL(details.url)
    const isInside = [`${scheme}:`, 'blob:', 'data:', 'devtools:'].includes(protocol)
    answer({ cancel: !isInside })
  })
  session.on('will-download', (event) => event.preventDefault())
}
