import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

type Rules = Value<'reports.rules'>

/** Tools are only ever added here: one without a name is left out when it is saved. */
export function RulesForm({ rules, onDone }: { readonly rules: Rules; readonly onDone: () => void }) {
  const t = useText()
  const [fewest, setFewest] = useState(String(rules.fewest))
  const [tools, setTools] = useState(() => rules.otherTools.map((tool, key) => ({ ...tool, key })))
  const change = (key: number, next: Partial<Rules['otherTools'][number]>) =>
    setTools(tools.map((tool) => (tool.key === key ? { ...tool, ...next } : tool)))

  async function send() {
    const count = Number(fewest)
    if (!Number.isInteger(count) || count < 1 || count > 1_000) return t('reports.rules.noFewest')
    const named = tools.filter(({ name }) => name.trim() !== '').map(({ key: _key, ...tool }) => tool)
    return runCommand('reports.saveRules', { expected: rules.version, fewest: count, otherTools: named })
  }

  return (
    <OpenedForm
      domain="reports"
      onSend={send}
      onDone={onDone}
      beside={
        tools.length < 8 && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => setTools([...tools, { key: tools.length, name: '', definition: '', source: '' }])}
          >
            {t('reports.rules.addTool')}
          </Button>
        )
      }
    >
      <LineField
        autoFocus
        isTitled
        label={t('reports.rules.fewest')}
        inputMode="numeric"
        value={fewest}
        onText={setFewest}
      />
      {tools.map(({ key, name, definition, source }) => (
        <fieldset key={key} className="rp-tool">
          <LineField
            isTitled
            label={t('reports.rules.tool')}
            maxLength={30}
            value={name}
            onText={(text) => change(key, { name: text })}
          />
          <TextField
            isTitled
            label={t('reports.rules.definition')}
            maxLength={500}
            value={definition}
            onText={(text) => change(key, { definition: text })}
          />
          <LineField
            isTitled
            label={t('reports.rules.source')}
            maxLength={200}
            value={source}
            onText={(text) => change(key, { source: text })}
          />
        </fieldset>
      ))}
    </OpenedForm>
  )
}
