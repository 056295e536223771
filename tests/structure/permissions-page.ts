import { contract } from '#shared/contract.ts'
import type { Access, DomainContract, Entry } from '#shared/kernel/contract.ts'
import { roles } from '#shared/kernel/role.ts'

const domains: Readonly<Record<string, DomainContract>> = contract

function whoOf(access: Access): string {
  if (access === 'anyone') return 'anyone'
  return access.length === roles.length ? 'everybody signed in' : access.join(', ')
}

function rowOf(domain: string, name: string, entry: Entry): string {
  const tables = entry.kind === 'query' ? entry.reads : entry.touches
  const locked = entry.kind === 'command' && entry.whileLocked ? ' (locked too)' : ''
  const cells = [
    `${domain}.${name}`,
    entry.kind,
    whoOf(entry.roles) + locked,
    [...new Set(entry.failures)].join(', ') || '-',
    tables.join(', ') || '-',
  ]
  return `| ${cells.join(' | ')} |`
}

/** docs/permissions.md: what may be asked, by whom, what may be answered, and which tables it concerns. */
export function permissionsPage(): string {
  const parts = Object.keys(domains)
    .sort()
    .flatMap((domain) => [
      `## ${domain}`,
      '',
      '| entry | kind | who | failures | reads or touches |',
      '|---|---|---|---|---|',
      ...Object.entries(domains[domain] ?? {}).map(([name, entry]) => rowOf(domain, name, entry)),
      '',
    ])
  return [
    '# Permissions',
    '',
    'Made from the contract by `UPDATE=1 npx vitest run --project unit tests/structure/made-pages.test.ts`.',
    'Who: `anyone` needs no sign-in; otherwise the role the gate compares with the person at the desk. Besides its own',
    'failures every entry may be refused by the gate (`gateFailures` in shared/wire.ts).',
    '',
    ...parts,
  ].join('\n')
}
