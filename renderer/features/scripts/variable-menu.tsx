import { Button, Menu } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { useText } from '#renderer/text/use-text.ts'
import { recordVariables, typedVariables } from '#shared/scripts/variables.ts'

/** Puts a variable in at the caret. Their names are the shop's words, the same in every language. */
export function VariableMenu({ onInsert }: { onInsert: (name: string) => void }) {
  const t = useText()
  const groups = [
    ['record', recordVariables],
    ['typed', typedVariables],
  ] as const
  return (
    <Menu transitionProps={{ duration: 0 }} position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <Button size="compact-xs" variant="default" leftSection={<IconBraces size={13} />}>
          {t('scripts.page.insert')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className="sc-variables">
        <div className="sc-variables-columns">
          {groups.map(([group, names]) => (
            <div key={group}>
              <Menu.Label>{t(`scripts.page.variables.${group}`)}</Menu.Label>
              {names.map((name) => (
                <Menu.Item key={name} onClick={() => onInsert(name)}>
                  {name}
                </Menu.Item>
              ))}
            </div>
          ))}
        </div>
      </Menu.Dropdown>
    </Menu>
  )
}
