"""The commands of `warmcall` and the options they share; each command loads when it is called.

Each lies in a module of its own, so that `warmcall --help` stays quick. Nothing heavy may
be imported at the top of this module.
"""

import gc
import importlib
import sys
from pathlib import Path

import click

from simulator.cli.exits import paragraph
from simulator.cli.settings import Settings
from simulator.version import VERSION

# name -> (module, one line for --help)
COMMANDS: dict[str, tuple[str, str]] = {
    "play": ("play", "Hold a call, typed line by line, and be scored."),
    "book": ("book", "Look after ten customers for a month."),
    "account": ("book", "Look after one customer for some weeks."),
    "plan": ("book", "Plan the next call with an account."),
    "demo": ("demo", "Watch a model call and say what you would say next."),
    "drill": ("drill", "Practise one habit for a minute or two, ten times in a row."),
    "score": ("score", "Score a call from a text file, a recorded call or sound files."),
    "hear": ("hear", "Show what is heard in a sentence; JSON lines in and out."),
    "replay": ("records", "Show a recorded call again, line by line."),
    "verify": ("records", "Prove that a recorded call is unaltered."),
    "export": ("records", "Write a recorded call's debrief as a web page, Markdown or JSON."),
    "correct": ("correct", "Put right what was taken down of a turn, and score it again."),
    "history": ("history", "List the calls recorded here."),
    "note": ("note", "Write the call note of a recorded call and have it checked."),
    "dispute": ("dispute", "Say why a verdict of a recorded call is wrong."),
    "misses": ("misses", "List what customers could not answer in the recorded calls."),
    "serve": ("serve", "Open the app in a browser on this computer; typing only."),
    "check": ("check", "Check scenario files for mistakes."),
    "new": ("new", "Write a scenario file to begin from."),
    "preview": ("preview", "Try a scenario beside the editor, followed as it is saved."),
    "test": ("sample_calls", "Hold a scenario's sample calls and show what differs."),
    "graph": ("graph", "Draw the states of a call and what leads where."),
    "simulate": ("simulate", "Let simulated trainees ring a customer, to measure a scenario."),
    "format": ("format", "Rewrite scenario files in their usual order, remarks kept."),
    "kit": ("kit", "Print a scenario as a role-play for three people."),
    "schema": ("schema", "Write what editors need to complete scenario files."),
    "rescore": ("rescore", "Score recorded calls again by a changed scenario or rubric."),
    "doctor": ("doctor", "Say what works on this computer and what is missing."),
    "data": ("data", "Say what is kept on this computer; list, pack or delete it."),
}


_ANYWHERE = {"--no-input": False, "--data": True, "--scenarios": True}  # takes a value?


def hoisted(arguments: list[str]) -> list[str]:
    """The arguments with the options for all commands moved before the command."""
    first: list[str] = []
    rest: list[str] = []
    left = iter(arguments)
    for argument in left:
        name, _, value = argument.partition("=")
        if argument == "--":
            rest += [argument, *left]
        elif name in _ANYWHERE:
            first.append(argument)
            if _ANYWHERE[name] and not value:
                folder = next(left, None)
                if folder is None:
                    raise click.UsageError(f"Name a folder after {name}.")
                first.append(folder)
        else:
            rest.append(argument)
    return first + rest


class ReaderGoneError(Exception):
    """Whoever read the output, `head` say, has had enough."""


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command runs."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options for all commands wherever they stand."""
        return super().parse_args(ctx, hoisted(args))

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a closed pipe is told apart before click makes an error of it."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ReaderGoneError from error

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands in the order people need them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now."""
        if cmd_name not in COMMANDS:
            return None
        # What loads now stays: looking for garbage in it is a seventh of the loading time,
        # and later would make a turn wait.
        gc.disable()
        try:
            module = importlib.import_module(f"simulator.cli.{COMMANDS[cmd_name][0]}")
            gc.freeze()
        finally:
            gc.enable()
        command = getattr(module, f"{cmd_name}_command")
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands for --help, without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command meant, or a hint at the nearest one."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            import difflib

            near = difflib.get_close_matches(name, COMMANDS, n=1)
            hint = f" Did you mean `warmcall {near[0]}`?" if near else ""
            raise click.UsageError(
                f"There is no command {name!r}.{hint} `warmcall --help` lists them all.", ctx
            )
        return super().resolve_command(ctx, args)


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--scenarios",
    type=click.Path(path_type=Path),
    envvar="WARMCALL_SCENARIOS",
    help="A folder of scenario files to look in first.",
)
@click.option(
    "--data",
    type=click.Path(path_type=Path),
    envvar="WARMCALL_DATA",
    help="The folder where calls are recorded.",
)
@click.option("--no-input", is_flag=True, help="Never ask anything; take the plain answer.")
@click.version_option(VERSION, prog_name="warmcall")
@click.pass_context
def warmcall(ctx: click.Context, scenarios: Path | None, data: Path | None, no_input: bool) -> None:
    """Ring a customer who is a person, and be scored with your own words.

    Without a command the app opens; where there is no terminal, the scenarios are listed.
    Everything happens on this computer.
    """
    ctx.obj = Settings(scenarios=scenarios, data=data, no_input=no_input)
    if ctx.invoked_subcommand is not None:
        return
    from simulator.cli.app import can_open, open_app, why_not

    if not no_input and can_open():
        problem = why_not(sys.stderr.encoding)
        if not problem:
            ctx.exit(open_app(ctx.obj))
        click.echo(paragraph(problem) + "\n", err=True)
    from simulator.cli.listing import list_scenarios

    list_scenarios(ctx.obj)
