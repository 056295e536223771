import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Rectangle, screen } from 'electron'
import { boolean, type InferOutput, nullable, number, object, parse, picklist } from 'valibot'
import { type Displays, dockBounds, firstDockPlace } from './dock-place.ts'

const windowState = object({
  layout: picklist(['workbench', 'dock']),
  /** The dock stands above other programs; the workbench never does. */
  onTop: boolean(),
  isMaximized: boolean(),
  workbench: nullable(object({ x: number(), y: number(), width: number(), height: number() })),
  dock: object({ edge: picklist(['left', 'right']), displayId: nullable(number()), width: number() }),
})

export type WindowState = InferOutput<typeof windowState>
export type Layout = WindowState['layout']

const first: WindowState = {
  layout: 'workbench',
  // A dock that a chat client covers is of no use: it is pinned until somebody does not want that.
  onTop: true,
  isMaximized: false,
  workbench: null,
  dock: firstDockPlace,
}

/** Where the window stood the last time. A broken file means the first state, never a failed start. */
export function readWindowState(dataFolder: string): WindowState {
  try {
    return parse(windowState, JSON.parse(readFileSync(join(dataFolder, 'window.json'), 'utf8')))
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

export function displaysNow(): Displays {
  const primary = screen.getPrimaryDisplay()
  return [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)]
}

export function boundsFor({ layout, dock, workbench }: WindowState): Rectangle {
  if (layout === 'dock') return dockBounds(dock, displaysNow())
  if (workbench && isOnAScreen(workbench)) return workbench
  const { workArea } = screen.getPrimaryDisplay()
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
