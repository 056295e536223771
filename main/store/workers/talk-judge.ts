import type { WordsOfTalk } from '#shared/inspection/judge-talk.ts'
import type { TalkHits } from '#shared/inspection/talk-hits.ts'
import type { NormRule } from '#shared/norms/norm-rule.ts'
import { openWorker, type WorkerLike } from './ask-worker.ts'
import type { TalkJudge } from './direct-judge.ts'
import type { ToJudge } from './judge-worker.ts'

/** In a worker that lives while there is work: the store's page answers others meanwhile. */
function workerJudge(create: () => WorkerLike<ToJudge>): TalkJudge {
  let worker: ReturnType<typeof openWorker<ToJudge>> | null = null
  let held: readonly NormRule[] = []
  const opened = () => {
    if (worker) return worker
    worker = openWorker(create)
    worker.tell({ kind: 'open', rules: held })
    return worker
  }
  return {
    judge: async (talks: readonly WordsOfTalk[]) =>
      (await opened().ask((n) => ({ kind: 'judge', n, talks }))) as readonly TalkHits[],
    takeRules(rules) {
      held = rules
      worker?.tell({ kind: 'open', rules })
    },
    rest() {
      worker?.end()
      worker = null
    },
  }
}

/** The store page's judge. */
export function storePageJudge(): TalkJudge {
  return workerJudge(() => new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' }))
}
