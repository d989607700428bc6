import { z } from 'zod';

// Before any schema is made: the page's policy forbids code from strings, which zod would otherwise try.
z.config({ jitless: true });
