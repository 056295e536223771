import { useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { AskByNumber, AskedParcel } from './asked-parcel.tsx'
import { BesideOrder } from './beside-order.tsx'
import { OpenCases } from './open-cases.tsx'
import { SilentParcels } from './silent-parcels.tsx'
import './clocks.css'

/** 查件 (R33): what buyers ask about, and the parcels the shop has to ask about itself. */
export function ParcelsTab() {
  const t = useText()
  const [which, setWhich] = useState<'open' | 'silent'>('open')
  const [chosen, setChosen] = useState<string | null>(null)
  const [asked, setAsked] = useState<string | null>(null)
  return (
    <BesideOrder chosen={chosen} onClose={() => setChosen(null)}>
      <AskByNumber onAsked={setAsked} />
      {asked && <AskedParcel key={asked} orderId={asked} onOpen={setChosen} />}
      <div className="gt-clock-top">
        <ChoiceRow
          label={t('clocks.parcels.which')}
          value={which}
          onChoose={setWhich}
          choices={(['open', 'silent'] as const).map((value) => ({ value, label: t(`clocks.parcels.${value}`) }))}
        />
        <span className="gt-quiet">{t(`clocks.parcels.help.${which}`)}</span>
      </div>
      {which === 'open' ? <OpenCases onOpen={setChosen} except={asked} /> : <SilentParcels onOpen={setChosen} />}
    </BesideOrder>
  )
}
