import { openCustomer } from './customers-view.ts'
import './name-link.css'

interface Props {
  readonly name: string
  readonly onOpen: () => void
}

/** A name in a list that opens what it names. */
export function NameLink({ name, onOpen }: Props) {
  return (
    <button type="button" className="cu-name gt-cut" onClick={onOpen}>
      {name}
    </button>
  )
}

/** The same for a customer. */
export function CustomerLink({ id, name }: { readonly id: string; readonly name: string }) {
  return <NameLink name={name} onOpen={() => openCustomer(id)} />
}
