import { Button, Kbd } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { goldenMs } from '#shared/reception/clock.ts'
import { CommentForm } from './comment-form.tsx'
import { FindingForm } from './finding-form.tsx'
import { wordOf } from './form-words.ts'
import { ScoreLine } from './score-line.tsx'
import { changeDraft, dropDraft, emptyDraft, type SheetOf, sheetKey, useDrafts } from './sheet-drafts.ts'
import { SheetItems } from './sheet-items.tsx'
import { focusItem, onSheetKey } from './sheet-keys.ts'
import { TalkLines } from './talk-lines.tsx'
import './sheet.css'

type Form = Value<'inspection.scoreForms'>[number]

interface Props {
  readonly of: SheetOf
  /** The form it has to be; null: whoever judges chooses. */
  readonly formId: string | null
  /** It was given: the next talk is opened. */
  readonly onGiven: () => void
}

/** The scoring screen: the talk on the left, its sheet on the right, all of it by keyboard. */
export function ScoreSheet({ of, formId, onGiven }: Props) {
  const t = useText()
  const forms = useQuery('inspection.scoreForms', {}).value ?? []
  const [picked, pick] = useState<string | null>(null)
  const form = forms.find((one) => one.formId === (formId ?? picked)) ?? forms[0]
  if (!form) return null
  const nameOf = (id: string) => {
    const one = forms.find((each) => each.formId === id)
    return one ? wordOf(t, { id: one.content.name, name: one.content.name }, one.isBuiltIn) : id
  }
  return (
    <>
      {formId === null && forms.length > 1 && (
        <PickField
          label={t('scorecards.form')}
          values={forms.map((one) => one.formId)}
          wordsOf={nameOf}
          value={form.formId}
          onPick={pick}
        />
      )}
      <Sheet key={sheetKey(of, form.formId)} of={of} form={form} onGiven={onGiven} />
    </>
  )
}

interface SheetProps extends Pick<Props, 'of' | 'onGiven'> {
  readonly form: Form
}

function Sheet({ of, form: { formId, content }, onGiven }: SheetProps) {
  const t = useText()
  const key = sheetKey(of, formId)
  const draft = useDrafts(({ sheets }) => sheets[key]) ?? emptyDraft
  const [line, setLine] = useState(1)
  const [writes, setWrites] = useState<'comment' | 'finding' | null>(null)
  const section = useRef<HTMLElement>(null)
  useMeasured(of.logId, key)
  useEffect(() => focusItem(section.current?.querySelector('[data-item]')), [])
  const isBlind = of.calibrationId !== null

  function back(): void {
    setWrites(null)
    focusItem(section.current?.querySelector('[data-item]'))
  }

  const { problem, isSending, start } = useSending(
    'inspection',
    () => {
      const { answers, comments, findings } = draft
      return runCommand('inspection.giveCheck', {
        ...{ ...of, formId, answers, comments: [...comments], findings: isBlind ? [] : [...findings] },
      })
    },
    () => {
      dropDraft(key)
      onGiven()
    },
  )

  const keys = onSheetKey({
    form: content,
    answer: (item, points) => changeDraft(key, ({ answers }) => ({ answers: { ...answers, [item.id]: points } })),
    comment: () => setWrites('comment'),
    give: () => void start(),
  })

  return (
    <section ref={section} className="qc-sheet" aria-label={t('scorecards.sheet')} onKeyDown={keys}>
      <div className="qc-left">
        <TalkLines logId={of.logId} line={line} onLine={setLine} comments={draft.comments} />
        {writes === 'comment' && (
          <CommentForm
            line={line}
            check={null}
            onText={(text) => changeDraft(key, ({ comments }) => ({ comments: [...comments, { line, text }] }))}
            onDone={back}
          />
        )}
        {writes === 'finding' && (
          <FindingForm
            form={content}
            formId={formId}
            line={line}
            onFinding={(finding) => changeDraft(key, ({ findings }) => ({ findings: [...findings, finding] }))}
            onDone={back}
          />
        )}
        {writes === null && (
          <div className="qc-line">
            <Button size="compact-xs" variant="default" onClick={() => setWrites('comment')}>
              {t('scorecards.comment.on', { line })}
            </Button>
            {!isBlind && (
              <Button size="compact-xs" variant="default" onClick={() => setWrites('finding')}>
                {t('scorecards.finding.new')}
              </Button>
            )}
            {draft.findings.length > 0 && (
              <span className="gt-quiet">{t('scorecards.finding.count', { count: draft.findings.length })}</span>
            )}
          </div>
        )}
      </div>
      <div className="qc-right">
        <SheetItems
          form={content}
          formId={formId}
          answers={draft.answers}
          onAnswer={({ id }, points) => changeDraft(key, ({ answers }) => ({ answers: { ...answers, [id]: points } }))}
        />
        <div className="qc-foot">
          <ScoreLine form={content} formId={formId} answers={draft.answers} />
          <SheetKeys />
          <ProblemLine problem={problem} />
          <Button loading={isSending} onClick={() => void start()} rightSection={<Kbd size="xs">{keysOf.give}</Kbd>}>
            {isBlind ? t('scorecards.give.blind') : t('scorecards.give')}
          </Button>
        </div>
      </div>
    </section>
  )
}

const keyNames = ['points', 'missing', 'move', 'comment'] as const
const keysOf = { points: '0–9', missing: '-', move: 'J K', comment: 'C', give: 'Ctrl ↵' } as const

/** The keys of this screen. */
function SheetKeys() {
  const t = useText()
  return (
    <p className="gt-quiet qc-keys">
      {keyNames.map((name) => (
        <span key={name}>
          <Kbd size="xs">{keysOf[name]}</Kbd> {t(`scorecards.keys.${name}`)}
        </span>
      ))}
    </p>
  )
}

/** What was measured is filled in: whether the first answer came within six seconds. It may be changed. */
function useMeasured(logId: string, key: string): void {
  const firstReplyMs = useQuery('inspection.spotTalk', { logId, from: 0 }).value?.firstReplyMs
  useEffect(() => {
    if (firstReplyMs === undefined) return
    const sixSecondMet = firstReplyMs !== null && firstReplyMs <= goldenMs ? 1 : 0
    changeDraft(key, ({ answers }) =>
      answers.sixSecondMet === undefined ? { answers: { ...answers, sixSecondMet } } : {},
    )
  }, [firstReplyMs, key])
}
