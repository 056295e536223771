import { BrowserWindow, nativeTheme } from 'electron'
import { deskPartition, workbenchPage } from '#main/origins.ts'
import { guardNavigation } from './navigation-guard.ts'
import {
  boundsFor,
  boundsNow,
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

/** The window people work in: wide, or as a narrow dock beside the chat client. */
export function openWorkbench(preload: string, dataFolder: string): WorkbenchWindow {
  let state = readWindowState(dataFolder)
  const window = new BrowserWindow({
    ...boundsFor(state),
    minWidth: 360,
    minHeight: 480,
    show: true,
    title: '柜台 Guitai',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#ffffff',
    autoHideMenuBar: true,
    alwaysOnTop: state.onTop,
    webPreferences: {
      preload,
      partition: deskPartition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  })
  guardNavigation(window.webContents)
  window.setMenu(null)
  if (state.isMaximized) window.maximize()

  const keep = () => {
    if (window.isDestroyed() || window.isMinimized()) return
    state = {
      ...state,
      isMaximized: window.isMaximized(),
      bounds: { ...state.bounds, [state.layout]: boundsNow(window) },
    }
    writeWindowState(dataFolder, state)
  }
  window.on('resized', keep)
  window.on('moved', keep)
  window.on('close', keep)
  void window.loadURL(workbenchPage)

  return {
    window,
    layout: () => ({ layout: state.layout, onTop: state.onTop }),
    setLayout(layout, onTop) {
      keep()
      state = { ...state, layout, onTop }
      if (layout === 'dock' && window.isMaximized()) window.unmaximize()
      window.setBounds(boundsFor(state))
      window.setAlwaysOnTop(onTop)
      writeWindowState(dataFolder, state)
    },
  }
}
