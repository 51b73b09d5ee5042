import { config } from 'zod';

// The page's policy forbids code made from strings; zod would try, and the browser would complain.
config({ jitless: true });
