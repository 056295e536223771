/** A phone as people see it by default: 138****8000 (ux 7). Other shapes keep two characters at each end. */
export function maskPhone(phone: string): string {
  if (phone.includes('*')) return phone
  if (phone.length >= 7) return `${phone.slice(0, 3)}****${phone.slice(-4)}`
  return phone.length > 2 ? `${phone.slice(0, 1)}***${phone.slice(-1)}` : '***'
}

/** A name as people see it by default: 张*丰, 李*. */
export function maskName(name: string): string {
  const letters = [...name]
  if (name.includes('*') || letters.length === 0) return name
  if (letters.length === 1) return '*'
  if (letters.length === 2) return `${letters[0]}*`
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`
}

/** Folds what people type and platforms vary: full width, case, outer blanks. For comparing, never for showing. */
export function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
