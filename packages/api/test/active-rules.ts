import type { TestService } from './test-service.ts';

/** Writes, approves and activates rules, as people do. */
export async function activateRules(service: TestService, texts: readonly string[]): Promise<void> {
  const analyst = await service.person('analyst');
  const approver = await service.person('approver');
  for (const text of texts) {
    const { body } = await analyst.send('POST', '/v1/rules', { text });
    const path = `/v1/rules/${String(body['id'])}/versions/1`;
    await analyst.send('POST', `${path}/submit`);
    await approver.send('POST', `${path}/approve`);
    const activated = await approver.send('POST', `${path}/activate`);
    if (activated.status !== 200) throw new Error(`the rule is not active: ${JSON.stringify(activated.body)}`);
  }
}
