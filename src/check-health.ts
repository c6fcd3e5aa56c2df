import { get } from 'node:http';

/** Exits with 0 when the bot in this container says that it is ready, else with 1: the image's health check. */
const port = process.env['HEALTH_PORT'] ?? '';
const request = get(`http://127.0.0.1:${port}/health`, { timeout: 3000 }, (response) => {
  process.exit(response.statusCode === 200 ? 0 : 1);
});
request.on('timeout', () => request.destroy(new Error('no answer within three seconds')));
request.on('error', ({ message }) => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
});
