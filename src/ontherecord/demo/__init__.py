"""The bundled coverage of an invented negotiation, and files that a build must refuse (data only)."""
