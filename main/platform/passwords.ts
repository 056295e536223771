import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { ScryptHash } from '#shared/kernel/scrypt-hash.ts'

/** Price of one try: about 0.3 s and 128 MiB on a desk machine, off the event loop. */
const price = { n: 2 ** 17, r: 8, p: 1 }
const hashBytes = 32

function derive(password: string, salt: Buffer, { n, r, p }: Pick<ScryptHash, 'n' | 'r' | 'p'>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N: n, r, p, maxmem: 256 * n * r }
    scrypt(password.normalize('NFKC'), salt, hashBytes, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

export async function hashPassword(password: string): Promise<ScryptHash> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, price)
  return { ...price, saltHex: salt.toString('hex'), hashHex: key.toString('hex') }
}

/** Without a hash the work is done all the same: the time does not tell who has an account. */
export async function verifyPassword(password: string, hash: ScryptHash | null): Promise<boolean> {
  if (!hash) {
    await derive(password, randomBytes(16), price)
    return false
  }
  const key = await derive(password, Buffer.from(hash.saltHex, 'hex'), hash)
  const expected = Buffer.from(hash.hashHex, 'hex')
  return key.length === expected.length && timingSafeEqual(key, expected)
}
