"""Writes ``data/countries/forms.txt`` from the spelling files and CLDR; a development tool that needs pymorphy3."""
