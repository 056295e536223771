import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { secondMs, timeOf } from '#shared/kernel/time.ts'
import type { ReceptionStory } from '#shared/reception/answers.ts'
import { eventSources } from '#shared/reception/reception.ts'
import { StoryEvidence } from './story-evidence.tsx'

/** How one reception went, step by step, with what proves it (R08): for colleagues and for inspection. */
export function StoryView({ id }: { id: string }) {
  const t = useText()
  const story = useLast(useQuery('reception.story', { id }).value)
  if (!story) return <div aria-busy="true" />
  return (
    <div className="rc-story">
      <StoryClock clock={story.clock} />
      <ol>
        {story.stages.map((stage) => (
          <li key={`${stage.step}${stage.enteredAt}`}>
            <p className="rc-story-stage">
              <strong>{t(`reception.step.${stage.step}`)}</strong>
              {stage.isBackStep && <span className="rc-tag">{t('reception.page.story.back')}</span>}
              <span className="rc-grow" />
              <span className="gt-quiet">{timeOf(stage.enteredAt)}</span>
            </p>
            {stage.skippedBecause !== null && (
              <p className="rc-warn">{t('reception.page.story.skipped', { reason: stage.skippedBecause })}</p>
            )}
            {worthTelling(stage.evidence).map((one) => (
              <StoryEvidence key={`${one.at}${one.kind}${one.ref ?? ''}`} evidence={one} />
            ))}
            {stage.evidence.length === 0 && <p className="gt-quiet">{t('reception.page.story.nothing')}</p>}
          </li>
        ))}
      </ol>
    </div>
  )
}

type Told = ReceptionStory['stages'][number]['evidence']

/** That a step was entered is told by its own line; who did it, only where nothing else was done in it. */
function worthTelling(evidence: Told): Told {
  const work = evidence.filter(({ kind }) => kind !== 'entered')
  return work.length > 0 ? work : evidence
}

/** The first reply and where its times come from: a figure is worth what its source is. */
function StoryClock({ clock }: Pick<ReceptionStory, 'clock'>) {
  const t = useText()
  const { firstInboundAt, firstReplyAt, sixSecondMet, sources, lateBecause } = clock
  const known = eventSources.filter((source) => (sources[source] ?? 0) > 0)
  const source = known.map((one) => `${t(`reception.source.${one}`)} ${sources[one]}`).join(' · ')
  const words = sixSecondMet === true ? 'sixMet' : 'sixMissed'
  const seconds = ((firstReplyAt ?? 0) - (firstInboundAt ?? 0)) / secondMs
  return (
    <div className="gt-quiet">
      <p>
        {sixSecondMet === null
          ? t('reception.page.story.notAnswered')
          : t(`reception.page.story.${words}`, { seconds: seconds.toFixed(1) })}
      </p>
      <p>{t('reception.page.wait.source', { source })}</p>
      {lateBecause.length > 0 && <p>{t('reception.page.story.late', { reasons: lateBecause.join(' · ') })}</p>}
    </div>
  )
}
