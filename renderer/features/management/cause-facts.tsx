import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PersonPick } from '#renderer/ui/person-pick.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { TickField } from '#renderer/ui/tick-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import type { CauseView } from '#shared/management/cause-entries.ts'
import { causeCategories } from '#shared/management/root-cause.ts'
import { dayText, endOfDay } from './day-field.ts'

/** What was seen, what was done at once, and why it happened: to be read, and written on while the record is open. */
export function CauseFacts({ view }: { readonly view: CauseView }) {
  const t = useText()
  const { symptom, immediateFix, whys, category, isControllable, ownerName, dueAt, closedAt } = view
  const known = [
    t(`management.category.${category}`),
    t(isControllable ? 'management.cause.controllable' : 'management.cause.uncontrollable'),
    t('management.cause.owned', { name: ownerName, on: dayText(dueAt) }),
  ]
  return (
    <section>
      <p className="gt-quiet">{known.join(' · ')}</p>
      <dl className="mg-facts">
        <dt>{t('management.cause.symptom')}</dt>
        <dd>{symptom}</dd>
        <dt>{t('management.cause.fix')}</dt>
        <dd>{immediateFix === '' ? '—' : immediateFix}</dd>
        <dt>{t('management.cause.whys')}</dt>
        <dd>
          {whys.length === 0 ? (
            '—'
          ) : (
            <ol>
              {whys.map((why) => (
                <li key={why}>{why}</li>
              ))}
            </ol>
          )}
        </dd>
      </dl>
      {closedAt === null && (
        <FormButton words={t('management.cause.write')}>
          {(close) => <FactsForm view={view} onDone={close} />}
        </FormButton>
      )}
    </section>
  )
}

function FactsForm({ view, onDone }: { readonly view: CauseView; readonly onDone: () => void }) {
  const t = useText()
  const [category, setCategory] = useState(view.category)
  const [isControllable, setControllable] = useState(view.isControllable)
  const [ownerId, setOwner] = useState(view.ownerId)
  const { typed, field } = useTyped(() => ({
    ...{ symptom: view.symptom, fix: view.immediateFix, whys: view.whys.join('\n'), due: dayText(view.dueAt) },
  }))

  async function send() {
    const dueAt = endOfDay(typed.due)
    if (typed.symptom.trim() === '' || dueAt === null) return t('management.cause.needs')
    const whys = typed.whys.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim().slice(0, 300)]))
    return runCommand('management.writeRootCause', {
      ...{ id: view.id, expected: view.version, symptom: typed.symptom, immediateFix: typed.fix },
      ...{ whys: [...new Set(whys)].slice(0, 9), category, isControllable, ownerId, dueAt },
    })
  }

  return (
    <OpenedForm domain="management" onSend={send} onDone={onDone}>
      <TextField
        autoFocus
        isTitled
        className="gt-wide"
        label={t('management.cause.symptom')}
        description={t('management.noNames')}
        minRows={2}
        maxLength={500}
        {...field('symptom')}
      />
      <TextField isTitled className="gt-wide" label={t('management.cause.fix')} maxLength={500} {...field('fix')} />
      <TextField
        isTitled
        className="gt-wide"
        label={t('management.cause.whys')}
        description={t('management.cause.whys.help')}
        minRows={3}
        maxLength={2_700}
        {...field('whys')}
      />
      <PickField
        isTitled
        label={t('management.cause.category')}
        values={causeCategories}
        wordsOf={(one) => t(`management.category.${one}`)}
        value={category}
        onPick={setCategory}
      />
      <TickField label={t('management.cause.controllable')} isTicked={isControllable} onTick={setControllable} />
      <PersonPick label={t('management.task.owner')} value={ownerId} onPick={setOwner} />
      <LineField isTitled type="date" label={t('management.task.due')} {...field('due')} />
    </OpenedForm>
  )
}
