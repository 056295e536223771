import { Tabs } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import './tab-panels.css'

export interface Tab<N extends string> {
  readonly name: N
  readonly title: ReactNode
  readonly panel: ReactNode
}

interface Props<N extends string> {
  readonly tabs: readonly [Tab<N>, ...Tab<N>[]]
  readonly className: string
  /** Where the open tab is kept; here, beginning with the first, when nobody else needs to know. */
  readonly opened?: N
  readonly onOpen?: (name: N) => void
}

/** A row of tabs and the panel of the open one; the others are not there. */
export function TabPanels<N extends string>({ tabs, className, opened, onOpen }: Props<N>) {
  const [own, setOwn] = useState(tabs[0].name)
  const open = (name: string | null) => {
    const tab = tabs.find((one) => one.name === name)
    if (tab) (onOpen ?? setOwn)(tab.name)
  }
  return (
    <Tabs className={className} value={opened ?? own} onChange={open} keepMounted={false}>
      <Tabs.List>
        {tabs.map(({ name, title }) => (
          <Tabs.Tab key={name} value={name}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ name, panel }) => (
        <Tabs.Panel key={name} value={name}>
          {panel}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
