import { Text } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ShortForm } from '#renderer/ui/short-form.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

/** The shop's own characters that count as alike, group by group. */
export function LookGroupsForm({ rules: { version, groups } }: { rules: Value<'checks.lookGroups'> }) {
  const t = useText()
  const [text, setText] = useState(groups.join(' '))
  const [isSaved, setSaved] = useState(false)
  const typed = text.split(/\s+/).filter((group) => group !== '')
  return (
    <ShortForm
      domain="checks"
      onSend={() => runCommand('checks.saveLookGroups', { expected: version, groups: typed })}
      onDone={() => setSaved(true)}
      action={t('checks.page.looks.save')}
    >
      <TextField
        isTitled
        label={t('checks.page.looks.groups')}
        value={text}
        onText={(text) => {
          setSaved(false)
          setText(text)
        }}
      />
      {isSaved && <Text className="gt-quiet">{t('checks.page.looks.saved')}</Text>}
    </ShortForm>
  )
}
