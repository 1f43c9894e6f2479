"""Run as ``python -m bot.understanding.names`` after a change to the spelling files."""

from pathlib import Path

from bot.understanding.names.build import table_lines

if __name__ == "__main__":
    target = Path(__file__).parents[1] / "data" / "countries" / "forms.txt"
    target.write_text("\n".join(table_lines()) + "\n", "utf-8")
