import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { PictureRow } from '#renderer/ui/kept-picture.tsx'
import { formatInstant } from '#shared/kernel/time.ts'
import type { Script } from '#shared/scripts/script.ts'
import type { ScriptContent } from '#shared/scripts/script-version.ts'
import { ScriptMessages } from './script-messages.tsx'

interface Props {
  readonly script: Script
  /** Puts an earlier wording into the fields above; absent for who only reads. */
  readonly onTake?: (content: ScriptContent) => void
}

/** Every wording that was in use, opened on demand. An earlier one is looked at in the fields before it is saved. */
export function VersionList({ script, onTake }: Props) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const versions = useQuery('scripts.versions', { id: script.id }).value ?? []
  const former = versions.filter(({ id }) => id !== null)
  if (versions.length === 0) return null
  return (
    <section className="sc-versions" aria-label={t('scripts.page.versions')}>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconHistory size={14} />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('scripts.page.versionCount', { count: former.length })}
      </Button>
      {isOpen && (
        <ol>
          {versions.map((version) => (
            <Version key={version.id ?? 'today'} version={version} {...(onTake ? { onTake } : {})} />
          ))}
        </ol>
      )}
    </section>
  )
}

interface VersionProps {
  readonly version: Value<'scripts.versions'>[number]
  readonly onTake?: (content: ScriptContent) => void
}

function Version({ version, onTake }: VersionProps) {
  const t = useText()
  const { id, content, approvedBy, approvedAt, replacedBy, replacedAt } = version
  const by = approvedBy ?? t('scripts.page.fromStarter')
  return (
    <li>
      <p className="sc-facts gt-quiet">
        <strong>{content.title}</strong>
        <span>{t('scripts.page.usedFrom', { when: formatInstant(approvedAt).slice(0, 16), by })}</span>
        {replacedAt !== null && (
          <span>
            {t('scripts.page.replaced', { when: formatInstant(replacedAt).slice(0, 16), by: replacedBy ?? '' })}
          </span>
        )}
        {id === null && <span className="sc-tag">{t('scripts.page.today')}</span>}
        {id !== null && onTake && (
          <Button size="compact-xs" variant="default" onClick={() => onTake(content)}>
            {t('scripts.page.takeVersion')}
          </Button>
        )}
      </p>
      <ScriptMessages script={content} />
      <PictureRow pictures={content.pictures ?? []} />
    </li>
  )
}
