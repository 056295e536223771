import { Button } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import type { Script } from '#shared/scripts/script.ts'
import { MessageText } from './message-text.tsx'
import { formOf } from './script-form.ts'
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
        {formOf(theirs).messages.map(({ key, text }) => (
          <p key={key}>
            <MessageText text={text} />
          </p>
        ))}
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
