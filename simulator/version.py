"""The version of warmcall, which stands in every record."""

VERSION = "0.1.0"
