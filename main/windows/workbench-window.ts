import { BrowserWindow, type Rectangle, screen } from 'electron'
import { workbenchPage } from '#main/origins.ts'
import { edgeAt, placeAfter } from './dock-place.ts'
import { guardNavigation } from './navigation-guard.ts'
import { deskWindow } from './page-preferences.ts'
import {
  boundsFor,
  displaysNow,
  type Layout,
  readWindowState,
  type WindowState,
  writeWindowState,
} from './window-state.ts'

export interface WorkbenchWindow {
  readonly window: BrowserWindow
  layout(): Pick<WindowState, 'layout' | 'onTop'>
  setLayout(layout: Layout, onTop: boolean): void
}

/** Hands are still when the window has not moved for this long (ms). */
const stillMs = 250

/** The window people work in: wide, or as a narrow dock beside the chat client. */
export function openWorkbench(preload: string, dataFolder: string): WorkbenchWindow {
  let state = readWindowState(dataFolder)
  const window = makeWindow(preload, state)

  function keep(change: Partial<WindowState>): void {
    state = { ...state, ...change }
    writeWindowState(dataFolder, state)
  }

  function stand(): void {
    const isOnTop = state.layout === 'dock' && state.onTop
    window.setBounds(boundsFor(state))
    if (window.isAlwaysOnTop() !== isOnTop) window.setAlwaysOnTop(isOnTop)
  }

  let seen = ''
  /** The person moved the window. What a window manager makes of our own place is looked at once and left alone. */
  function settle(): void {
    if (window.isDestroyed() || window.isMinimized()) return
    const bounds = window.getBounds()
    if (JSON.stringify(bounds) === seen) return
    seen = JSON.stringify(bounds)
    if (state.layout === 'dock') settleDock(bounds)
    else keep(wideState(window))
  }

  function settleDock(bounds: Rectangle): void {
    const display = screen.getDisplayMatching(bounds)
    keep({ dock: placeAfter(state.dock, bounds, display, displaysNow()) })
    if (edgeAt(bounds, display) !== null) stand()
  }

  onStill(window, settle)
  followDisplays(window, () => {
    if (state.layout === 'dock' || !window.isMaximized()) stand()
  })
  void window.loadURL(workbenchPage)

  return {
    window,
    layout: () => ({ layout: state.layout, onTop: state.onTop }),
    setLayout(layout, onTop) {
      if (state.layout === 'workbench') keep(wideState(window))
      const isChanged = layout !== state.layout
      keep({ layout, onTop })
      if (!isChanged) return window.setAlwaysOnTop(layout === 'dock' && onTop)
      if (window.isMaximized()) window.unmaximize()
      stand()
      if (layout === 'workbench' && state.isMaximized) window.maximize()
    },
  }
}

function makeWindow(preload: string, state: WindowState): BrowserWindow {
  const isDock = state.layout === 'dock'
  const window = new BrowserWindow({
    ...boundsFor(state),
    minWidth: 360,
    minHeight: 480,
    ...deskWindow(preload),
    show: true,
    autoHideMenuBar: true,
    alwaysOnTop: isDock && state.onTop,
  })
  guardNavigation(window.webContents)
  window.setMenu(null)
  if (state.isMaximized && !isDock) window.maximize()
  return window
}

function wideState(window: BrowserWindow): { isMaximized: boolean; workbench: Rectangle } {
  return { isMaximized: window.isMaximized(), workbench: window.getNormalBounds() }
}

/** Calls when a move or a change of size is over: `moved` and `resized` do not exist on every system. */
function onStill(window: BrowserWindow, act: () => void): void {
  let timer: NodeJS.Timeout | undefined
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(act, stillMs)
  }
  window.on('move', wait)
  window.on('resize', wait)
  window.on('close', act)
  window.on('closed', () => clearTimeout(timer))
}

/** A display went, came, or its task bar did: the window stands where it belongs among those there are now. */
function followDisplays(window: BrowserWindow, act: () => void): void {
  const changed = () => {
    if (!window.isDestroyed()) act()
  }
  const follow = (how: 'on' | 'off') => {
    screen[how]('display-added', changed)
    screen[how]('display-removed', changed)
    screen[how]('display-metrics-changed', changed)
  }
  follow('on')
  window.on('closed', () => follow('off'))
}
