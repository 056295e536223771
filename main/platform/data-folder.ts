import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/** Where everything of this desk lives. `--data-folder=…` names another place (tests, a second desk). */
export function chooseDataFolder(): string {
  const asked = app.commandLine.getSwitchValue('data-folder')
  const folder = asked === '' ? join(app.getPath('appData'), 'Guitai') : asked
  mkdirSync(folder, { recursive: true })
  app.setPath('userData', folder)
  return folder
}
