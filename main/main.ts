import { app, Menu } from 'electron'
import { boot, focusWorkbench } from './boot.ts'
import { registerScheme } from './platform/app-protocol.ts'
import { chooseDataFolder } from './platform/data-folder.ts'

registerScheme()
// Workbench and palette are pages of one origin: one process for both saves the second one's memory.
app.commandLine.appendSwitch('process-per-site')
// No window shows a menu; only a Mac needs one, for the keys of copying and pasting.
if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
const dataFolder = chooseDataFolder()

// One program for one data folder: a second start brings the first to the front.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWorkbench)
  void app.whenReady().then(() => boot(dataFolder))
} else {
  app.quit()
}
