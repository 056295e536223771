import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { MarkedText } from '#renderer/outgoing/marked-text.tsx'
import { useRuleWords } from '#renderer/outgoing/rule-words.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { timeOf } from '#shared/kernel/time.ts'
import { rulesOfShop } from '#shared/norms/built-in-rules.ts'
import type { NormRule } from '#shared/norms/norm-rule.ts'
import { useFoundWords } from './found-words.ts'

type Verdict = Value<'inspection.verdict'>

/** All that is found in one talk: what it is and what it takes off, the eight steps, and the lines that show it. */
export function FoundTalk({ id }: { readonly id: string }) {
  const t = useText()
  const failureText = useFailureText('inspection')
  const { value: fresh, failure } = useQuery('inspection.verdict', { id })
  const verdict = useLast(fresh)
  const rules = rulesOfShop(useLast(useQuery('norms.rules', {}).value) ?? [])
  if (failure) return <ProblemLine problem={failureText(failure)} />
  if (!verdict) return <div aria-busy="true" />
  return (
    <div className="in-talk gt-plain">
      <ul className="in-finds">
        {verdict.detectors.map((hit) => (
          <DetectorFind key={`${hit.detector} ${hit.messages.join(' ')}`} hit={hit} />
        ))}
        {verdict.points > 0 && <li className="gt-quiet">{t('detectors.takesOff', { points: verdict.points })}</li>}
      </ul>
      <Steps steps={verdict.steps} />
      <ol className="in-lines">
        {verdict.evidence.map((line) => (
          <EvidenceLine key={line.message} line={line} rules={rules} />
        ))}
      </ol>
      {verdict.isCut && <p className="gt-quiet">{t('detectors.cut', { count: verdict.evidence.length })}</p>}
      <p className="gt-quiet">{t('detectors.lineHelp', { count: verdict.messageCount })}</p>
    </div>
  )
}

function DetectorFind({ hit }: { readonly hit: Verdict['detectors'][number] }) {
  const t = useText()
  const { nameOf, figureOf } = useFoundWords()
  const { detector, value, severity, points, messages } = hit
  return (
    <li>
      <strong className="in-severity" data-severity={severity}>
        {nameOf(detector)}
      </strong>{' '}
      {figureOf(detector, value)}{' '}
      <span className="gt-quiet">
        {messages.length > 0 && t('detectors.lines', { lines: messages.map((no) => no + 1).join('、') })}
        {points > 0 && ` −${points}`}
      </span>
    </li>
  )
}

/** A mark is nothing without its word: done, missed, or not asked of this talk. */
const stepMarks = { done: '✓', missed: '✗', notAsked: '–' } as const

function Steps({ steps }: { readonly steps: Verdict['steps'] }) {
  const t = useText()
  return (
    <ul className="in-steps" aria-label={t('detectors.steps')}>
      {steps.map(({ step, state, messages }) => (
        <li key={step} data-state={state}>
          <span aria-hidden>{stepMarks[state]}</span> {t(`reception.step.${step}`)}{' '}
          <small className="gt-quiet">
            {state === 'done'
              ? t('detectors.lines', { lines: messages.map((no) => no + 1).join('、') })
              : t(`detectors.step.${state}`)}
          </small>
        </li>
      ))}
    </ul>
  )
}

interface LineProps {
  readonly line: Verdict['evidence'][number]
  readonly rules: readonly NormRule[]
}

function EvidenceLine({ line, rules }: LineProps) {
  const t = useText()
  const words = useRuleWords()
  const found = line.marks.flatMap(({ ruleId, spans }) => {
    const rule = rules.find((one) => one.ruleId === ruleId)
    return rule ? [{ rule, spans }] : []
  })
  return (
    <li className="in-line" data-side={line.side}>
      <span className="in-no">{line.message + 1}</span>
      <time className="gt-quiet">{timeOf(line.at)}</time>
      <span className="gt-quiet">{t(`detectors.side.${line.side}`)}</span>
      <span className="in-words">
        <MarkedText text={line.text} found={found} />
        {found.length > 0 && (
          <small className="gt-quiet"> {found.map(({ rule }) => words(rule, 'name')).join('、')}</small>
        )}
      </span>
    </li>
  )
}
