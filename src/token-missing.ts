/** What someone reads who starts what needs a token without one. */
export const tokenMissing = [
  'DISCORD_TOKEN is not set, so there is no bot to log in.',
  'Create an application at https://discord.com/developers/applications, copy the token from its page "Bot",',
  'and put it into a file .env next to package.json:  DISCORD_TOKEN=…   (.env.example shows all settings)',
  'Without a token you can try everything in the browser:  npm run preview',
  'or ask the corpus here in the terminal:  npm run ask -- "What does the treaty say?"',
].join('\n');
