import { useSeat } from '#renderer/data/session.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { leads as leadRoles } from '#shared/kernel/role.ts'

/** People of the shop who are at work here: those who lead, everybody, and who asks. */
export function useLeads() {
  const seat = useSeat()
  const people = (useQuery('staff.people', {}).value ?? []).filter(({ isActive }) => isActive)
  const leads = people.filter(({ role }) => leadRoles.includes(role))
  return { leads, people, me: seat?.person?.id ?? null }
}
