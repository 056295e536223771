import type { Remote } from '#shared/kernel/remote.ts'
import type { ViewHost } from './host.ts'

/** Main, reached over the system port. */
export function remoteHost(remote: Remote): ViewHost {
  // One cast for all: both ends of the port are built together.
  const ask = <T>(name: string, ...args: unknown[]) => remote.call(name, ...args) as Promise<T>
  const note = (name: string, ...args: unknown[]) => void remote.call(name, ...args).catch(() => undefined)
  return {
    append: (bytes) => ask('append', bytes),
    framesAfter: (seq, mostBytes) => ask('framesAfter', seq, mostBytes),
    hashPassword: (password) => ask('hashPassword', password),
    verifyPassword: (password, hash) => ask('verifyPassword', password, hash),
    log: (level, text, detail) => note('log', level, text, detail),
    seatChanged: (seat) => note('seatChanged', seat),
    backup: (call) => ask('backup', call),
    continues: (position) => ask('continues', position),
    checkJournal: () => ask('checkJournal'),
    beginRebuild: () => ask('beginRebuild'),
    nextPart: () => ask('nextPart'),
    viewRebuilt: (told) => ask('viewRebuilt', told),
    baseOnView: (told) => ask('baseOnView', told),
    viewFailed: (because) => note('viewFailed', because),
    viewVerified: () => note('viewVerified'),
    viewFull: (isFull) => note('viewFull', isFull),
  }
}
