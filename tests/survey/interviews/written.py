"""Files of interviews, as an interviewer would write them."""

from pathlib import Path

CODEBOOK = """\
[[themes]]
id = "money"
nl = "Geld"
en = "Money"
definition = { nl = "Wat iets kost.", en = "What it costs." }
questions = ["dedicated"]
"""
QUOTE = ("quote", "2018-03-12")
SAID = "Wij wachten niet tot iemand de taal spreekt."


def write(
    wave: Path,
    name: str = "a",
    *,
    body: str = f"> {SAID}\n> #early_start #language\n",
    consent: tuple[tuple[str, str], ...] = (QUOTE,),
    day: str = "2018-03-12",
    codebook: str = "",
) -> Path:
    """Of GM0014 (Groningen)."""
    agreed = ", ".join(f"{{ to = '{to}', day = {since} }}" for to, since in consent)
    head = f"+++\nmunicipality = 'GM0014'\nday = {day}\nconsent = [{agreed}]\n+++\n\n"
    path = wave / "interviews" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(head + body, "utf-8")
    if codebook:
        (path.parent / "codebook.toml").write_text(codebook, "utf-8")
    return path
