import { Button, FileButton, Modal } from '@mantine/core'
import { useEffect } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { mostLetters } from '#shared/chat/contract.ts'
import { PastePreview } from './paste-preview.tsx'
import { PasteUnknown } from './paste-unknown.tsx'
import { closePaste, openChatFile, type Pasted, usePaste } from './paste-view.ts'
import './paste.css'

/** What was pasted, shown before anything is done with it (R08). Nothing of it stays when the page is left. */
export function PasteDialog() {
  const t = useText()
  const pasted = usePaste((state) => state.pasted)
  useEffect(() => closePaste, [])
  return (
    <Modal
      opened={pasted !== null}
      onClose={closePaste}
      size="lg"
      title={t('chat.page.title')}
      classNames={{ body: 'rc-paste' }}
      returnFocus
    >
      {pasted?.kind === 'chat' ? (
        <PastePreview key={`${pasted.chosen} ${[...pasted.chat.agents].join()}`} pasted={pasted} />
      ) : (
        pasted && <NothingToTake pasted={pasted} />
      )}
    </Modal>
  )
}

/** No chat in it: what was found instead, what was kept, and what to do. */
function NothingToTake({ pasted }: { pasted: Exclude<Pasted, { kind: 'chat' }> }) {
  const t = useText()
  const values = { most: mostLetters.toLocaleString('en-US'), letters: lettersOf(pasted) }
  return (
    <>
      <p role="alert">{t(`chat.page.${pasted.kind}`, values)}</p>
      {pasted.kind === 'unread' && <PasteUnknown lines={pasted.chat.unknown} isKept={false} />}
      <div className="rc-paste-acts">
        <Button data-autofocus onClick={closePaste}>
          {t('shell.close')}
        </Button>
        <FileButton accept=".txt,.log" onChange={(file) => file && void openChatFile(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              {t('chat.page.file')}
            </Button>
          )}
        </FileButton>
      </div>
    </>
  )
}

function lettersOf(pasted: Pasted): string {
  return pasted.kind === 'tooLong' ? pasted.letters.toLocaleString('en-US') : ''
}
