import { app } from 'electron'
import { boot, focusWorkbench } from './boot.ts'
import { registerScheme } from './platform/app-protocol.ts'
import { chooseDataFolder } from './platform/data-folder.ts'

registerScheme()
const dataFolder = chooseDataFolder()

// One program for one data folder: a second start brings the first to the front.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWorkbench)
  void app.whenReady().then(() => boot(dataFolder))
} else {
  app.quit()
}
