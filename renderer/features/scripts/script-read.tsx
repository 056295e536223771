import { Button, Text, Title } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { PictureRow } from '#renderer/ui/kept-picture.tsx'
import type { Script } from '#shared/scripts/script.ts'
import { shelfOf } from '#shared/scripts/shelf.ts'
import { MessageText } from './message-text.tsx'
import { formOf } from './script-form.ts'
import { ScriptUses } from './script-uses.tsx'
import { startNew } from './start-new.ts'
import { VersionList } from './version-list.tsx'

/** A reply that only supervisors change: everybody reads it, and may write a better one as a draft. */
export function ScriptRead({ script }: { script: Script }) {
  const t = useText()
  const { title, step, category, shortcut, platforms, status, kind, eventFrom, eventUntil } = script
  return (
    <article className="sc-form">
      <Title order={3} data-script-title tabIndex={-1}>
        {title}
      </Title>
      <p className="sc-facts gt-quiet">
        <span>{t(`scripts.shelf.${shelfOf(script)}`)}</span>
        <span>{t(`scripts.step.${step}`)}</span>
        <span>{category}</span>
        <span>{t(`scripts.status.${status}`)}</span>
        {kind === 'event' && (
          <span>
            {t('scripts.kind.event')} {eventFrom} – {eventUntil}
          </span>
        )}
        <span>{platformsText(platforms, t)}</span>
        {shortcut !== '' && <kbd className="sc-shortcut">{shortcut}</kbd>}
      </p>
      {formOf(script).messages.map(({ key, text }) => (
        <section key={key} className="sc-message" aria-label={t('scripts.page.message', { at: key + 1 })}>
          <p className="sc-read">
            <MessageText text={text} />
          </p>
        </section>
      ))}
      <PictureRow pictures={script.pictures ?? []} />
      <div className="sc-foot">
        <ScriptUses script={script} />
        <span className="gt-spread" />
        <Text className="gt-quiet">{t('scripts.page.readOnly')}</Text>
        <Button variant="default" onClick={() => startNew(formOf(script), t)}>
          {t('scripts.page.copyAsDraft')}
        </Button>
      </div>
      <VersionList script={script} />
    </article>
  )
}

function platformsText(platforms: Script['platforms'], t: ReturnType<typeof useText>): string {
  if (platforms.length === 0) return t('scripts.page.everyPlatform')
  return platforms.map((name) => t(`shell.platform.${name}`)).join(' · ')
}
