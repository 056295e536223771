import { join } from 'node:path'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { positionAfter } from '#main/journal/frame.ts'
import { openTruth, type Truth } from '#main/store-host/truth.ts'
import type { StoreLink } from '#main/store-host/truth-state.ts'
import { newIdAt } from '#shared/kernel/id.ts'
import type { Failure } from '#shared/kernel/result.ts'
import type { FromStore, Opening, Told } from '#shared/wire.ts'
import { databaseName, openDatabase } from '#store/db/database.ts'
import type { ViewHost } from '#store/host.ts'
import { type OpenStore, openStore } from '#store/open/open-store.ts'
import { memoryHost } from './memory-host.ts'

/** The whole truth of main on a real disk, and the real store over an IndexedDB in memory: no Electron in between. */
export interface DeskOnDisk {
  command(entry: string, input: unknown, commandId?: string): Promise<FromStore>
  ask(entry: string, input: unknown): Promise<FromStore>
  /** All rows of the view in use, by table, and its position. */
  dump(): Promise<Record<string, unknown[]>>
  /** Changes the view behind everybody's back. */
  meddle(change: (db: ReturnType<typeof openDatabase>) => Promise<unknown>): Promise<void>
  readonly openings: Opening[]
  told(): readonly Told[]
  /** Number of the last frame in the journal. */
  saved(): number
  /** Resolves when everything saved stands in the view. */
  settled(): Promise<void>
  readonly refused: Failure[]
  readonly logged: string[]
  /** Why stores were replaced; told when the next one takes questions. */
  readonly restarts: string[]
  readonly host: ViewHost
  /** From now on frames are journaled, but the store never hears of it: as a crash right after the journal. */
  stopAnswering(): void
  /** From now on the journal forgets what it is given: as an end that was damaged later. */
  forgetFrames(): void
  /** Ends the program without draining. */
  crash(): Promise<void>
}

export interface DeskPlace {
  readonly folder: string
  readonly indexedDB: IDBFactory
  /** Of the journal's files; the usual 16 MB hold all of a test. */
  readonly segmentBytes?: number
}

export function newPlace(folder: string): DeskPlace {
  return { folder, indexedDB: new IDBFactory() }
}

type Answer = (...args: unknown[]) => unknown

/** Resolves when the store is open and its rows are counted. `now`: main's clock. */
export async function openDeskOnDisk(place: DeskPlace, now: () => number = Date.now): Promise<DeskOnDisk> {
  const logged: string[] = []
  const openings: Opening[] = []
  const refused: Failure[] = []
  const restarts: string[] = []
  let how: 'saved' | 'unanswered' | 'forgotten' = 'saved'
  let store: OpenStore | null = null
  let port: MessagePort | null = null
  const waiting = new Map<number, (reply: FromStore) => void>()
  let last = 0
  let verified: () => void = () => undefined
  let head = { seq: 0, chain: 0 }
  /** Number of the store that lives; one that was ended does nothing more, as a dead process. */
  let living = 0

  const link: StoreLink = {
    async call(name, ...args) {
      if (name === 'tell') return store?.tell(args[0] as Told[])
      if (name === 'drain') return store?.drain()
      const walk = await store?.walk()
      return (Reflect.get(walk ?? {}, name) as Answer)()
    },
    async restart(because, between) {
      end()
      const mine = living
      await between?.()
      if (mine !== living) return
      begin()
      restarts.push(because)
    },
    replaceFailed(because, between) {
      void link.restart(because, between)
    },
    refuse: (failure) => void refused.push(failure),
    wipeViews: async () => undefined,
    forgetSeat: () => undefined,
  }
  const log = {
    file: '',
    write: (_level: string, text: string, detail = '') => void logged.push(`${text} ${detail}`.trim()),
  }
  const { folder: dataFolder, segmentBytes } = place
  const parts = {
    dataFolder,
    log,
    clock: now,
    programVersion: '0.1.0',
    checkPauseMs: 0,
    ...(segmentBytes ? { segmentBytes } : {}),
  }
  const opened = await openTruth(parts, link)
  if (!opened.ok) throw new Error(opened.failure.code)
  const truth: Truth = opened.value
  const answer = (name: string) => Reflect.get(truth.answers, name) as Answer
  const ask = <T>(name: string, ...args: unknown[]) => answer(name)(...args) as Promise<T>

  const host: ViewHost = {
    ...memoryHost(),
    async append(bytes) {
      head = how === 'forgotten' ? positionAfter(head, bytes) : head
      if (how === 'forgotten') return { ok: true, value: head }
      const saved = await ask<Awaited<ReturnType<ViewHost['append']>>>('append', bytes)
      if (saved.ok) head = saved.value
      return how === 'unanswered' ? new Promise(() => undefined) : saved
    },
    log: (_level, text, detail = '') => void logged.push(`${text} ${detail}`.trim()),
    framesAfter: (seq, most) => ask('framesAfter', seq, most),
    backup: (call) => ask('backup', call),
    continues: (position) => ask('continues', position),
    checkJournal: () => ask('checkJournal'),
    beginRebuild: () => ask('beginRebuild'),
    nextPart: () => ask('nextPart'),
    viewRebuilt: (told) => ask('viewRebuilt', told),
    baseOnView: (told) => ask('baseOnView', told),
    viewFailed: () => undefined,
    viewVerified: () => void ask<void>('viewVerified').then(verified),
    viewFull: (isFull) => void ask('viewFull', isFull),
  }

  function end(): void {
    living += 1
    port?.close()
    port = null
    store = null
  }

  function begin(): void {
    const boot = truth.boot()
    head = { ...boot.head }
    const more = { deskId: 'desk-test', resumePersonId: null, checksOutputs: true, clockOffsetMs: 0 }
    const me = living
    const own: ViewHost = {
      ...host,
      viewFailed: (because) => me === living && void ask('viewFailed', because),
    }
    // No window paints here: the rows are counted at once.
    store = openStore({ ...boot, ...more }, own, { indexedDB: place.indexedDB, IDBKeyRange }, 0)
    const channel = new MessageChannel()
    port = channel.port1
    port.onmessage = ({ data }: MessageEvent<FromStore>) => {
      if (data.kind === 'opening') openings.push(data.opening)
      else if ('n' in data) waiting.get(data.n)?.(data)
    }
    store.connectWindow(channel.port2 as MessagePort, 'workbench')
  }

  function send(entry: string, input: unknown, more: object): Promise<FromStore> {
    last += 1
    const n = last
    return new Promise((resolve) => {
      waiting.set(n, resolve)
      port?.postMessage({ kind: 'ask', n, entry, input, ...more })
    })
  }

  async function withView<T>(work: (db: ReturnType<typeof openDatabase>) => Promise<T>): Promise<T> {
    const { epoch, generation } = truth.boot()
    const db = openDatabase(databaseName(epoch, generation), { indexedDB: place.indexedDB, IDBKeyRange })
    await db.open()
    try {
      return await work(db)
    } finally {
      db.close()
    }
  }

  const whole = new Promise<void>((resolve) => {
    verified = resolve
  })
  begin()
  await whole
  return {
    openings,
    refused,
    logged,
    restarts,
    host,
    command: (entry, input, commandId = newIdAt(Date.now())) => send(entry, input, { commandId }),
    ask: (entry, input) => send(entry, input, {}),
    told: () => truth.boot().told,
    saved: () => head.seq,
    async settled() {
      const applied = () => withView((db) => db.meta.get('applied'))
      while ((await applied())?.seq !== head.seq) await new Promise((resolve) => setTimeout(resolve, 2))
    },
    dump: () =>
      withView(async (db) => {
        const names = db.tables.map(({ name }) => name).filter((name) => name !== 'searchPacks')
        const rows = await Promise.all(names.map((name) => db.table(name).toArray()))
        return Object.fromEntries(names.map((name, i) => [name, JSON.parse(JSON.stringify(rows[i]))]))
      }),
    meddle: (change) => withView(async (db) => void (await change(db))),
    stopAnswering() {
      how = 'unanswered'
    },
    forgetFrames() {
      how = 'forgotten'
    },
    async crash() {
      end()
      await truth.close()
    },
  }
}

export const journalOf = (folder: string, epoch = 1) => join(folder, `epochs/${epoch}/journal`)
