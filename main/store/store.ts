import { openRemote } from '#shared/kernel/remote.ts'
import { type PortAbout, portTag, type SystemMessage, type Told } from '#shared/wire.ts'
import { type OpenStore, openStore } from './open/open-store.ts'
import { remoteHost } from './remote-host.ts'

/** Entry of the hidden store page: main hands it its system port first, then a port for each window. */
let opening: OpenStore | null = null
const early: { port: MessagePort; window: string }[] = []

window.addEventListener('message', (event: MessageEvent<{ tag?: unknown; about?: PortAbout }>) => {
  const { about, tag } = event.data ?? {}
  const port = event.ports[0]
  if (event.source !== window || tag !== portTag || !about || !port) return
  if (about.kind === 'system') start(port, about)
  else if (opening) opening.connectWindow(port, about.window)
  else early.push({ port, window: about.window })
})

function start(port: MessagePort, { boot }: Extract<PortAbout, { kind: 'system' }>): void {
  const remote = openRemote(
    {
      post: (message) => port.postMessage(message),
      listen: (receive) => {
        port.onmessage = ({ data }: MessageEvent<SystemMessage>) => receive(data)
      },
    },
    {
      drain: () => opening?.drain(),
      lock: () => opening?.lock(),
      setClock: (offsetMs: number) => opening?.setClock(offsetMs),
      tell: (told: readonly Told[]) => opening?.tell(told),
      walkBegin: async () => (await opening?.walk())?.walkBegin(),
      walkNext: async () => (await opening?.walk())?.walkNext(),
      walkEnd: async () => (await opening?.walk())?.walkEnd(),
    },
  )
  opening = openStore(boot, remoteHost(remote))
  for (const { port: waiting, window: name } of early.splice(0)) opening.connectWindow(waiting, name)
}
