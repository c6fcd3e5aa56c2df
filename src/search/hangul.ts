/** Particles (조사), longest first within each line. Source: National Institute of Korean Language, list of particles in the standard dictionary. */
const PARTICLES = (
  '으로부터 에서부터 이라고는 이라고도 에게서는 로부터 라고는 에게서 한테서 에서는 에서도 에서의 에게는 에게도 으로는 으로도 으로서 으로써 이라고 이라는 이라도 이나마 까지는 까지도 부터는 보다는 보다도 ' +
  '에서 에게 에는 에도 에의 한테 께서 으로 로서 로써 로는 로도 라고 라는 라도 이나 이며 이든 이란 하고 까지 부터 마저 조차 마다 밖에 보다 처럼 만큼 만을 만이 만은 과의 와의 과는 와는 과도 와도 들은 들이 들을 들의 들과 들에 ' +
  '은 는 이 가 을 를 의 에 와 과 도 만 로 나 며 들'
).split(' ');

/** Endings of verbs and of the copula, as questions and reports carry them; longest first. */
const ENDINGS = (
  '하였습니까 했습니까 하였나요 했나요 했는가 했는지 했다고 한다고 하나요 하는가 하는지 합니까 했습니다 합니다 되었나요 됐나요 되나요 되는가 입니까 인가요 인가 인지 이었나요 였나요 ' +
  '하였다 했다 한다 하는 하여 하고 하며 하기 하면 하지 하게 하려는 하려고 해야 해서 했던 했을 하던 할 한 함 해 된다 되는 되어 되고 되며 되기 된 될 됨 됐다 되었다 ' +
  '었나요 았나요 었습니까 았습니까 습니까 었다고 았다고 는다고 었다 았다 는다 나요 는가 는지 었던 았던 어서 아서 려고 지만 으면 면서 으며 던 는 은 을 고 며 면 게 지 기 음 다 요 라'
).split(' ');

const strip = (word: string, suffixes: readonly string[], keep: number): string => {
  const suffix = suffixes.find((candidate) => word.length - candidate.length >= keep && word.endsWith(candidate));
  return suffix === undefined ? word : word.slice(0, -suffix.length);
};

/** A Hangul word without its particle; at least two syllables stay. */
export function stripParticle(word: string): string {
  return strip(word, PARTICLES, 2);
}

/** Forms under which a dictionary may list a Hangul word, longest first: as it stands, without particle, without ending. */
export function hangulStems(word: string): readonly string[] {
  const bare = strip(word, PARTICLES, 1);
  const forms = [word, bare, strip(word, ENDINGS, 1), strip(bare, ENDINGS, 1)];
  return [...new Set(forms)];
}
