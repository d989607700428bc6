// INVARIANT: first, see there.
import './jitless.ts';
import type { Request } from './protocol.ts';
import { RuleWorker } from './rule-worker.ts';

const worker = new RuleWorker();
self.addEventListener('message', (event: MessageEvent<Request>) => self.postMessage(worker.answer(event.data)));
