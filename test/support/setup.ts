import { configureGlobal } from 'fast-check';

/** Each run meets the same cases, so that a failure is the change's own; `FAST_CHECK_SEED=random` goes looking for new ones. */
const SEED = 20_240_619;

const wanted = process.env['FAST_CHECK_SEED'];
if (wanted !== 'random') configureGlobal({ seed: Number(wanted ?? SEED) });
