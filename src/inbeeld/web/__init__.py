"""The web application: settings, pages, templates. A group of pages is a folder of its own."""
