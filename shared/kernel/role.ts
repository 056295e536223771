/** Roles in rising order: agent 客服, senior 售后专员, supervisor 主管, owner 店主 (R01). */
export const roles = ['agent', 'senior', 'supervisor', 'owner'] as const
export type Role = (typeof roles)[number]

export const everyRole: readonly Role[] = [...roles]
export const leads: readonly Role[] = ['supervisor', 'owner']
export const ownerOnly: readonly Role[] = ['owner']
