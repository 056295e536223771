import type { WorkerAnswer } from './ask-worker.ts'

/** In a worker `postMessage` of the global scope answers the page (the DOM types only know the window's). */
const post = (message: WorkerAnswer): void => globalThis.postMessage(message)

/** The worker's side: `told` hears messages without a number, `answer` those with one. */
export function answerAsks<To extends object, Told extends object>(
  told: (message: Told) => void,
  answer: (message: To & { readonly n: number }) => Promise<unknown>,
): void {
  globalThis.addEventListener('message', ({ data }: MessageEvent<(To & { readonly n: number }) | Told>) => {
    if (!('n' in data)) return told(data)
    const { n } = data
    answer(data).then(
      (value) => post({ kind: 'value', n, value }),
      (error: unknown) =>
        post({ kind: 'bug', n, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
  })
}
