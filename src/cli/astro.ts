/** npm run dev: Astro's own program, which here tells nobody that it runs, on any system. */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
await import(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')).href);
