import process from 'node:process';
import fc from 'fast-check';

// A test run is as repeatable as the product: the same inputs each time. `npm run soak` draws other ones, and more.
fc.configureGlobal({ seed: Number(process.env['VERTAALSTRAAT_SEED'] ?? 1) });
