import { join } from 'node:path'
import { app, ipcMain, powerMonitor, session } from 'electron'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { Seat } from '#shared/wire.ts'
import { portChannel } from '#shared/wire.ts'
import { desktopAnswers } from './desktop/answers.ts'
import { createGlobalHotKey } from './desktop/global-hot-key.ts'
import { listenToDesktopCalls } from './desktop/listen.ts'
import { deskOrigin, deskPartition, storeOrigin, storePartition } from './origins.ts'
import { serveOrigin } from './platform/app-protocol.ts'
import { deskIdentity } from './platform/desk-identity.ts'
import { type Log, openLog } from './platform/log.ts'
import { hashPassword, verifyPassword } from './platform/passwords.ts'
import { openTestClock } from './platform/test-clock.ts'
import { openSeatMemory } from './store-host/seat-memory.ts'
import { createStoreHost } from './store-host/store-host.ts'
import { openTruth, type Truth } from './store-host/truth.ts'
import { bringForward } from './windows/bring-forward.ts'
import { lastWordsOf } from './windows/last-words.ts'
import { closeNetwork } from './windows/navigation-guard.ts'
import { createPaletteWindow } from './windows/palette-window.ts'
import { isTrusted } from './windows/trusted-sender.ts'
import { openWorkbench, type WorkbenchWindow } from './windows/workbench-window.ts'

let workbench: WorkbenchWindow | null = null

/** From the first painted page to the making of the palette's hidden window (ms). */
const paletteAfterMs = 1_000

export function focusWorkbench(): void {
  if (workbench) bringForward(workbench.window)
}

/** The view's databases can always be made anew from the journal. */
function wipeViews(): Promise<void> {
  return session.fromPartition(storePartition).clearStorageData({ storages: ['indexdb'] })
}

/** How long people waited, in the log; benchmarks listen for the line with `--tell-painted`. */
function tellPainted(log: Log): void {
  log.write('info', `usable ${Math.round(process.uptime() * 1_000)} ms after the start`)
  if (app.commandLine.hasSwitch('tell-painted')) process.stdout.write('guitai: painted\n')
}

/** Starts the parts in order: the only list of what the program consists of. */
export async function boot(dataFolder: string): Promise<void> {
  const root = app.getAppPath()
  const preloadOf = (name: string) => join(root, `out/${name}-preload/preload.cjs`)
  const log = openLog(dataFolder)
  process.on('uncaughtException', (error) => log.write('error', 'main', error.stack ?? error.message))
  process.on('unhandledRejection', (error) =>
    log.write('error', 'main', error instanceof Error ? error.stack : String(error)),
  )
  for (const [partition, origin, pages] of [
    [deskPartition, deskOrigin, ['workbench', 'palette']],
    [storePartition, storeOrigin, ['store']],
  ] as const) {
    const ours = session.fromPartition(partition)
    ours.setCodeCachePath(join(dataFolder, 'code-cache', partition.replace(':', '-')))
    closeNetwork(ours)
    const folders = pages.map((page) => join(root, `out/${page}-page`))
    serveOrigin(ours, origin, folders)
  }

  const clock = openTestClock()
  const seatMemory = openSeatMemory(dataFolder, clock.now)
  const opened = openWorkbench(preloadOf('workbench'), dataFolder)
  workbench = opened
  const lastWords = lastWordsOf(opened.window)
  const palette = createPaletteWindow(preloadOf('workbench'))
  const hotKey = createGlobalHotKey(palette.toggle)
  const ours = () => {
    const small = palette.window()
    return [opened.window.webContents, ...(small ? [small.webContents] : [])]
  }

  let truth: Promise<Result<Truth>> | null = null
  const prepare = async () => {
    const parts = { dataFolder, log, clock: clock.now, programVersion: app.getVersion() }
    truth ??= openTruth(parts, { ...store, wipeViews, forgetSeat: seatMemory.forget })
    const opened = await truth
    if (!opened.ok) {
      truth = null
      return opened
    }
    const more = {
      deskId: deskIdentity(dataFolder),
      resumePersonId: seatMemory.resumable(),
      checksOutputs: !app.isPackaged && app.commandLine.hasSwitch('check-outputs'),
      clockOffsetMs: clock.offsetMs(),
    }
    const seatChanged = (seat: Seat) => seatMemory.remember(seat)
    const answers = { ...opened.value.answers, hashPassword, verifyPassword, log: log.write, seatChanged }
    return ok({ boot: { ...opened.value.boot(), ...more }, answers })
  }
  const store = createStoreHost({ preload: preloadOf('store'), log: log.write, prepare })

  ipcMain.on(portChannel, (event, nonce: unknown) => {
    if (!isTrusted(event.sender, event.senderFrame, ours())) return
    const window = event.sender === palette.window()?.webContents ? 'palette' : 'workbench'
    store.issuePort({ to: event.sender, window, nonce: String(nonce) })
  })
  const answers = desktopAnswers({
    workbench: opened,
    palette,
    hotKey,
    dataFolder,
    log,
    onPainted() {
      tellPainted(log)
      palette.prepareIn(paletteAfterMs)
    },
    restart: () => {
      app.relaunch()
      app.quit()
    },
    onLeft: lastWords.said,
  })
  listenToDesktopCalls(answers, ours)
  powerMonitor.on('lock-screen', () => void store.call('lock').catch(() => undefined))
  powerMonitor.on('suspend', () => void store.call('lock').catch(() => undefined))
  const touching = setInterval(seatMemory.touch, 20_000)
  clock.listen((offsetMs) => void store.call('setClock', offsetMs).catch(() => undefined))
  await store.start()

  let isQuitting = false
  // The hidden windows of store and palette do not keep a program alive that people have closed.
  opened.window.on('closed', () => app.quit())
  opened.window.on('close', (event) => {
    event.preventDefault()
    app.quit()
  })
  app.on('before-quit', (event) => {
    if (isQuitting) return
    isQuitting = true
    event.preventDefault()
    clearInterval(touching)
    seatMemory.forget()
    void lastWords
      .ask()
      .then(() => {
        opened.window.hide()
        return store.drain(10_000)
      })
      .then(async () => {
        const opened = await truth
        if (opened?.ok) await opened.value.close()
      })
      .finally(() => app.exit(0))
  })
}
