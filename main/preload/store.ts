import { ipcRenderer } from 'electron'
import { portChannel, portTag } from '#shared/wire.ts'

ipcRenderer.on(portChannel, (event, about: unknown) => {
  window.postMessage({ tag: portTag, about }, window.location.origin, [...event.ports])
})
