"""A group of commands whose modules are imported when a command is asked for: each starts as quickly as it can.

The way is that of click's documentation, "Lazily Loading Subcommands".
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class LazyGroup(click.Group):
    """A group that knows where its commands are.

    Args:
        modules: for each command the module that holds it.

    >>> group = LazyGroup("filmkg", modules={"stats": "filmkg.cli.loading"})
    >>> group.list_commands(click.Context(group))
    ['stats']
    """

    def __init__(self, *args: Any, modules: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands; none is imported."""
        return sorted({*super().list_commands(ctx), *self._modules})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, imported now; None if there is none."""
        if cmd_name in self._modules and cmd_name not in self.commands:
            self.add_command(_command(self._modules[cmd_name], cmd_name))
        return super().get_command(ctx, cmd_name)


def _command(module: str, name: str) -> click.Command:
    """A module's command of a name, however Python calls it there."""
    members = vars(import_module(module)).values()
    return next(member for member in members if isinstance(member, click.Command) and member.name == name)
