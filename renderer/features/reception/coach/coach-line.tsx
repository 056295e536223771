import { Button } from '@mantine/core'
import { type Text, useText } from '#renderer/text/use-text.ts'
import type { Line } from '#shared/coach/line.ts'
import { refusalSearch } from '#shared/coach/objection-pattern.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { missingToLeave } from '#shared/reception/steps.ts'
import { focusSearch } from '../focus.ts'
import { changeBuyerView } from '../reception-view.ts'
import { AskButton } from './ask-button.tsx'

interface Props {
  readonly reception: Reception
  /** Null: nothing particular; the step's general sentence. */
  readonly line: Line | null
}

/** One quiet line: what helps now and why, and what the step still asks for before it is left. */
export function CoachLine({ reception, line }: Props) {
  const t = useText()
  const missing = missingToLeave(reception)
  const key = reception.isAfterSales && reception.step !== 'farewell' ? 'afterSales' : reception.step
  const { words, why } = line ? wordsOf(line, t) : { words: t(`reception.page.coach.${key}`), why: undefined }
  return (
    <>
      {line?.kind === 'question' && <AskButton id={reception.id} question={line.question} />}
      <p className="rc-coach-words" title={why && `${words} — ${why}`}>
        <span>{words}</span>
        {why && <em>{why}</em>}
      </p>
      {missing && !reception.isAfterSales && <strong>{t(`reception.asks.${reception.step}`)}</strong>}
      {line?.kind === 'objection' && (
        <Button
          size="compact-xs"
          variant="default"
          data-act="coach"
          title={t('coach.refusals.title')}
          onClick={() => {
            changeBuyerView(reception.id, { search: refusalSearch })
            focusSearch()
          }}
        >
          {t('coach.refusals')}
        </Button>
      )}
    </>
  )
}

function whenLast(days: number | null): 'why' | 'today' | 'days' {
  if (days === null) return 'why'
  return days === 0 ? 'today' : 'days'
}

/** Every line says on what it rests. */
function wordsOf(line: Line, t: Text): { words: string; why: string } {
  switch (line.kind) {
    case 'question':
      return { words: line.question.text, why: t(`coach.why.${line.question.reason}`) }
    case 'objection': {
      const kind = t(`reception.objection.${line.doubt.kind}`)
      return { words: t(`coach.pattern.${line.doubt.kind}`), why: t('coach.pattern.why', { kind }) }
    }
    case 'cue': {
      const { cue, because } = line.shown
      const why =
        because === 'chosen'
          ? t('coach.cue.why.chosen', { cue: t(`coach.cue.${cue}`) })
          : t('coach.cue.why.doubt', { kind: t(`reception.objection.${because}`) })
      return { words: t(`coach.cue.${cue}.prompt`), why }
    }
    case 'buyer': {
      const { path } = line
      if (path.path === 'new') return { words: t('coach.path.new'), why: t('coach.path.new.why') }
      const { paid, days } = path
      return {
        words: t('coach.path.returning'),
        why: t(`coach.path.returning.${whenLast(days)}`, { paid, days: days ?? 0 }),
      }
    }
    case 'grade':
      return { words: t('coach.grade.1'), why: t('coach.grade.why') }
  }
}
