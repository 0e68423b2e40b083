"""What `inbeeld demo` prints, from top to bottom."""

from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from inbeeld.report.findings import Findings
from inbeeld.report.sections.opening import subtitle
from inbeeld.report.subject import subject
from inbeeld.report.terminal.bar import print_bar
from inbeeld.report.terminal.intake import print_intake
from inbeeld.report.terminal.waves import print_waves


def print_findings(findings: Findings, console: Console) -> None:
    """The command line speaks English."""
    about = subject(findings, "en")
    say = about.speech.say
    console.print(Text(say("report.title", place=findings.place), "bold"), Text(subtitle(about)), sep="\n")
    if findings.made_up:
        console.print(Panel(Text(say("made_up.text")), title=say("made_up.title"), style="yellow"))
    for print_part in (print_bar, print_waves, print_intake):
        console.print()
        print_part(about, console)
