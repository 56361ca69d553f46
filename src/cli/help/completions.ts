/**
 * Completions for bash, zsh and fish, made from the program itself: commands, each
 * command's options, the choices of an option's value, and files for the rest.
 *
 *   newsx quotes --ki<Tab>      -> --kind
 *   newsx quotes --format <Tab> -> table json jsonl …
 */
import type { Command, Option } from 'commander';

const SCRIPTS = { bash, zsh, fish };

/** The script that the shell reads to complete `newsx`. */
export function completionScript(shell: keyof typeof SCRIPTS, program: Command): string {
  return SCRIPTS[shell](program);
}

function bash(program: Command): string {
  const values = program.commands.flatMap((command) =>
    command.options.flatMap((option) =>
      names(option).map((name) =>
        option.argChoices
          ? `    '${command.name()} ${name}') COMPREPLY=($(compgen -W '${option.argChoices.join(' ')}' -- "$word")); return ;;`
          : takesValue(option)
            ? `    '${command.name()} ${name}') COMPREPLY=($(compgen -f -- "$word")); return ;;`
            : '',
      ),
    ),
  );
  return `# newsx completion for bash: source <(newsx completion bash)
_newsx() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then COMPREPLY=($(compgen -W '${commandNames(program)}' -- "$word")); return; fi
  case "$command $before" in
${values.filter(Boolean).join('\n')}
  esac
  if [[ $word == -* ]]; then
    case "$command" in
${program.commands.map((command) => `      ${command.name()}) COMPREPLY=($(compgen -W '${command.options.flatMap(names).join(' ')}' -- "$word")) ;;`).join('\n')}
    esac
    return
  fi
  case "$command" in
${program.commands.flatMap((command) => argumentChoices(command).map((choices) => `    ${command.name()}) COMPREPLY=($(compgen -W '${choices}' -- "$word")); return ;;`)).join('\n')}
  esac
  COMPREPLY=($(compgen -f -- "$word"))
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
      const value = option.argChoices ? ` -x -a '${option.argChoices.join(' ')}'` : takesValue(option) ? ' -r' : '';
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

function takesValue(option: Option): boolean {
  return option.required || option.optional;
}

function valueName(option: Option): string {
  return /[<[]([^>\]]+)/.exec(option.flags)?.[1] ?? 'value';
}

function argumentChoices(command: Command): string[] {
  return command.registeredArguments.flatMap((argument) => argument.argChoices?.join(' ') ?? []);
}
