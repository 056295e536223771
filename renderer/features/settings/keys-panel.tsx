import { Button, Stack, Text } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { keyNames, type OwnKeys } from '#shared/settings/keys.ts'
import { KeyRow } from './key-row.tsx'
import { usePreferencesChange } from './use-preferences-change.ts'
import './keys-panel.css'

/** Every key can be changed or switched off, for this person alone; what stands in its way is told (ux 5). */
export function KeysPanel() {
  const t = useText()
  const { preferences, change, problem } = usePreferencesChange()
  if (!preferences) return null
  const own = preferences.keys ?? {}

  const save = (keys: OwnKeys) => change({ keys })

  return (
    <Stack gap="sm" maw={720}>
      <Text className="gt-quiet">{t('keys.help')}</Text>
      <ul className="st-keys" aria-label={t('keys.title')} onKeyDown={moveByArrows}>
        {keyNames.map((name) => (
          <KeyRow key={name} name={name} own={own} onChange={(key) => void save(changed(own, { [name]: key }))} />
        ))}
      </ul>
      <Text className="gt-quiet">{t('keys.fixed')}</Text>
      <ProblemLine problem={problem} />
      {Object.keys(own).length > 0 && (
        <div>
          <Button variant="default" onClick={() => void save({})}>
            {t('keys.allFirst')}
          </Button>
        </div>
      )}
    </Stack>
  )
}

/** A key that is back at its first one is not kept: it follows the program. */
function changed(own: OwnKeys, change: Readonly<Record<string, string | null | undefined>>): OwnKeys {
  const next = { ...own, ...change }
  return Object.fromEntries(Object.entries(next).filter(([, key]) => key !== undefined))
}
