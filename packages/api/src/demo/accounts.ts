import { count, eq } from 'drizzle-orm';
import type { DemoAccount, Deps } from '../context.ts';
import { users } from '../db/schema/users.ts';

/** No secret: it is shown on the sign-in page of the demo, and nowhere else is there an account with it. */
const password = 'talofa-lava-samoa';

/** The accounts of the demo. They are made with the demo data on an empty database, never otherwise. */
export const demoAccounts: readonly DemoAccount[] = [
  { name: 'Sina (demo analyst)', email: 'analyst@samoa.example', password, roles: ['analyst'] },
  { name: 'Tavita (demo approver)', email: 'approver@samoa.example', password, roles: ['approver'] },
  { name: 'Malia (demo reviewer)', email: 'reviewer@samoa.example', password, roles: ['reviewer'] },
];

/** Whether this database was filled with the demo. */
export async function hasDemoAccounts({ db }: Pick<Deps, 'db'>): Promise<boolean> {
  const [row] = await db.select({ accounts: count() }).from(users).where(eq(users.isDemo, true));
  return (row?.accounts ?? 0) > 0;
}
