import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import type { PeerAnswer } from '#shared/scripts/peer-answer.ts'
import { PeerForm } from './peer-form.tsx'
import { PeerLine } from './peer-line.tsx'

/** What is open: nothing, a new answer, or one that is being mended. */
type Writing = 'nothing' | 'new' | PeerAnswer

/** Peer study (R11; domain 2.7): the same question asked at several shops, the answers side by side. */
export function PeersTab() {
  const t = useText()
  const [text, setText] = useState('')
  const [writing, write] = useState<Writing>('nothing')
  const rows = useLast(useQuery('scripts.peers', { text }).value)
  const questions = [...new Set((rows ?? []).map(({ question }) => question))]
  return (
    <div className="sc-pad sc-tab">
      <Text className="gt-quiet">{t('scripts.peer.help')}</Text>
      <div className="sc-line">
        <LineField
          autoFocus
          className="sc-grow"
          label={t('scripts.peer.search')}
          maxLength={200}
          value={text}
          onText={setText}
        />
        <Button leftSection={<IconPlus size={14} />} onClick={() => write('new')}>
          {t('scripts.peer.add')}
        </Button>
      </div>
      {writing !== 'nothing' && (
        <PeerForm
          key={writing === 'new' ? 'new' : writing.id}
          row={writing === 'new' ? null : writing}
          questions={questions}
          onDone={() => write('nothing')}
        />
      )}
      {rows && rows.length === 0 && (
        <p className="gt-quiet">{t(text.trim() === '' ? 'scripts.peer.none' : 'scripts.page.nothingFound')}</p>
      )}
      {questions.map((question) => (
        <section key={question} aria-label={question} className="sc-question">
          <h4>{question}</h4>
          <ul className="sc-peers">
            {(rows ?? [])
              .filter((row) => row.question === question)
              .map((row) => (
                <PeerLine key={row.id} row={row} onMend={() => write(row)} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
