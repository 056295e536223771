import { useEffect } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { useNavigation } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { TabPanels } from '#renderer/ui/tab-panels.tsx'
import { type InspectionTab, inspectionTabs } from './inspection-tabs.ts'
import { useInspection } from './inspection-view.ts'
import { useLogs } from './logs/logs-view.ts'

const names = Object.keys(inspectionTabs) as InspectionTab[]

/** Inspection 质检 (R71 to R73): talks that were imported, and what is found and said of them. */
export default function InspectionPage() {
  const t = useText()
  const seat = useSeat()
  const tab = useInspection((view) => view.tab)
  const wanted = useNavigation((place) => place.id)
  useEffect(() => {
    if (wanted !== null) openTalk(wanted)
  }, [wanted])
  const [first, ...others] = names
    .filter((name) => may(seat, inspectionTabs[name].roles))
    .map((name) => {
      const { title, Panel } = inspectionTabs[name]
      return { name, title: t(title), panel: <Panel /> }
    })
  if (!first) return null
  return (
    <TabPanels
      className="gt-page-tabs"
      opened={tab ?? first.name}
      onOpen={(next) => useInspection.setState({ tab: next })}
      tabs={[first, ...others]}
    />
  )
}

/** Another page leads to one talk. */
function openTalk(id: string): void {
  useInspection.setState({ tab: 'logs' })
  useLogs.setState({ state: { at: 'list' }, opened: id })
}
