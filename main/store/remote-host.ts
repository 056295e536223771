import type { Remote } from '#shared/kernel/remote.ts'
import type { Host } from './host.ts'

/** Main, reached over the system port. */
export function remoteHost(remote: Remote): Host {
  return {
    append: (bytes) => remote.call('append', bytes) as ReturnType<Host['append']>,
    framesAfter: (seq, mostBytes) => remote.call('framesAfter', seq, mostBytes) as ReturnType<Host['framesAfter']>,
    hashPassword: (password) => remote.call('hashPassword', password) as ReturnType<Host['hashPassword']>,
    verifyPassword: (password, hash) =>
      remote.call('verifyPassword', password, hash) as ReturnType<Host['verifyPassword']>,
    log: (level, text, detail) => void remote.call('log', level, text, detail),
    backup: (call) => remote.call('backup', call) as ReturnType<Host['backup']>,
    seatChanged: (seat) => void remote.call('seatChanged', seat),
  }
}
