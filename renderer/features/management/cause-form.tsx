import { Autocomplete } from '@mantine/core'
import { useState } from 'react'
import { useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PersonPick } from '#renderer/ui/person-pick.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { causeCategories } from '#shared/management/root-cause.ts'
import { endOfDay } from './day-field.ts'

interface Props {
  /** What prompted it. */
  readonly cause?: string
  readonly ticketId?: string
  readonly onDone: (id: string | null) => void
}

/** The first lines of a record: which cause, what was seen, who sees to it until when. */
export function CauseForm({ cause: first = '', ticketId, onDone }: Props) {
  const t = useText()
  const known = useQuery('management.causes', {}).value ?? []
  const [cause, setCause] = useState(first)
  const [category, setCategory] = useState<(typeof causeCategories)[number]>('process')
  const [ownerId, setOwner] = useState(useSeat()?.person?.id ?? null)
  const { typed, field } = useTyped(() => ({ symptom: '', due: '' }))

  const isOfCases = first !== '' || ticketId !== undefined
  const from = { kind: isOfCases ? ('ticket' as const) : ('report' as const), id: ticketId ?? null }

  async function send() {
    const dueAt = endOfDay(typed.due)
    const isFull = cause.trim() !== '' && typed.symptom.trim() !== '' && ownerId !== null && dueAt !== null
    if (!isFull) return t('management.cause.needs')
    const result = await runCommand('management.startRootCause', {
      ...{ from, cause, symptom: typed.symptom },
      ...{ category, ownerId, dueAt },
    })
    if (result.ok) onDone(result.value.id)
    return result
  }

  return (
    <OpenedForm domain="management" onSend={send} onDone={() => undefined} onLeave={() => onDone(null)}>
      <Autocomplete
        autoFocus={first === ''}
        label={t('management.cause.tag')}
        data={[...new Set([...known, ...t('management.cause.seeds').split('|')])]}
        maxLength={20}
        value={cause}
        onChange={setCause}
      />
      <PickField
        isTitled
        label={t('management.cause.category')}
        values={causeCategories}
        wordsOf={(one) => t(`management.category.${one}`)}
        value={category}
        onPick={setCategory}
      />
      <TextField
        autoFocus={first !== ''}
        className="gt-wide"
        isTitled
        label={t('management.cause.symptom')}
        description={t('management.noNames')}
        minRows={2}
        maxLength={500}
        {...field('symptom')}
      />
      <PersonPick label={t('management.task.owner')} value={ownerId} onPick={setOwner} />
      <LineField isTitled type="date" label={t('management.task.due')} {...field('due')} />
    </OpenedForm>
  )
}
