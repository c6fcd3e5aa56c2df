/** Registered commands as Discord keeps them, per scope: an application's own, or one server's. */
export interface CommandStore {
  list(scope: string): readonly object[];
  /** Replaces all commands of a scope. */
  replace(scope: string, commands: readonly object[]): readonly object[];
}

/** What Discord adds to each command. Source: Discord API, Application Commands, Application Command Object. */
const added = {
  type: 1,
  description: '',
  default_member_permissions: null,
  dm_permission: true,
  nsfw: false,
  name_localizations: null,
  description_localizations: null,
};

/** An empty store; `newId` makes ids. */
export function createCommandStore(applicationId: string, newId: () => string): CommandStore {
  const scopes = new Map<string, readonly object[]>();
  const store = (command: object): object => {
    const stored = { ...added, ...dropFalse(command) };
    return { ...stored, id: newId(), version: newId(), application_id: applicationId };
  };
  return {
    list: (scope) => scopes.get(scope) ?? [],
    replace(scope, commands) {
      const stored = commands.map(store);
      scopes.set(scope, stored);
      return stored;
    },
  };
}

/** Discord leaves out `required: false` and `autocomplete: false` of options when it gives a command back. */
function dropFalse(value: object): object {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, entry]) => entry !== false || (key !== 'required' && key !== 'autocomplete'))
      .map(([key, entry]) => [key, dropFalseInside(entry)]),
  );
}

function dropFalseInside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropFalseInside);
  return typeof value === 'object' && value !== null ? dropFalse(value) : value;
}
