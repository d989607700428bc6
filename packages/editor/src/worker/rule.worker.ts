// INVARIANT: before every other import, since schemas are made while modules load.
// oxlint-disable-next-line import/no-unassigned-import -- loading it is what it does
import './jitless.ts';
import type { Request } from './protocol.ts';
import { RuleWorker } from './rule-worker.ts';

const worker = new RuleWorker();
self.addEventListener('message', (event: MessageEvent<Request>) => self.postMessage(worker.answer(event.data)));
