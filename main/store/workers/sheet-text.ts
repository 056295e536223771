/** Texts inside the XML of spreadsheets. */

const entity = /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const escaped = /_x([0-9a-f]{4})_/gi
const textPart = /<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/g
const phonetic = /<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g

/** Resolves named and numeric entities (some exporters write every Han character as one) and `_x000D_`. */
export function decodeXml(text: string): string {
  const plain = text.includes('&') ? text.replace(entity, decodeEntity) : text
  return plain.includes('_x')
    ? plain.replace(escaped, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain
}

function decodeEntity(all: string, hex?: string, decimal?: string, name?: string): string {
  if (name) return named[name.toLowerCase()] ?? all
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
  return code <= 0x10ffff ? String.fromCodePoint(code) : all
}

/** All `<t>` of a string item, without the readings that stand beside Japanese and Chinese text. */
export function joinTexts(xml: string): string {
  const plain = xml.includes('rPh') ? xml.replace(phonetic, '') : xml
  let joined = ''
  for (const [, part = ''] of plain.matchAll(textPart)) joined += part
  return decodeXml(joined)
}

/** `BC` of `BC12` as a number from 0; -1 when the reference has no letters. */
export function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) & ~32
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}
