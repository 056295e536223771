import { Kbd, Modal, Table, Text } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { keyNames, shownKeyOf } from '#shared/settings/keys.ts'
import { useLayers } from './layers.ts'
import { usePreferences } from './preferences.ts'

/** Keys that are the same for everybody. */
const fixed = [
  { shown: 'Ctrl+Enter', words: 'keys.copyDone' },
  { shown: 'Esc', words: 'keys.escape' },
]

/** All keys on one sheet, as this person has them; those switched off are not shown. */
export function KeySheet() {
  const t = useText()
  const { shown, close } = useLayers()
  const own = usePreferences((preferences) => preferences.keys) ?? {}
  const rows = [...keyNames.map((name) => ({ shown: shownKeyOf(own, name), words: `keys.${name}` })), ...fixed]
  const inUse = rows.filter((row) => row.shown !== null)
  const half = Math.ceil(inUse.length / 2)
  return (
    <Modal opened={shown === 'keys'} onClose={close} title={t('keys.title')} size="60rem">
      <div className="gt-keys">
        <Keys rows={inUse.slice(0, half)} />
        <Keys rows={inUse.slice(half)} />
      </div>
      <Text className="gt-quiet" mt="xs">
        {t('keys.change')}
      </Text>
    </Modal>
  )
}

function Keys({ rows }: { rows: readonly { readonly shown: string | null; readonly words: string }[] }) {
  const t = useText()
  return (
    <Table>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.words}>
            <Table.Td w={1} className="gt-one-line-cell">
              <Kbd>{row.shown}</Kbd>
            </Table.Td>
            <Table.Td>{t(row.words)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
