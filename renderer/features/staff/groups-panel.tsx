import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ShortForm } from '#renderer/ui/short-form.tsx'
import { leads } from '#shared/kernel/role.ts'
import type { ChatGroup } from '#shared/staff/person.ts'
import { TeamTable } from './team-table.tsx'

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
      <TeamTable
        headings={fields.map((field) => t(`staff.group.${field}`))}
        rows={(groups.value ?? []).map((group) => ({
          id: group.id,
          cells: fields.map((field) => group[field]),
          acts: may(seat, leads) && (
            <Button variant="default" onClick={() => setChanged(group)}>
              {t('staff.change')}
            </Button>
          ),
        }))}
      />
      <Modal opened={changed !== null} onClose={close} title={t('staff.groups')}>
        {changed && <GroupForm group={changed === 'new' ? null : changed} onDone={close} />}
      </Modal>
    </Stack>
  )
}

function GroupForm({ group, onDone }: { group: ChatGroup | null; onDone: () => void }) {
  const t = useText()
  const [values, setValues] = useState<Fields>(group ?? { name: '', purpose: '', noticeKinds: '', replyStandard: '' })

  function save() {
    const { name, purpose, noticeKinds, replyStandard } = values
    return runCommand('staff.saveChatGroup', {
      id: group?.id ?? null,
      expected: group?.version ?? null,
      name,
      purpose,
      noticeKinds,
      replyStandard,
      members: group?.members ?? [],
    })
  }

  return (
    <ShortForm domain="staff" onSend={save} onDone={onDone} action={t('shell.save')}>
      {fields.map((field, index) => (
        <LineField
          key={field}
          {...(index === 0 ? { 'data-autofocus': true } : {})}
          isTitled
          label={t(`staff.group.${field}`)}
          value={values[field]}
          onText={(text) => setValues({ ...values, [field]: text })}
        />
      ))}
    </ShortForm>
  )
}
