"""Write the generated pages. In: grammar docstrings, the command line, relation files. Out: docs/german.md, docs/cli.md, docs/relations.md.

Run by `make docs`; a test says when a page is behind the code.
"""

from __future__ import annotations

from pathlib import Path

import typer.main

from kgbuild import cli, grammar, relations

HERE = Path(__file__).parent


def german() -> str:
    """The German constructions, from the docstrings of the grammar steps."""
    return grammar.document_steps()


def command_line() -> str:
    """Every command with its help."""
    root = typer.main.get_command(cli.app)
    parts = ["# The command line\n\nGenerated from `kgbuild --help`.\n"]
    for name, command in sorted(root.commands.items()):  # type: ignore[attr-defined]
        subs = getattr(command, "commands", {})
        parts += [_command(f"{name} {sub}", inner) for sub, inner in sorted(subs.items())] or [_command(name, command)]
    return "\n".join(parts)


def _command(name: str, command: object) -> str:
    lines = [f"## kgbuild {name}\n", str(command.help), ""]  # type: ignore[attr-defined]
    for parameter in command.params:  # type: ignore[attr-defined]
        options = ", ".join(f"`{option}`" for option in parameter.opts if option.startswith("-"))
        lines.append(
            f"* {options or '`' + str(parameter.metavar or parameter.name).upper() + '`'} {getattr(parameter, 'help', '') or ''}".rstrip()
        )
    return "\n".join([*lines, "", f"    {str(command.epilog).removeprefix('Example: ')}\n"])  # type: ignore[attr-defined]


def relation_list() -> str:
    """Every relation with the words that say it."""
    rows = ["# Relations and their words\n\nGenerated from `kgbuild/relations/*.toml`.\n"]
    for relation in relations.load():
        rows.append(f"## {relation.name}\n")
        rows += [f"* `{p.name}` {', '.join(p.subject)} → {', '.join(p.object)}: {', '.join(p.words)}" for p in relation.patterns]
        rows.append("")
    return "\n".join(rows)


PAGES = {"german.md": german, "cli.md": command_line, "relations.md": relation_list}


def main() -> None:
    for name, write in PAGES.items():
        (HERE / name).write_text(write().rstrip() + "\n", "utf-8")


if __name__ == "__main__":
    main()
