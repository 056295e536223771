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

/** An account's name as people see it by default: the first and last two characters of five at least. */
export function maskWord(word: string | null): string | null {
  if (word === null || word.includes('*')) return word
  const letters = [...word]
  if (letters.length < 5) return `${letters[0] ?? ''}***`
  return `${letters.slice(0, 2).join('')}***${letters.slice(-2).join('')}`
}

/** What leaves the desk on paper or in files tells less than the screen: 138******00 (ux 7). */
export function maskPhoneMore(phone: string): string {
  if (phone.length < 7) return '***'
  return `${phone.slice(0, 3)}******${phone.slice(-2)}`
}

/** 张**, whatever the length. */
export function maskNameMore(name: string): string {
  return name === '' ? '' : `${[...name][0]}**`
}

/** t***6: enough to tell two lines apart, too little to find somebody by. */
export function maskNickMore(nick: string): string {
  const letters = [...nick]
  return letters.length < 3 ? '***' : `${letters[0]}***${letters.at(-1)}`
}

/** Day and month stay, for a greeting in time; the year goes. */
export function maskBirthday(birthday: string | null): string | null {
  return birthday === null ? null : birthday.slice(-5)
}

/** Folds what people type and platforms vary: full width, case, outer blanks. For comparing, never for showing. */
export function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

/** Control characters but tab and line ends, and marks without width or that turn the writing direction. */
const unseen = /[^\P{Cc}\t\r\n]|[\p{Bidi_C}\u200b\u2060\ufeff]/gu
/** Letters that never hide such a mark: most texts have no other ones, and need not be looked through. */
const mayHide = /[^\t\r\n -~\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/

/** The text without what nobody sees: what is shown cannot pretend to be something else. */
export function withoutUnseen(text: string): string {
  return mayHide.test(text) ? text.replace(unseen, '') : text
}
