import { Button, Group, Modal, Stack, Table, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ShortForm } from '#renderer/ui/short-form.tsx'
import { leads } from '#shared/kernel/role.ts'
import type { ChatGroup } from '#shared/staff/person.ts'

const fields = ['name', 'purpose', 'noticeKinds', 'replyStandard'] as const
type Fields = Readonly<Record<(typeof fields)[number], string>>

/** Chat groups a new hire joins: purpose, notices, how fast to answer (R01). */
export function GroupsPanel() {
  const t = useText()
  const seat = useSeat()
  const groups = useQuery('staff.chatGroups', {})
  const [changed, setChanged] = useState<ChatGroup | 'new' | null>(null)
  const close = () => setChanged(null)
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text className="gt-quiet">{t('staff.groupsHelp')}</Text>
        {may(seat, leads) && <Button onClick={() => setChanged('new')}>{t('staff.addGroup')}</Button>}
      </Group>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {fields.map((field) => (
              <Table.Th key={field}>{t(`staff.group.${field}`)}</Table.Th>
            ))}
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(groups.value ?? []).map((group) => (
            <Table.Tr key={group.id}>
              {fields.map((field) => (
                <Table.Td key={field}>{group[field]}</Table.Td>
              ))}
              <Table.Td>
                {may(seat, leads) && (
                  <Group justify="flex-end">
                    <Button variant="default" onClick={() => setChanged(group)}>
                      {t('staff.change')}
                    </Button>
                  </Group>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Modal opened={changed !== null} onClose={close} title={t('staff.groups')}>
        {changed && <GroupForm group={changed === 'new' ? null : changed} onDone={close} />}
      </Modal>
    </Stack>
  )
}

function GroupForm({ group, onDone }: { group: ChatGroup | null; onDone: () => void }) {
  const t = useText()
  const failureText = useFailureText('staff')
  const [values, setValues] = useState<Fields>(group ?? { name: '', purpose: '', noticeKinds: '', replyStandard: '' })

  async function save(): Promise<string | null> {
    const { name, purpose, noticeKinds, replyStandard } = values
    const result = await runCommand('staff.saveChatGroup', {
      id: group?.id ?? null,
      expected: group?.version ?? null,
      name,
      purpose,
      noticeKinds,
      replyStandard,
      members: group?.members ?? [],
    })
    if (!result.ok) return failureText(result.failure)
    onDone()
    return null
  }

  return (
    <ShortForm onSend={save} action={t('shell.save')}>
      {fields.map((field, index) => (
        <TextInput
          key={field}
          {...(index === 0 ? { 'data-autofocus': true } : {})}
          label={t(`staff.group.${field}`)}
          value={values[field]}
          onChange={(event) => setValues({ ...values, [field]: event.currentTarget.value })}
        />
      ))}
    </ShortForm>
  )
}
