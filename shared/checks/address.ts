import { fold } from '#shared/kernel/text.ts'
import type { Order, Region } from '#shared/orders/order.ts'

type Addressed = Pick<Order, 'region'> & { readonly sealed: Pick<Order['sealed'], 'address'> }

/** Endings people leave out: 江苏省 and 江苏 are one province. */
const placeEnding = /(特别行政区|(维吾尔|壮族|回族)?自治区|自治州|省|市|地区|区|县)$/

/**
 * An address for comparing (R18): width, blanks, punctuation, a trailing postcode and the endings of the region are
 * folded away, and the region counts once whether or not the street text repeats it. Null when nothing can be
 * compared: no address, or one the platform has masked.
 */
export function addressKey({ region, sealed }: Addressed): string | null {
  const street = sealed.address ?? ''
  if (street.trim() === '' || street.includes('*')) return null
  const places = region ? [region.province, region.city, region.district].filter((place) => place !== '') : []
  if (places.some((place) => place.includes('*'))) return null
  const plain = squeeze(street.replace(/[（(]\d{6}[)）]\s*$/, ''))
  return `${places.map(placeKey).join('/')}/${withoutPlaces(plain, places)}`
}

/** Takes the region off the front. A short form (江苏) counts only where no street can be meant: 苏州街 is a street. */
function withoutPlaces(plain: string, places: readonly string[]): string {
  let rest = plain
  let isInside = true
  for (const [index, place] of places.entries()) {
    const full = squeeze(place)
    const short = placeKey(place)
    const mayBeShort: boolean = isInside && index < 2
    isInside = rest.startsWith(full) || (mayBeShort && rest.startsWith(short))
    if (isInside) rest = rest.slice(rest.startsWith(full) ? full.length : short.length)
  }
  return rest
}

function placeKey(place: string): string {
  const plain = squeeze(place)
  const short = plain.replace(placeEnding, '')
  return short.length >= 2 ? short : plain
}

function squeeze(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '')
}

/** The whole address as one line, the region in front unless the street text already begins with it. */
export function addressLine({ region, sealed }: Addressed): string | null {
  const street = (sealed.address ?? '').replace(/\s+/g, ' ').trim()
  if (street === '') return null
  const place = regionLine(region)
  const isThere = region !== null && squeeze(street).startsWith(placeKey(region.province))
  return isThere || place === '' ? street : `${place}${street}`
}

/** `江苏省苏州市姑苏区 ***`: what people see of an address by default (ux 7). */
export function maskAddress(region: Region | null): string | null {
  const place = regionLine(region)
  return place === '' ? null : `${place} ***`
}

function regionLine(region: Region | null): string {
  return region ? `${region.province}${region.city}${region.district}` : ''
}
