import { contextBridge, ipcRenderer } from 'electron'
import type { DesktopBridge } from '#shared/desktop/bridge.ts'
import { desktopChannel, desktopEventChannel, portChannel, portTag } from '#shared/wire.ts'

// A port cannot pass the bridge, so it is forwarded as a message of this page to itself.
ipcRenderer.on(portChannel, (event, nonce: unknown) => {
  window.postMessage({ tag: portTag, nonce }, window.location.origin, [...event.ports])
})

const bridge: DesktopBridge = {
  wantPort: (nonce) => ipcRenderer.send(portChannel, String(nonce)),
  call: (name, input) => ipcRenderer.invoke(desktopChannel, String(name), input),
  onEvent: (listen) => ipcRenderer.on(desktopEventChannel, (_event, name: string) => listen(name)),
}

contextBridge.exposeInMainWorld('guitai', bridge)
