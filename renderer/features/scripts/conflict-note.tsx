import { Button } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import type { Script } from '#shared/scripts/script.ts'
import { ScriptMessages } from './script-messages.tsx'
import type { ScriptEdit } from './use-script-edit.ts'

/** A colleague saved first. Both texts are there: theirs here, one's own in the fields below. */
export function ConflictNote({ edit, theirs }: { edit: ScriptEdit; theirs: Script }) {
  const t = useText()
  return (
    <section className="sc-conflict" role="alert" aria-label={t('scripts.page.conflict')}>
      <strong>{t('scripts.page.conflict')}</strong>
      <p>{t('scripts.page.conflictHelp')}</p>
      <div className="sc-theirs">
        <strong>{theirs.title}</strong>
        <ScriptMessages script={theirs} />
      </div>
      <div className="sc-line">
        <Button onClick={edit.keepMine}>{t('scripts.page.keepMine')}</Button>
        <Button variant="default" onClick={edit.discard}>
          {t('scripts.page.takeTheirs')}
        </Button>
      </div>
    </section>
  )
}
