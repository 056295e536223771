/** What a worker answers to a question with this number. */
export type WorkerAnswer =
  | { readonly kind: 'value'; readonly n: number; readonly value: unknown }
  | { readonly kind: 'bug'; readonly n: number; readonly message: string }

/** What this side needs of a Worker; tests put a pair of ports there. */
export interface WorkerLike<To> {
  postMessage(message: To): void
  onmessage: ((event: MessageEvent<WorkerAnswer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  terminate(): void
}

/** One question to a worker of its own, which ends with the answer. */
export async function askOnce<To>(create: () => WorkerLike<To>, build: (n: number) => To): Promise<unknown> {
  const worker = openWorker(create)
  try {
    return await worker.ask(build)
  } finally {
    worker.end()
  }
}

interface Stream<V> {
  next(): Promise<V>
  close(): void
}

/** A file read by a worker of its own, batch after batch and one ahead; ended with the file, when `isMore` says no. */
export function askStream<To, V>(
  create: () => WorkerLike<To>,
  {
    open,
    next,
    isMore,
  }: { readonly open: To; readonly next: (n: number) => To; readonly isMore: (value: V) => boolean },
): Stream<V> {
  const worker = openWorker(create)
  worker.tell(open)
  const askNext = () => worker.ask(next) as Promise<V>
  let ahead = askNext()
  // Until it is awaited, a failure ahead is nobody's yet.
  ahead.catch(() => undefined)
  return {
    async next() {
      const value = await ahead
      if (isMore(value)) ahead = askNext()
      else worker.end()
      ahead.catch(() => undefined)
      return value
    },
    close: () => worker.end(),
  }
}

/** A worker that is asked as often as one likes. */
export function openWorker<To>(create: () => WorkerLike<To>) {
  const worker = create()
  const waiting = new Map<number, { done(value: unknown): void; failed(error: Error): void }>()
  let last = 0
  worker.onmessage = ({ data }) => {
    const one = waiting.get(data.n)
    waiting.delete(data.n)
    if (data.kind === 'value') one?.done(data.value)
    else one?.failed(new Error(data.message))
  }
  worker.onerror = (event) => failAll(event.message || 'the import worker stopped')

  function failAll(message: string): void {
    for (const one of waiting.values()) one.failed(new Error(message))
    waiting.clear()
  }

  return {
    tell: (message: To) => worker.postMessage(message),
    ask(build: (n: number) => To): Promise<unknown> {
      last += 1
      const n = last
      return new Promise((done, failed) => {
        waiting.set(n, { done, failed })
        worker.postMessage(build(n))
      })
    },
    end(): void {
      worker.terminate()
      failAll('the import worker was ended')
    },
  }
}
