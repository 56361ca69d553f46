/** `newsx help options`: the options that commands share, by section, and which commands lack some. */
import { Command, Help, type Option } from 'commander';
import { isShared } from '../options/index.ts';

/** The options that commands share, each once, under the headings of their sections. */
export function sharedOptions(program: Command): [section: string, options: Option[]][] {
  const sections = new Map<string, Option[]>();
  for (const option of program.commands.flatMap((command) => command.options)) {
    if (!isShared(option)) continue;
    const section = option.helpGroupHeading!.replace(/:$/, '');
    const options = sections.get(section) ?? [];
    sections.set(section, options);
    if (!options.some(({ long }) => long === option.long)) options.push(withTakers(option, program));
  }
  return [...sections];
}

/** The option with the commands that do not take it, or where they are fewer those that do, behind what it means. */
function withTakers(option: Option, program: Command): Option {
  const sharing = program.commands.filter(({ options }) => options.some(isShared));
  const [takers, others] = [true, false].map((takes) =>
    sharing
      .filter(({ options }) => options.some(({ long }) => long === option.long) === takes)
      .map((command) => command.name()),
  ) as [string[], string[]];
  if (others.length === 0) return option;
  const which = others.length <= takers.length ? `not ${others.join(', ')}` : `only ${takers.join(', ')}`;
  return Object.assign(Object.create(option) as Option, { description: `${option.description} (${which})` });
}

/** So many columns are wrapped beside the options, and fewer are not. */
export const NARROWEST_TEXT = 20;

/** @param width columns of the terminal */
export function optionsPage(program: Command, width: number): string {
  const help = new Help();
  help.minWidthToWrap = NARROWEST_TEXT;
  help.prepareContext({ helpWidth: width });
  const page = new Command().helpOption(false);
  for (const option of sharedOptions(program).flatMap(([, options]) => options)) page.addOption(option);
  // Commander's page, from the first heading on.
  return `Options that commands share:\n${help.formatHelp(page, help).replace(/^[\s\S]*?\n(?=\n[^\n]+:\n {2}-)/, '')}`;
}
