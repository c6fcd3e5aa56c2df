/** What the bot needs to know about Discord. */
export interface DiscordConfig {
  /** Bot token; `null` where none is set. */
  readonly token: string | null;
  /** Only for registration, where the token's own application is not meant. */
  readonly applicationId: string | null;
  /** The server to register commands in; `null` means everywhere. */
  readonly serverId: string | null;
  /** REST base without version, e.g. `https://discord.com/api`; no slash at its end. */
  readonly apiUrl: string;
}
