import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { severities, type Tone, tones } from '#shared/reviews/opinion.ts'
import { OpinionCard } from './opinion-card.tsx'
import './reviews.css'

const lists = ['open', 'closed'] as const

/** Public opinion 舆情 (R46): slander, criticism and praise apart; open ones by severity. */
export function OpinionsTab() {
  const t = useText()
  const [which, setWhich] = useState<(typeof lists)[number]>('open')
  const pages = usePages(which)
  const page = useLast(useQuery('reviews.opinions', { which, after: pages.after }).value)
  return (
    <div className="as-page">
      <div className="as-head">
        <ChoiceRow
          label={t('reviews.opinion.which')}
          choices={lists.map((value) => ({ value, label: t(`reviews.opinion.which.${value}`) }))}
          value={which}
          onChoose={setWhich}
        />
        <FormButton words={t('reviews.opinion.new')}>{(close) => <OpinionForm onDone={close} />}</FormButton>
      </div>
      {page?.rows.length === 0 && <p className="gt-quiet as-pad">{t(`reviews.opinion.empty.${which}`)}</p>}
      {page && page.rows.length > 0 && (
        <ul className="as-board">
          {tones.map((tone) => {
            const rows = page.rows.filter((row) => row.tone === tone)
            return (
              <li key={tone} className="as-band rv-tone" data-tone={tone}>
                <h3>
                  {t(`reviews.tone.${tone}`)} <span className="gt-quiet">{rows.length}</span>
                </h3>
                <ul>
                  {rows.map((row) => (
                    <li key={row.id}>
                      <OpinionCard row={row} />
                    </li>
                  ))}
                </ul>
              </li>
            )
          })}
        </ul>
      )}
      <Pager pages={pages} next={page?.next} />
    </div>
  )
}

function OpinionForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText()
  const [tone, setTone] = useState<Tone>('criticism')
  const [severity, setSeverity] = useState<(typeof severities)[number]>('medium')
  const { typed, field } = useTyped(() => ({ source: '', text: '' }))

  async function note() {
    const { source, text } = typed
    if (source.trim() === '' || text.trim() === '') return t('reviews.opinion.needs')
    return runCommand('reviews.noteOpinion', { source, tone, severity, text })
  }

  return (
    <OpenedForm domain="reviews" onSend={note} onDone={onDone} action={t('reviews.opinion.add')}>
      <LineField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('reviews.opinion.source')}
        maxLength={120}
        {...field('source')}
      />
      <ChoiceRow
        label={t('reviews.tone')}
        choices={tones.map((value) => ({ value, label: t(`reviews.tone.${value}`) }))}
        value={tone}
        onChoose={setTone}
      />
      <ChoiceRow
        label={t('reviews.severity')}
        choices={severities.map((value) => ({ value, label: t(`reviews.severity.${value}`) }))}
        value={severity}
        onChoose={setSeverity}
      />
      <TextField
        className="gt-wide"
        isTitled
        label={t('reviews.opinion.text')}
        minRows={2}
        maxLength={1_000}
        {...field('text')}
      />
    </OpenedForm>
  )
}
