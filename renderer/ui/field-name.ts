export interface FieldName {
  readonly label: string
  /** Its label stands above it; else it stands in it while it is empty. */
  readonly isTitled?: boolean
}

/** How a field is named to who sees it and to who hears it. */
export function fieldName(label: string, isTitled = false) {
  return isTitled ? { label } : { 'aria-label': label, placeholder: label }
}
