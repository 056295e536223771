import { may, useSeat } from '#renderer/data/session.ts'
import { leads } from '#shared/kernel/role.ts'
import { EventsSection } from './events-section.tsx'
import { SheetSection } from './sheet-section.tsx'
import { TypingSection } from './typing-section.tsx'
import './conduct.css'

/** 守则 (R07): what is asked of everybody, what was noted, and how fast one types. */
export function ConductPanel() {
  const isLead = may(useSeat(), leads)
  return (
    <div className="co-sections">
      <TypingSection />
      <SheetSection isLead={isLead} />
      <EventsSection isLead={isLead} />
    </div>
  )
}
