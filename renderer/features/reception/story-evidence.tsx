import { type Text, useText } from '#renderer/text/use-text.ts'
import { timeOf } from '#shared/kernel/time.ts'
import type { ReceptionStory } from '#shared/reception/answers.ts'
import type { Evidence } from '#shared/reception/reception.ts'

type Told = ReceptionStory['stages'][number]['evidence'][number]

/** Under which of our words those of a `ref` stand; kinds that are not here show it as it is. */
const wordsOfRef: Readonly<Partial<Record<Evidence['kind'], string>>> = {
  needNoted: 'need',
  objectionNoted: 'objection',
  objectionSolved: 'objection',
  objectionDeclined: 'objection',
  decided: 'decision',
  checkOverridden: 'checkName',
  afterSalesMarked: 'afterSalesKind',
  closed: 'outcome',
}

/** One thing that was done: when, who, by what. */
export function StoryEvidence({ evidence }: { evidence: Told }) {
  const t = useText()
  const { at, byName, kind, edited, because, verdicts = [] } = evidence
  const checks = verdicts.map(({ check, verdict, isOverridden }) => {
    const stands = isOverridden ? t('reception.page.story.overridden') : t(`checks.verdict.${verdict}`)
    return `${t(`checks.name.${check}`)} ${stands}`
  })
  return (
    <p className="rc-story-line">
      <span className="gt-quiet">{timeOf(at)}</span>
      <span className="gt-quiet">{byName}</span>
      <span className="rc-grow">
        {[t(`reception.evidence.${kind}`, { what: whatOf(t, evidence) }), ...checks, because]
          .filter(Boolean)
          .join(' · ')}
        {edited && <span className="rc-tag">{t('reception.page.story.edited')}</span>}
      </span>
    </p>
  )
}

function whatOf(t: Text, { kind, ref, refName }: Told): string {
  if (ref === undefined) return ''
  const words = wordsOfRef[kind]
  return words === undefined ? (refName ?? ref) : t(`reception.${words}.${ref}`)
}
