/**
 * Completions for bash, zsh and fish, made from the program itself: commands, each
 * command's options, the choices of an option's value, also of several separated by commas, and files for the rest.
 *
 *   newsx quotes --ki<Tab>      -> --kind
 *   newsx quotes --format <Tab> -> table json jsonl …
 */
import type { Command, Option } from 'commander';
import { OptionOfWords } from '../options/index.ts';

const SCRIPTS = { bash, zsh, fish };

/** The script that the shell reads to complete `newsx`. */
export function completionScript(shell: keyof typeof SCRIPTS, program: Command): string {
  return SCRIPTS[shell](program);
}

function bash(program: Command): string {
  const completed = (option: Option): string | null => {
    if (option.argChoices) return `_newsx_words '${option.argChoices.join(' ')}'`;
    const words = wordsOf(option);
    if (words.length > 0) return `_newsx_list '${words.join(' ')}'`;
    return takesValue(option) ? '_newsx_files' : null;
  };
  const values = program.commands.flatMap((command) =>
    command.options.flatMap((option) => {
      const how = completed(option);
      return how === null ? [] : names(option).map((name) => `    '${command.name()} ${name}') ${how}; return ;;`);
    }),
  );
  const offered = (words: string): string => `_newsx_words '${words}'`;
  return `# newsx completion for bash: source <(newsx completion bash)
_newsx_words() { COMPREPLY=($(compgen -W "$1" -- "$word")); }
_newsx_list() {
  local last=\${word##*,}
  COMPREPLY=($(compgen -P "\${word%"$last"}" -W "$1" -- "$last"))
}
# A name of a file may have spaces in it, and what a shell takes for a pattern.
_newsx_files() {
  local file
  while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$word")
}
_newsx() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then ${offered(commandNames(program))}; return; fi
  case "$command $before" in
${values.join('\n')}
  esac
  if [[ $word == -* ]]; then
    case "$command" in
${program.commands.map((command) => `      ${command.name()}) ${offered(command.options.flatMap(names).join(' '))} ;;`).join('\n')}
    esac
    return
  fi
  case "$command" in
${program.commands.flatMap((command) => argumentChoices(command).map((choices) => `    ${command.name()}) ${offered(choices)}; return ;;`)).join('\n')}
  esac
  _newsx_files
}
complete -o filenames -F _newsx newsx
`;
}

function zsh(program: Command): string {
  const quoted = (text: string): string => text.replaceAll("'", "'\\''").replace(/[[\]:]/g, '\\$&');
  const spec = (option: Option): string[] =>
    names(option).map((name) => {
      const value = option.argChoices
        ? `:${valueName(option)}:(${option.argChoices.join(' ')})`
        : wordsOf(option).length > 0
          ? `:${valueName(option)}:_values -s , ${valueName(option)} ${wordsOf(option).join(' ')}`
          : takesValue(option)
            ? `:${valueName(option)}:_files`
            : '';
      return `'${name}[${quoted(option.description)}]${value}'`;
    });
  const rest = (command: Command): string =>
    argumentChoices(command)
      .map((choices) => `'1:argument:(${choices})'`)
      .join(' ') || "'*:file:_files'";
  return `#compdef newsx
# newsx completion for zsh: newsx completion zsh > a folder of your $fpath, as _newsx
_newsx() {
  local -a commands=(
${program.commands.map((command) => `    '${command.name()}:${quoted(command.description())}'`).join('\n')}
  )
  if (( CURRENT == 2 )); then _describe 'command' commands; return; fi
  local command=$words[2]
  shift words; (( CURRENT-- ))
  case $command in
${program.commands.map((command) => `    ${command.name()}) _arguments ${[...command.options.flatMap(spec), rest(command)].join(' ')} ;;`).join('\n')}
  esac
}
if [[ $funcstack[1] == _newsx ]]; then _newsx "$@"; else compdef _newsx newsx; fi
`;
}

function fish(program: Command): string {
  const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const all = commandNames(program);
  const lines = program.commands.flatMap((command) => [
    `complete -c newsx -n 'not __fish_seen_subcommand_from ${all}' -f -a ${command.name()} -d ${quoted(command.description())}`,
    ...command.options.map((option) => {
      const long = option.long ? ` -l ${option.long.slice(2)}` : '';
      const short = option.short ? ` -s ${option.short.slice(1)}` : '';
      const words = wordsOf(option);
      const value = option.argChoices
        ? ` -x -a '${option.argChoices.join(' ')}'`
        : words.length > 0
          ? ` -x -a '(__fish_append , ${words.join(' ')})'`
          : takesValue(option)
            ? ' -r'
            : '';
      return `complete -c newsx -n '__fish_seen_subcommand_from ${command.name()}'${short}${long}${value} -d ${quoted(option.description)}`;
    }),
    ...argumentChoices(command).map(
      (choices) => `complete -c newsx -n '__fish_seen_subcommand_from ${command.name()}' -f -a '${choices}'`,
    ),
  ]);
  return `# newsx completion for fish: newsx completion fish > ~/.config/fish/completions/newsx.fish\n${lines.join('\n')}\n`;
}

function commandNames(program: Command): string {
  return program.commands.map((command) => command.name()).join(' ');
}

function names(option: Option): string[] {
  return [option.short, option.long].filter((name) => name !== undefined);
}

/** The words of which the option takes several, if they are known. */
function wordsOf(option: Option): readonly string[] {
  return option instanceof OptionOfWords ? option.words : [];
}

function takesValue(option: Option): boolean {
  return option.required || option.optional;
}

function valueName(option: Option): string {
  return /[<[]([^>\]]+)/.exec(option.flags)?.[1] ?? 'value';
}

function argumentChoices(command: Command): string[] {
  return command.registeredArguments.flatMap((argument) => argument.argChoices?.join(' ') ?? []);
}
