import type { inspectionContract } from '#shared/inspection/contract.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { isSpan, readingOf } from './asked-span.ts'
import type { Asked, SpanQuestions } from './buyer-questions.ts'
import { answeringScripts } from './script-for.ts'

type Answers = Handlers<typeof inspectionContract>

const mostClusters = 30
const samplesShown = 3

export const hotQuestions: Answers['hotQuestions'] = async ({ from, until }, context) => {
  if (!isSpan({ from, until })) return fail('bad_span')
  const { shopId, questions, scripts } = context
  const [found, ready] = await Promise.all([questions.open({ shopId, from, until }), scripts.loaded()])
  const scriptsFor = answeringScripts(ready, shopId)
  const groups = found.groups.map(({ name, words }, at) => {
    const asked = found.ofGroup[at] ?? { lines: 0, talks: new Set(), samples: [] }
    return { name, ...told(asked), script: scriptsFor.ofGroup(words) }
  })
  groups.sort((one, other) => other.talks - one.talks || other.lines - one.lines)
  const likeness = found.clusters && {
    clustered: found.newest.length,
    clusters: clustersOf(found).map((asked) => {
      const [text = ''] = asked.samples
      return { text: maskPersonal(text), ...told(asked), script: scriptsFor.ofQuestion(text) }
    }),
  }
  return ok({ reading: readingOf(found), talks: found.talks.size, lines: found.lines, groups, likeness })
}

function told({ lines, talks, samples }: Asked) {
  return { lines, talks: talks.size, samples: samples.map((text) => maskPersonal(text)) }
}

/** Clusters by the talks they stand in; one question of one talk is none. */
function clustersOf({ clusters, newest }: SpanQuestions): Asked[] {
  const asked = (clusters ?? []).map((members) => {
    const lines = members.flatMap((at) => newest[at] ?? [])
    const texts = [...new Set(lines.map(({ text }) => text))]
    return {
      lines: lines.length,
      talks: new Set(lines.map(({ talkId }) => talkId)),
      samples: texts.slice(0, samplesShown),
    }
  })
  const repeated = asked.filter(({ talks }) => talks.size > 1)
  return repeated.sort((one, other) => other.talks.size - one.talks.size).slice(0, mostClusters)
}
