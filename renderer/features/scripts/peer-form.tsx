import { Autocomplete } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PlatformField } from '#renderer/ui/platform-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { type PeerAnswer, peerRatings } from '#shared/scripts/peer-answer.ts'

interface Props {
  /** Null: a new one. */
  readonly row: PeerAnswer | null
  readonly questions: readonly string[]
  readonly onDone: () => void
}

/** One answer of a peer: where it was heard, what was asked, what was said. */
export function PeerForm({ row, questions, onDone }: Props) {
  const t = useText()
  const { typed, field } = useTyped(() => ({
    shop: row?.shop ?? '',
    question: row?.question ?? '',
    answer: row?.answer ?? '',
  }))
  const [platform, setPlatform] = useState(row?.platform ?? null)
  const [rating, setRating] = useState(row?.rating ?? 'plain')

  async function save() {
    if (Object.values(typed).some((text) => text.trim() === '')) return t('scripts.peer.needsAll')
    const base = { id: row?.id ?? null, expected: row?.version ?? null }
    return runCommand('scripts.savePeer', { ...base, ...typed, platform, rating })
  }

  return (
    <OpenedForm
      domain="scripts"
      onSend={save}
      onDone={onDone}
      action={t('scripts.page.save')}
      beside={
        <ChoiceRow
          label={t('scripts.peer.rating')}
          value={rating}
          onChoose={setRating}
          choices={peerRatings.map((one) => ({ value: one, label: t(`scripts.rating.${one}`) }))}
        />
      }
    >
      <LineField autoFocus isTitled label={t('scripts.peer.shop')} maxLength={60} {...field('shop')} />
      <PlatformField
        isTitled
        label={t('scripts.peer.platform')}
        placeholder={t('scripts.peer.counter')}
        value={platform}
        onPick={setPlatform}
        onClear={() => setPlatform(null)}
      />
      <Autocomplete
        className="gt-wide"
        label={t('scripts.peer.question')}
        maxLength={200}
        data={[...questions]}
        value={typed.question}
        onChange={field('question').onText}
      />
      <TextField
        className="gt-wide"
        isTitled
        label={t('scripts.peer.answer')}
        minRows={2}
        maxLength={1_000}
        {...field('answer')}
      />
    </OpenedForm>
  )
}
