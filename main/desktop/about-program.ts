import { app } from 'electron'

/** Versions and places for the About page. The stand-in runtime must be seen for what it is. */
export function aboutProgram(dataFolder: string, logFile: string) {
  return {
    program: app.getVersion(),
    electron: process.versions.electron ?? '',
    chromium: process.versions.chrome ?? '',
    node: process.versions.node,
    isStandIn: Number.parseInt(process.versions.electron ?? '0', 10) < 40,
    dataFolder,
    logFile,
  }
}
