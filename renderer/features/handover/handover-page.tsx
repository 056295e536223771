import { Tabs } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { BookPanel } from './book-panel.tsx'
import './handover.css'
import { type HandoverTab, showTab, useHandoverView } from './handover-view.ts'
import { PastBooks } from './past-books.tsx'
import { PromisesPanel } from './promises-panel.tsx'

const panels: Readonly<Record<HandoverTab, () => React.ReactNode>> = {
  book: BookPanel,
  promises: PromisesPanel,
  past: PastBooks,
}
const tabs = ['book', 'promises', 'past'] as const

/** Handover 交接 (R03, R05): nothing open is lost between two shifts, no promise is forgotten. */
export default function HandoverPage() {
  const t = useText()
  const tab = useHandoverView((state) => state.tab)
  return (
    <Tabs
      className="ho-page"
      value={tab}
      keepMounted={false}
      onChange={(next) => showTab(tabs.find((one) => one === next) ?? tab)}
    >
      <Tabs.List>
        {tabs.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`handover.page.tab.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((one) => {
        const Panel = panels[one]
        return (
          <Tabs.Panel key={one} value={one}>
            <Panel />
          </Tabs.Panel>
        )
      })}
    </Tabs>
  )
}
