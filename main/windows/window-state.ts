import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserWindow, type Rectangle, screen } from 'electron'

export type Layout = 'workbench' | 'dock'

export interface WindowState {
  readonly layout: Layout
  readonly onTop: boolean
  readonly isMaximized: boolean
  readonly bounds: Readonly<Record<Layout, Rectangle | null>>
}

const first: WindowState = {
  layout: 'workbench',
  onTop: false,
  isMaximized: false,
  bounds: { workbench: null, dock: null },
}

/** Where the window stood the last time. A broken file means the first state, never a failed start. */
export function readWindowState(dataFolder: string): WindowState {
  try {
    return { ...first, ...(JSON.parse(readFileSync(join(dataFolder, 'window.json'), 'utf8')) as Partial<WindowState>) }
  } catch {
    return first
  }
}

export function writeWindowState(dataFolder: string, state: WindowState): void {
  try {
    writeFileSync(join(dataFolder, 'window.json'), JSON.stringify(state))
  } catch {
    // Where a window stood is not worth an error.
  }
}

/** Dock: about 380 px at the right edge of the screen, full height (ux 1). */
export function boundsFor(state: WindowState): Rectangle {
  const kept = state.bounds[state.layout]
  const { workArea } = screen.getPrimaryDisplay()
  if (kept && isOnAScreen(kept)) return kept
  if (state.layout === 'dock') {
    return { x: workArea.x + workArea.width - 380, y: workArea.y, width: 380, height: workArea.height }
  }
  const width = Math.min(1360, workArea.width)
  const height = Math.min(860, workArea.height)
  return {
    x: workArea.x + Math.round((workArea.width - width) / 2),
    y: workArea.y + Math.round((workArea.height - height) / 2),
    width,
    height,
  }
}

function isOnAScreen(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const isLeft = bounds.x + 80 < workArea.x + workArea.width && bounds.x + bounds.width > workArea.x + 80
    const isHigh = bounds.y + 40 < workArea.y + workArea.height && bounds.y >= workArea.y - 20
    return isLeft && isHigh
  })
}

export function boundsNow(window: BrowserWindow): Rectangle {
  return window.isMaximized() ? window.getNormalBounds() : window.getBounds()
}
