import { Kbd, Modal, Table } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { shellKeys } from './keys.ts'
import { useLayers } from './layers.ts'
import { pageKeys } from './page-keys.ts'

/** All keys on one sheet (Ctrl+/ or ?). */
export function KeySheet() {
  const t = useText()
  const { shown, close } = useLayers()
  const rows = [...shellKeys.map((key) => ({ shown: key.shown, words: `shell.keys.${key.does}` })), ...pageKeys]
  return (
    <Modal opened={shown === 'keys'} onClose={close} title={t('shell.keys.title')} size="lg">
      <Table>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.shown}${row.words}`}>
              <Table.Td w={160}>
                <Kbd>{row.shown}</Kbd>
              </Table.Td>
              <Table.Td>{t(row.words)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
