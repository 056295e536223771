import { Text } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useState } from 'react'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import type { HandoverNote } from '#shared/handover/handover-note.ts'
import { NoteRead } from './note-read.tsx'
import { NoteToTake } from './note-to-take.tsx'

interface Props {
  readonly waiting: Value<'handover.waiting'>
  readonly nameOf: (personId: string | null) => string
}

/** 接班: what colleagues left for whoever comes to work. */
export function TakeOver({ waiting, nameOf }: Props) {
  const t = useText()
  const [signed, setSigned] = useState<HandoverNote | null>(null)
  return (
    <>
      {signed && (
        <>
          <p className="ho-done" role="status">
            <IconChecks size={15} aria-hidden />
            {t('handover.page.signedNow', { name: nameOf(signed.authorId) })}
          </p>
          <NoteRead note={signed} nameOf={nameOf} />
        </>
      )}
      {waiting.map(({ note, acknowledgeUntil, settled }) => (
        <NoteToTake
          key={note.id}
          note={note}
          acknowledgeUntil={acknowledgeUntil}
          settled={settled}
          nameOf={nameOf}
          onSigned={setSigned}
        />
      ))}
      {waiting.length === 0 && !signed && (
        <div className="ho-empty">
          <strong>{t('handover.page.nothingToTake')}</strong>
          <Text className="gt-quiet">{t('handover.page.takeHelp')}</Text>
        </div>
      )}
    </>
  )
}
