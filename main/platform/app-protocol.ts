import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { type ProtocolResponse, protocol, type Session } from 'electron'
import { scheme } from '#main/origins.ts'
import { pagePolicy } from './page-policy.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }])
}

/**
 * Serves the built pages of one origin to one session, and nothing else. A file is in the first folder that has it.
 * Not by `protocol.handle`: that loads Node's whole web client for its Request and Response, a tenth of a second before
 * the first page (docs/decisions/0060-start-and-memory.md).
 */
export function serveOrigin(session: Session, origin: string, pagesFolders: readonly string[]): void {
  const isServed = session.protocol.registerBufferProtocol(scheme, (request, callback) => {
    const url = new URL(request.url)
    const isOurs = `${url.protocol}//${url.host}` === origin && request.method === 'GET'
    const type = contentTypes[extname(url.pathname)]
    if (!isOurs || !type) return callback(missing)
    void readFirst(pagesFolders, url.pathname).then(
      (body) => callback(body ? respond(body, type, origin) : missing),
      () => callback(missing),
    )
  })
  if (!isServed) throw new Error(`nothing serves ${origin}`)
}

const missing: ProtocolResponse = { statusCode: 404, data: Buffer.alloc(0) }

async function readFirst(folders: readonly string[], pathname: string): Promise<Buffer | null> {
  const name = decodeURIComponent(pathname)
  for (const folder of folders) {
    const file = normalize(join(folder, name))
    const body = file.startsWith(folder + sep) ? await readFile(file).catch(() => null) : null
    if (body) return body
  }
  return null
}

function respond(body: Buffer, type: string, origin: string): ProtocolResponse {
  const headers: Record<string, string> = { 'content-type': type, 'x-content-type-options': 'nosniff' }
  const [mimeType = ''] = type.split(';')
  if (mimeType !== 'text/html') {
    return { data: body, mimeType, headers: { ...headers, 'cache-control': 'max-age=31536000, immutable' } }
  }
  const nonce = randomBytes(16).toString('base64')
  const data = Buffer.from(body.toString('utf8').replace('__NONCE__', nonce))
  return { data, mimeType, headers: { ...headers, 'content-security-policy': pagePolicy(origin, nonce) } }
}
